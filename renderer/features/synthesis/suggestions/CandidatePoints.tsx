import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState, type KeyboardEvent } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { PointId } from '../../../../shared/domain/ids';
import { stances, type Stance } from '../../../../shared/domain/vocabulary';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { stanceWord } from '../../../ui/StanceMark';
import { stanceKeys } from '../stance-keys';
import { CandidatePoint } from './CandidatePoint';
import type { Group } from './groups';
import type { Candidates } from './use-candidates';
import { walkRows } from './walk-rows';
import styles from './Detail.module.css';

/** Rows drawn before one asks for the rest. */
const shownAtFirst = 100;

interface CandidatePointsProps {
  readonly group: Group;
  readonly candidates: Candidates;
  readonly onOpenPoint: (point: BoardPoint) => void;
}

/** Every point of a candidate: whether it goes into the area, and with which stance. */
export function CandidatePoints(props: CandidatePointsProps) {
  const { group, candidates, onOpenPoint } = props;
  const { isChecked, stanceOf, hintOf, arrange, listRef } = candidates;
  const [showsAll, setShowsAll] = useState(false);
  const [rowId, setRowId] = useState<PointId | null>(null);
  const { points } = group;
  const shown = showsAll ? points : points.slice(0, shownAtFirst);
  const current = shown.find(({ id }) => id === rowId) ?? null;
  const setStance = (pointId: PointId, stance: Stance) =>
    arrange({ type: 'stance', pointId, stance });
  const toggle = (id: PointId) =>
    arrange({ type: 'check', pointIds: [id], isChecked: !isChecked(id) });
  useStanceCommands(current, setStance);
  const onRowKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLElement && event.target.dataset.row !== undefined && current) {
      if (event.key === ' ') toggle(current.id);
      else if (event.key === 'Enter') onOpenPoint(current);
      else if (event.key === 'Escape') listRef.current?.focusKey(group.key);
      else return walkRows(event);
      event.preventDefault();
    }
  };
  return (
    <section aria-label={t`Points of the candidate`} className={styles.points}>
      <PointsHead group={group} candidates={candidates} />
      <ul aria-label={t`Points`} onKeyDown={onRowKey}>
        {shown.map((point, index) => (
          <CandidatePoint
            key={point.id}
            point={point}
            isChecked={isChecked(point.id)}
            stance={stanceOf(point.id)}
            hint={hintOf(point.id)}
            isCurrent={current === null ? index === 0 : current === point}
            onFocus={() => setRowId(point.id)}
            onToggle={() => toggle(point.id)}
            onStance={(stance) => setStance(point.id, stance)}
            onOpen={() => onOpenPoint(point)}
          />
        ))}
      </ul>
      {shown.length < points.length && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          <Trans>Show all {points.length} points</Trans>
        </Button>
      )}
    </section>
  );
}

function PointsHead({ group, candidates }: Pick<CandidatePointsProps, 'group' | 'candidates'>) {
  const { isChecked, arrange, split } = candidates;
  const { points } = group;
  const checked = points.filter(({ id }) => isChecked(id)).length;
  const unchecked = points.length - checked;
  return (
    <header className={styles.pointsHead}>
      <Checkbox
        isSelected={unchecked === 0}
        isIndeterminate={checked > 0 && unchecked > 0}
        onChange={(isSelected) =>
          arrange({ type: 'check', pointIds: points.map(({ id }) => id), isChecked: isSelected })
        }
      >
        <Plural value={points.length} one="# point" other="# points" />
        {unchecked > 0 && (
          <>
            {', '}
            <Trans>{checked} of them checked</Trans>
          </>
        )}
      </Checkbox>
      {checked > 0 && unchecked > 0 && (
        <Button variant="quiet" keys="x" onPress={split}>
          <Plural value={unchecked} one="Split # off" other="Split # off" />
        </Button>
      )}
      <p className={styles.note}>
        <Trans>
          Stances are proposed: support, or what a word in the point hints at. They are yours to
          set, and nothing counts before you accept.
        </Trans>
      </p>
    </header>
  );
}

function useStanceCommands(
  current: BoardPoint | null,
  setStance: (id: PointId, stance: Stance) => void,
): void {
  useKeyboardCommands(
    stances.map((stance) => {
      const word = stanceWord(stance);
      return {
        id: `suggestions.stance-${stance}`,
        label: t`Stance of the point: ${word}`,
        group: t`Suggestions`,
        keys: stanceKeys[stance],
        when: () => current !== null,
        run: () => current && setStance(current.id, stance),
      };
    }),
  );
}
