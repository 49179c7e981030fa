import { classNames } from '../../../ui/class-names';
import type { Place } from './cross-place';
import type { Head, HeadGroup } from './heads';
import type { Geometry } from './use-table-window';
import styles from './CrossTable.module.css';

interface ColumnHeadsProps {
  readonly corner: string;
  readonly columns: readonly Head[];
  readonly groups?: readonly HeadGroup[];
  readonly isTurned?: boolean;
  readonly places: readonly number[];
  readonly current: Place;
  readonly geometry: Geometry;
}

/** The row that stays at the top: the corner, what columns have in common, and their names. */
export function ColumnHeads(props: ColumnHeadsProps) {
  const { corner, columns, groups = [], isTurned = false, places, current, geometry } = props;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={styles.heads}
      style={{ height: geometry.headHeight }}
    >
      <div
        role="columnheader"
        aria-colindex={1}
        data-row={-1}
        data-column={-1}
        tabIndex={current.row === -1 && current.column === -1 ? 0 : -1}
        className={styles.corner}
        style={{ width: geometry.headWidth }}
      >
        {corner}
      </div>
      {groups.map((group) => (
        <Group key={group.key} group={group} geometry={geometry} />
      ))}
      {places.map((place) => {
        const head = columns[place];
        return (
          head && (
            <ColumnHead
              key={head.key}
              head={head}
              place={place}
              current={current}
              geometry={geometry}
              className={classNames(
                isTurned && styles.turned,
                groups.length > 0 && styles.grouped,
                groups.some(({ first }) => first === place) && styles.groupStart,
              )}
            />
          )
        );
      })}
    </div>
  );
}

interface ColumnHeadProps {
  readonly head: Head;
  readonly place: number;
  readonly current: Place;
  readonly geometry: Geometry;
  readonly className: string;
}

function ColumnHead({ head, place, current, geometry, className }: ColumnHeadProps) {
  const name = head.spoken ?? head.label;
  const isHere = current.column === place;
  return (
    <div
      role="columnheader"
      aria-colindex={place + 2}
      aria-label={head.hint === undefined ? name : `${name}. ${head.hint}`}
      aria-sort={head.isOrdering ? 'descending' : undefined}
      data-row={-1}
      data-column={place}
      tabIndex={isHere && current.row === -1 ? 0 : -1}
      className={classNames(
        styles.columnHead,
        className,
        isHere && styles.here,
        head.isOrdering && styles.ordering,
        head.hint !== undefined && styles.pressable,
      )}
      style={{
        left: geometry.headWidth + place * geometry.columnWidth,
        width: geometry.columnWidth,
      }}
    >
      <span dir="auto" className={styles.columnLabel}>
        {head.label}
      </span>
      {head.isOrdering && <span aria-hidden="true">▾</span>}
    </div>
  );
}

function Group({ group, geometry }: { readonly group: HeadGroup; readonly geometry: Geometry }) {
  return (
    // The columns say it themselves to whom reads by ear.
    <div
      aria-hidden="true"
      className={styles.group}
      style={{
        left: geometry.headWidth + group.first * geometry.columnWidth,
        width: group.count * geometry.columnWidth,
      }}
    >
      <span
        dir="auto"
        title={group.label}
        className={styles.groupLabel}
        style={{ left: geometry.headWidth }}
      >
        {group.label}
      </span>
    </div>
  );
}
