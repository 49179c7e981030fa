import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { describeErrorBriefly } from '../../../api/describe-error';
import { stances } from '../../../../shared/domain/vocabulary';
import { Button } from '../../../ui/Button';
import { Picker } from '../../../ui/Picker';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import type { Board } from '../board/use-board';
import type { Group } from './groups';
import type { Candidates } from './use-candidates';
import styles from './Detail.module.css';

interface CandidateFootProps {
  readonly group: Group;
  readonly candidates: Candidates;
  readonly board: Board;
}

/** What becomes of a candidate: an area, a part of one, or nothing. */
export function CandidateFoot({ group, candidates, board }: CandidateFootProps) {
  const { accept, dismiss, isBusy, isChecked, leadOf, error, clearError } = candidates;
  const isEmpty = !group.points.some(({ id }) => isChecked(id));
  const isNameless = leadOf(group).trim() === '';
  const isDisabled = isBusy || isEmpty || isNameless;
  return (
    <footer className={styles.foot}>
      {error !== null && (
        <p role="alert" className={styles.problem}>
          {describeErrorBriefly(error)}{' '}
          <Button variant="quiet" onPress={clearError}>
            <Trans>Close</Trans>
          </Button>
        </p>
      )}
      <p className={styles.outcome} role="status">
        {isEmpty ? (
          <Trans>Check a point first.</Trans>
        ) : isNameless ? (
          <Trans>The area needs a lead.</Trans>
        ) : (
          <Outcome group={group} candidates={candidates} />
        )}
      </p>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          keys="a"
          isDisabled={isDisabled}
          onPress={() => accept('convergence')}
        >
          <Trans>Accept as convergence</Trans>
        </Button>
        <Button keys="f" isDisabled={isDisabled} onPress={() => accept('further-action')}>
          <Trans>Accept as further action</Trans>
        </Button>
        <Button keys="d" isDisabled={isBusy} onPress={dismiss}>
          <Trans>Dismiss</Trans>
        </Button>
        {board.data.areas.length > 0 && (
          <AddTo candidates={candidates} board={board} isDisabled={isBusy || isEmpty} />
        )}
      </div>
    </footer>
  );
}

function Outcome({ group, candidates }: Pick<CandidateFootProps, 'group' | 'candidates'>) {
  const { isChecked, stanceOf } = candidates;
  const points = group.points.filter(({ id }) => isChecked(id));
  return (
    <>
      <Plural value={points.length} one="# point:" other="# points:" />
      {stances.map((stance) => {
        const count = points.filter(({ id }) => stanceOf(id) === stance).length;
        return (
          count > 0 && (
            <span key={stance} className={styles.stance}>
              <StanceMark stance={stance} isDecorative /> {count} {stanceWord(stance)}
            </span>
          )
        );
      })}
    </>
  );
}

interface AddToProps extends Pick<CandidateFootProps, 'candidates' | 'board'> {
  readonly isDisabled: boolean;
}

function AddTo({ candidates, board, isDisabled }: AddToProps) {
  const { data, currentArea, chooseArea } = board;
  const areas = data.areas.map(({ id, lead }, index) => ({ id, label: `${index + 1}  ${lead}` }));
  return (
    <span className={styles.addTo}>
      <Picker
        // Shows another area when its number is pressed.
        key={currentArea?.id}
        label={t`Area that is there`}
        hidesLabel
        options={areas}
        value={currentArea?.id ?? null}
        onChange={(id) => id !== null && chooseArea(id)}
      />
      <Button
        keys="l"
        isDisabled={isDisabled || currentArea === null}
        onPress={() => currentArea && candidates.addTo(currentArea.id)}
      >
        <Trans>Add to this area</Trans>
      </Button>
    </span>
  );
}
