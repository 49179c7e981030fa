import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { SaidPoint } from '../../../../shared/contract/synthesis';
import type { InterventionId, PointId, SessionId, ThemeId } from '../../../../shared/domain/ids';
import { NotRead } from '../../../api/NotRead';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { EmptyState } from '../../../ui/EmptyState';
import { VirtualList } from '../../../ui/VirtualList';
import type { CodebookTheme } from './codebook-tree';
import { SplitDialog } from './SplitDialog';
import { ThemePoint } from './ThemePoint';
import type { ThemeChanges } from './use-theme-changes';
import styles from './Detail.module.css';

interface ThemePointsProps {
  readonly theme: CodebookTheme;
  readonly changes: ThemeChanges;
  /** A new theme was made of some of the points. */
  readonly onSplit: (id: ThemeId) => void;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

/** The points that carry a theme, at whatever event: some of them may become another theme, or lose this one. */
export function ThemePoints(props: ThemePointsProps) {
  const { theme, changes, onOpenIntervention } = props;
  const { data, error, retry } = useEndpointQuery('themes.points', { id: theme.id });
  const [isSplitting, setSplitting] = useState(false);
  const points = useMemo(() => data ?? [], [data]);
  const { ticked, chosen, tickAll, toggle } = useTicks(points);
  if (error !== null) {
    return <NotRead error={error} onRetry={retry} />;
  }
  return (
    <section aria-label={t`Points of the theme`} className={styles.points}>
      <PointsHeader
        {...{ points, chosen }}
        onTickAll={tickAll}
        onSplit={() => setSplitting(true)}
        onTakeOff={() => void changes.untag(theme.id, chosen)}
      />
      <div className={styles.list} onKeyDown={(event) => tickByKey(event, points, toggle)}>
        <VirtualList<SaidPoint>
          label={t`Points`}
          items={points}
          keyOf={({ id }) => id}
          estimatedHeight={60}
          emptyState={data === undefined ? null : <NoPoints />}
          onAction={({ interventionId, sessionId }) =>
            onOpenIntervention(interventionId, sessionId)
          }
          renderItem={(point) => (
            <ThemePoint
              point={point}
              isTicked={ticked.has(point.id)}
              onToggle={() => toggle(point.id)}
            />
          )}
        />
      </div>
      {isSplitting && (
        <SplitDialog
          {...{ theme, changes }}
          pointIds={chosen}
          onClose={() => setSplitting(false)}
          onSplit={props.onSplit}
        />
      )}
    </section>
  );
}

/** Points that go away lose their tick; those that come do not get one. */
function useTicks(points: readonly SaidPoint[]) {
  const [ticked, setTicked] = useState<ReadonlySet<PointId>>(new Set());
  const chosen = useMemo(
    () => points.flatMap(({ id }) => (ticked.has(id) ? id : [])),
    [points, ticked],
  );
  return {
    ticked,
    chosen,
    tickAll: (all: boolean) => setTicked(new Set(all ? points.map(({ id }) => id) : [])),
    toggle: (id: PointId) => {
      const next = new Set(ticked);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
  };
}

interface PointsHeaderProps {
  readonly points: readonly SaidPoint[];
  readonly chosen: readonly PointId[];
  readonly onTickAll: (all: boolean) => void;
  readonly onSplit: () => void;
  readonly onTakeOff: () => void;
}

function PointsHeader({ points, chosen, onTickAll, onSplit, onTakeOff }: PointsHeaderProps) {
  const count = chosen.length;
  if (points.length === 0) return null;
  return (
    <header className={styles.pointsHeader}>
      <Checkbox
        isSelected={count === points.length}
        isIndeterminate={count > 0 && count < points.length}
        onChange={onTickAll}
      >
        {count === 0 ? (
          <Plural value={points.length} one="# point" other="# points" />
        ) : (
          <Trans>{count} ticked</Trans>
        )}
      </Checkbox>
      <span className={styles.buttons}>
        <Button isDisabled={count === 0} onPress={onSplit}>
          <Trans>Split into a new theme…</Trans>
        </Button>
        <Button isDisabled={count === 0} onPress={onTakeOff}>
          <Trans>Take off</Trans>
        </Button>
      </span>
    </header>
  );
}

function NoPoints() {
  return (
    <EmptyState>
      <Trans>
        No point carries this theme yet. Type # and its name while you take notes, or put it on
        points at the board.
      </Trans>
    </EmptyState>
  );
}

// Space ticks the row that has the focus, as long as nothing within the row has it.
function tickByKey(
  event: KeyboardEvent,
  points: readonly SaidPoint[],
  toggle: (id: PointId) => void,
): void {
  const point = points[Number((event.target as HTMLElement).dataset.index ?? Number.NaN)];
  if (event.key !== ' ' || !point) return;
  event.preventDefault();
  toggle(point.id);
}
