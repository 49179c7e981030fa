import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Fragment, useEffect, useRef } from 'react';
import type { AppError } from '../../../../shared/app-error';
import type { InterventionId, PointId, SessionId } from '../../../../shared/domain/ids';
import { describeError } from '../../../api/describe-error';
import type { BoardPoint } from '../../../api/use-board-points';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { Region } from '../../../ui/Region';
import { VirtualList, type VirtualListHandle } from '../../../ui/VirtualList';
import { BehindPoint } from './BehindPoint';
import type { ShownLink } from './shown-links';
import styles from './Behind.module.css';

export interface PointsBehindProps {
  /** Of the column and the row, or what else the points have in common. */
  readonly names: readonly string[];
  /** What the cell says. */
  readonly words: string;
  /** In the order they were said; undefined until they are there. */
  readonly points: readonly BoardPoint[] | undefined;
  readonly error?: AppError | null;
  /** What a point is linked to, as far as it matters here. */
  readonly linksOf: (point: BoardPoint) => readonly ShownLink[];
  readonly timeZone: string;
  /** Opened by a key: the keys go on here. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
  readonly onChoosePoints: (ids: readonly PointId[]) => void;
}

/** The points that a cell counts, with who said them. */
export function PointsBehind(props: PointsBehindProps) {
  const { names, words, points, onClose, onChoosePoints } = props;
  const ids = points?.map(({ id }) => id) ?? [];
  useKeyboardCommands([
    {
      id: 'synthesis.close-points-behind',
      label: t`Close the points of the cell`,
      group: t`Synthesis`,
      keys: 'Escape',
      run: onClose,
    },
  ]);
  return (
    <Region label={t`Points of the cell`} className={styles.pane}>
      <header className={styles.header}>
        <h3 className={styles.title}>
          {names.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ' · '}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
          : {words}
        </h3>
        <Button variant="quiet" keys="Escape" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </header>
      <Points {...props} />
      {ids.length > 0 && (
        <footer className={styles.footer}>
          <Button onPress={() => onChoosePoints(ids)}>
            <Plural
              value={ids.length}
              one="Choose it on the board"
              other="Choose all # on the board"
            />
          </Button>
        </footer>
      )}
    </Region>
  );
}

function Points(props: PointsBehindProps) {
  const { points, error = null, takesFocus, onOpenIntervention } = props;
  const listRef = useRef<VirtualListHandle>(null);
  const first = points?.[0]?.id;
  useEffect(() => {
    if (takesFocus && first !== undefined) listRef.current?.focusKey(first);
  }, [takesFocus, first]);
  if (error !== null) return <ErrorPanel {...describeError(error)} />;
  if (points === undefined) return null;
  return (
    <VirtualList
      label={t`Points`}
      listRef={listRef}
      items={points}
      keyOf={({ id }) => id}
      estimatedHeight={96}
      onAction={({ interventionId, sessionId }) => onOpenIntervention(interventionId, sessionId)}
      renderItem={(point) => (
        <BehindPoint
          point={point}
          links={props.linksOf(point)}
          timeZone={props.timeZone}
          onOpen={() => onOpenIntervention(point.interventionId, point.sessionId)}
        />
      )}
      emptyState={
        <EmptyState>
          <Trans>There are no points behind this any more.</Trans>
        </EmptyState>
      }
    />
  );
}
