import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type {
  ProgrammeImportOptions,
  ProgrammePlan,
} from '../../../../shared/imports/programme/programme-plan';
import { announce } from '../../../ui/announce';
import { EmptyState } from '../../../ui/EmptyState';
import { Kbd } from '../../../ui/Kbd';
import { matchesKeys } from '../../../ui/keys';
import { VirtualList, type VirtualListHandle } from '../../../ui/VirtualList';
import { StatusFilter, type RowFilter } from '../StatusFilter';
import type { KnownPeople } from '../use-known-people';
import { countRows, isLeftOut, passes, sessionRows, withEdit, type SessionRow } from './plan-rows';
import { SessionEditor, type RowWays } from './SessionEditor';
import { SessionRowView } from './SessionRowView';
import styles from './ProgrammeImport.module.css';

export interface ProgrammeCorrection {
  readonly plan: ProgrammePlan;
  readonly options: ProgrammeImportOptions;
  readonly people: KnownPeople;
  readonly onCorrect: (change: (options: ProgrammeImportOptions) => ProgrammeImportOptions) => void;
}

/** The programme as it would be. Enter corrects an item, Space leaves it out, Alt and the arrows move it in and out. */
export function SessionsPane({ plan, options, people, onCorrect }: ProgrammeCorrection) {
  const { rows, visible, filter, setFilter, editedKey, setEditedKey } = useShownRows(plan);
  const list = useRef<VirtualListHandle>(null);
  useFocusAtStart(list, rows[0]?.session.key);
  const ways = (row: SessionRow) => waysOf(row, options, onCorrect);
  const closeEditor = (key: string) => {
    setEditedKey(null);
    list.current?.focusKey(key);
  };
  return (
    <section className={styles.pane} aria-label={t`Items of the programme`}>
      <div className={styles.filter}>
        <StatusFilter
          value={filter}
          counts={countRows(rows)}
          allLabel={t`All items`}
          onChange={setFilter}
        />
      </div>
      <div
        className={styles.list}
        onKeyDown={(event) => {
          const row = visible[Number((event.target as HTMLElement).dataset.index ?? Number.NaN)];
          if (row !== undefined) onRowKey(event, ways(row), () => setEditedKey(row.session.key));
        }}
      >
        <VirtualList
          label={t`Programme in the file`}
          items={visible}
          keyOf={({ session }) => session.key}
          estimatedHeight={64}
          listRef={list}
          emptyState={<NoItems />}
          onAction={({ session }) => setEditedKey(session.key)}
          renderItem={(row) => (
            <Row
              {...{ row, options, people, onCorrect }}
              ways={ways(row)}
              isEdited={row.session.key === editedKey}
              onClose={() => closeEditor(row.session.key)}
            />
          )}
        />
      </div>
      <KeyHints />
    </section>
  );
}

function NoItems() {
  return (
    <EmptyState>
      <Trans>No item is like this.</Trans>
    </EmptyState>
  );
}

function useShownRows({ sessions }: ProgrammePlan) {
  const [filter, setFilter] = useState<RowFilter>('all');
  const [editedKey, setEditedKey] = useState<string | null>(null);
  const rows = useMemo(() => sessionRows(sessions), [sessions]);
  // A row that is corrected stays, whatever it turns into.
  const visible = rows.filter((row) => passes(row, filter) || row.session.key === editedKey);
  return { rows, visible, filter, setFilter, editedKey, setEditedKey };
}

interface RowProps extends Omit<ProgrammeCorrection, 'plan'> {
  readonly row: SessionRow;
  readonly ways: RowWays;
  readonly isEdited: boolean;
  readonly onClose: () => void;
}

function Row({ row, options, people, onCorrect, ways, isEdited, onClose }: RowProps) {
  const isOut = isLeftOut(options, row.session);
  const editor = isEdited ? (
    <SessionEditor {...{ row, options, onCorrect, onClose }} {...ways} isLeftOut={isOut} />
  ) : null;
  return <SessionRowView {...{ row, people, editor }} isLeftOut={isOut} />;
}

function waysOf(
  { session, parent, above }: SessionRow,
  options: ProgrammeImportOptions,
  onCorrect: ProgrammeCorrection['onCorrect'],
): RowWays {
  const { key, title } = session;
  const edit = (change: Parameters<typeof withEdit>[2], said: string) => () => {
    onCorrect((before) => withEdit(before, key, change));
    announce(said);
  };
  const isOut = isLeftOut(options, session);
  return {
    onToggleLeftOut: edit(
      { isLeftOut: !isOut },
      isOut ? t`${title} is taken in` : t`${title} is left out`,
    ),
    onIndent: above === null ? null : edit({ parent: above }, t`${title} is now a segment`),
    onOutdent:
      parent === null ? null : edit({ parent: null }, t`${title} is now a session of its own`),
  };
}

function onRowKey(event: KeyboardEvent, ways: RowWays, edit: () => void) {
  const act = (
    [
      [' ', ways.onToggleLeftOut],
      ['Delete', ways.onToggleLeftOut],
      ['F2', edit],
      ['Alt+ArrowRight', ways.onIndent],
      ['Alt+ArrowLeft', ways.onOutdent],
    ] as const
  ).find(([keys]) => matchesKeys(event.nativeEvent, keys));
  if (act === undefined) return;
  event.preventDefault();
  act[1]?.();
}

function KeyHints() {
  return (
    <p className={styles.keys}>
      <span>
        <Kbd keys="Enter" /> <Trans>correct</Trans>
      </span>
      <span>
        <Kbd keys="Space" /> <Trans>leave out or take in</Trans>
      </span>
      <span>
        <Kbd keys="Alt+ArrowRight" /> <Trans>segment of the one above</Trans>
      </span>
      <span>
        <Kbd keys="Alt+ArrowLeft" /> <Trans>session of its own</Trans>
      </span>
    </p>
  );
}

// Arrow keys, Enter and Space work at once; nobody who has gone elsewhere is called back.
function useFocusAtStart(list: React.RefObject<VirtualListHandle | null>, key?: string) {
  const hasFocused = useRef(false);
  useEffect(() => {
    if (hasFocused.current || key === undefined) return;
    hasFocused.current = true;
    const { activeElement } = document;
    const isNowhere = activeElement === document.body || activeElement?.matches('[role=dialog]');
    if (isNowhere === true) list.current?.focusKey(key);
  }, [list, key]);
}
