import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { BoardPoint } from '../../api/use-board-points';
import type { EventChoice } from '../../api/use-event-choice';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';
import { matchesKeys } from '../../ui/keys';
import { Region } from '../../ui/Region';
import { Select } from '../../ui/Select';
import { VirtualList } from '../../ui/VirtualList';
import { countLinked, noFilter } from './board-filter';
import { PointFilters } from './PointFilters';
import { PointRow } from './PointRow';
import type { Board } from './use-board';
import styles from './Points.module.css';

interface PointsPaneProps {
  readonly board: Board;
  readonly choice: EventChoice;
}

/** Every point of the event, to be chosen and linked. */
export function PointsPane({ board, choice }: PointsPaneProps) {
  const { data, visible, selection } = board;
  const { linked, unlinked } = useMemo(() => countLinked(data.points), [data.points]);
  const chosen = visible.filter(({ id }) => selection.selected.has(id)).length;
  return (
    <Region label={t`Points`} className={styles.pane}>
      <header className={styles.header}>
        {(choice.events?.length ?? 0) > 1 && (
          <Select
            label={t`Event`}
            hidesLabel
            options={(choice.events ?? []).map(({ id, title }) => ({ id, label: title }))}
            value={data.event.id}
            onChange={choice.choose}
          />
        )}
        <p className={styles.counts}>
          <strong>
            <Trans>
              {unlinked} unlinked · {linked} linked
            </Trans>
          </strong>
          {visible.length < data.points.length && (
            <span>
              <Trans>{visible.length} shown</Trans>
            </span>
          )}
          {chosen > 0 && (
            <span role="status">
              <Plural value={chosen} one="# chosen" other="# chosen" />
            </span>
          )}
        </p>
        <PointFilters board={board} />
      </header>
      <PointList board={board} />
      <footer className={styles.keys}>
        <Key keys="s" text={t`support`} /> <Key keys="q" text={t`qualify`} />{' '}
        <Key keys="o" text={t`oppose`} /> <Key keys="u" text={t`unlink`} />{' '}
        <Key keys="n" text={t`new area`} /> <Key keys="Space" text={t`choose`} />{' '}
        <Key keys="1" text={t`… 9 area`} />
      </footer>
    </Region>
  );
}

function Key({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <span className={styles.key}>
      <Kbd keys={keys} /> {text}
    </span>
  );
}

function PointList({ board }: { readonly board: Board }) {
  const { data, visible, selection, select, listRef } = board;
  const isExtending = useRef(false);
  const numbers = useMemo(
    () => new Map(data.areas.map(({ id }, index) => [id, index + 1])),
    [data.areas],
  );
  const themes = useMemo(
    () => new Map(data.themes.map((theme) => [theme.id, theme])),
    [data.themes],
  );
  return (
    <div
      className={styles.list}
      // Before the list moves the focus, so that the move is known to extend the choice.
      onKeyDownCapture={(event) => {
        isExtending.current = event.shiftKey && isMove(event);
      }}
      onKeyDown={(event) => chooseByKey(event, board)}
    >
      <VirtualList
        label={t`Points`}
        listRef={listRef}
        items={visible}
        keyOf={({ id }: BoardPoint) => id}
        estimatedHeight={64}
        emptyState={<NoPoints board={board} />}
        onCurrentChange={({ id }) => {
          select({ type: 'move', id, extends: isExtending.current });
          isExtending.current = false;
        }}
        renderItem={(point) => (
          <PointRow
            point={point}
            themes={themes}
            numbers={numbers}
            isSelected={selection.selected.has(point.id)}
            isCurrent={selection.current === point.id}
            onSelect={select}
            selection={selection}
          />
        )}
      />
    </div>
  );
}

function NoPoints({ board }: { readonly board: Board }) {
  if (board.data.points.length === 0) {
    return (
      <EmptyState>
        <Trans>Nothing has been said yet. Points come here as they are captured.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <Button onPress={() => board.setFilter(noFilter)}>
          <Trans>Show all points</Trans>
        </Button>
      }
    >
      {board.filter.isUnlinkedOnly ? (
        <Trans>Every point that fits is linked to an area.</Trans>
      ) : (
        <Trans>No point fits these filters.</Trans>
      )}
    </EmptyState>
  );
}

function isMove({ key }: KeyboardEvent): boolean {
  return /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(key);
}

function chooseByKey(event: KeyboardEvent, { selection, select }: Board): void {
  const { nativeEvent } = event;
  if (matchesKeys(nativeEvent, 'Mod+A')) select({ type: 'all' });
  else if (event.key === ' ' && selection.current !== null) {
    select({ type: 'toggle', id: selection.current });
  } else return;
  event.preventDefault();
}
