import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
} from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { matchesKeys } from '../../../ui/keys';
import { VirtualList } from '../../../ui/VirtualList';
import { noFilter } from './board-filter';
import { PointMenu } from './PointMenu';
import { PointRow } from './PointRow';
import type { Board } from './use-board';
import styles from './Points.module.css';

interface PointListProps {
  readonly board: Board;
  readonly onOpenPoint: (point: BoardPoint) => void;
}

/** The points that pass the filters. */
export function PointList({ board, onOpenPoint }: PointListProps) {
  const { data, visible, selection, select, listRef } = board;
  const isExtending = useRef(false);
  const lookups = useLookups(data);
  useShownChoice(board);
  const chosen = useLatest(board.chosen);
  const dragged = useCallback(() => chosen.current, [chosen]);
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
        keyOf={idOf}
        estimatedHeight={64}
        emptyState={<NoPoints board={board} />}
        onCurrentChange={({ id }) => {
          select({ type: 'move', id, extends: isExtending.current });
          isExtending.current = false;
        }}
        renderItem={(point) => {
          const isCurrent = selection.current === point.id;
          return (
            <PointRow
              {...{ point, isCurrent, dragged }}
              {...lookups}
              isSelected={selection.selected.has(point.id)}
              onSelect={select}
              menu={
                isCurrent ? (
                  <PointMenu point={point} board={board} onOpenPoint={onOpenPoint} />
                ) : null
              }
            />
          );
        }}
      />
    </div>
  );
}

function useLookups({ areas, themes }: Board['data']) {
  const numbers = useMemo(() => new Map(areas.map(({ id }, index) => [id, index + 1])), [areas]);
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  return { numbers, themes: byId };
}

const idOf = ({ id }: BoardPoint) => id;

// What was chosen elsewhere is brought into view; what is chosen in the list is in view already.
function useShownChoice({ selection, listRef }: Board): void {
  const { selected, current, anchor } = selection;
  useEffect(() => {
    if (selected.size > 0 && current !== null && anchor === null)
      listRef.current?.focusKey(current);
  }, [selected, current, anchor, listRef]);
}

function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
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
      keys="c"
      action={
        <Button onPress={() => board.changeFilter(noFilter)}>
          <Trans>Show all points</Trans>
        </Button>
      }
    >
      {board.filter.state === 'unlinked' ? (
        <Trans>Every point that fits is linked to an area or set aside.</Trans>
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
  const isOnRow = (event.target as HTMLElement).dataset.index !== undefined;
  if (matchesKeys(nativeEvent, 'Mod+A')) select({ type: 'all' });
  else if (event.key === ' ' && isOnRow && selection.current !== null) {
    select({ type: 'toggle', id: selection.current });
  } else return;
  event.preventDefault();
}
