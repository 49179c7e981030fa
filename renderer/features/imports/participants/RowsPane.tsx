import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { PlannedRow } from '../../../../shared/imports/participants/participant-plan';
import { Button } from '../../../ui/Button';
import { classNames } from '../../../ui/class-names';
import { EmptyState } from '../../../ui/EmptyState';
import { Kbd } from '../../../ui/Kbd';
import { VirtualList, type VirtualListHandle } from '../../../ui/VirtualList';
import { StatusFilter } from '../StatusFilter';
import { toggleLeftOut, withReplacedTyped } from './correct-options';
import type { CorrectionProps } from './correction-props';
import { ImportRow } from './ImportRow';
import { RowEditor } from './RowEditor';
import { useNames } from './use-names';
import { useRows } from './use-rows';
import styles from './Rows.module.css';

/** Every row of the list with what becomes of it. Enter corrects a row, Space leaves it out or takes it in. */
export function RowsPane(props: CorrectionProps) {
  const { plan, options, onCorrect } = props;
  const rows = useRows(plan);
  const list = useRef<VirtualListHandle>(null);
  useFocusAtStart(list, plan.rows[0]?.line);
  const leftOut = useMemo(() => new Set(options.leftOut), [options.leftOut]);
  const toggle = (line: number) => {
    rows.keep(line);
    onCorrect((before) => toggleLeftOut(before, line));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows.visible[Number((event.target as HTMLElement).dataset.index ?? Number.NaN)];
    if (row === undefined || !/^( |Delete|F2)$/.test(event.key)) return;
    event.preventDefault();
    if (event.key === 'F2') rows.edit(row.line);
    else toggle(row.line);
  };
  const closeEditor = (line: number) => {
    rows.edit(null);
    list.current?.focusKey(String(line));
  };
  const renderRow = useRowRenderer({ ...props, rows, leftOut, toggle, closeEditor });
  return (
    <section className={styles.pane} aria-label={t`Rows of the list`}>
      <StatusFilter value={rows.filter} counts={rows.counts} onChange={rows.setFilter} />
      <div className={styles.table} onKeyDown={onKeyDown}>
        {rows.visible.length > 0 && <Head />}
        <VirtualList
          label={t`Rows`}
          items={rows.visible}
          keyOf={({ line }) => String(line)}
          estimatedHeight={30}
          listRef={list}
          emptyState={<NoRows onShowAll={() => rows.setFilter('all')} />}
          onAction={({ line }) => rows.edit(line)}
          renderItem={renderRow}
        />
      </div>
      <Keys />
    </section>
  );
}

interface RowRendererOptions extends CorrectionProps {
  readonly rows: ReturnType<typeof useRows>;
  readonly leftOut: ReadonlySet<number>;
  readonly toggle: (line: number) => void;
  readonly closeEditor: (line: number) => void;
}

function useRowRenderer(given: RowRendererOptions) {
  const { rows, options, leftOut, onCorrect, toggle, closeEditor } = given;
  const names = useNames();
  return (row: PlannedRow) => {
    const { line } = row;
    const isLeftOut = leftOut.has(line);
    return (
      <ImportRow
        {...{ row, isLeftOut }}
        nameOf={names.nameOf}
        onReplaceTyped={(field) => {
          rows.keep(line);
          onCorrect((before) => withReplacedTyped(before, line, field));
        }}
        onEdit={() => rows.edit(line)}
        editor={
          rows.editedLine === line ? (
            <RowEditor
              {...{ row, options, names, isLeftOut, onCorrect }}
              onToggleLeftOut={() => toggle(line)}
              onClose={() => closeEditor(line)}
            />
          ) : null
        }
      />
    );
  };
}

function Keys() {
  return (
    <p className={styles.keys}>
      <span>
        <Kbd keys="Enter" /> <Trans>correct</Trans>
      </span>
      <span>
        <Kbd keys="Space" /> <Trans>leave out or take in</Trans>
      </span>
    </p>
  );
}

function Head() {
  return (
    <div className={classNames(styles.columns, styles.head)} aria-hidden="true">
      <span className={styles.line}>{t`Line`}</span>
      <span>{t`What happens`}</span>
      <span>{t`Name`}</span>
      <span>{t`Delegation`}</span>
      <span className={styles.second}>{t`Position`}</span>
      <span className={styles.third}>{t`E-mail`}</span>
    </div>
  );
}

function NoRows({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <EmptyState
      action={
        <Button onPress={onShowAll}>
          <Trans>Show all rows</Trans>
        </Button>
      }
    >
      <Trans>No row is like this.</Trans>
    </EmptyState>
  );
}

// Arrow keys, Enter and Space work at once; nobody who has gone elsewhere is called back.
function useFocusAtStart(list: RefObject<VirtualListHandle | null>, line?: number) {
  const hasFocused = useRef(false);
  useEffect(() => {
    if (hasFocused.current || line === undefined) return;
    hasFocused.current = true;
    const { activeElement } = document;
    const isNowhere = activeElement === document.body || activeElement?.matches('[role=dialog]');
    if (isNowhere === true) list.current?.focusKey(String(line));
  }, [list, line]);
}
