import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { describeErrorBriefly } from '../../../api/describe-error';
import { NotRead } from '../../../api/NotRead';
import { Button } from '../../../ui/Button';
import { Region } from '../../../ui/Region';
import { SplitOrTabs, type PaneSide } from '../../../ui/SplitOrTabs';
import { WorkProgress } from '../../../ui/WorkProgress';
import type { SynthesisViewProps } from '../view-props';
import { CandidateDetail } from './CandidateDetail';
import { CandidateList } from './CandidateList';
import { useCandidateCommands } from './candidate-commands';
import { DismissedList } from './DismissedList';
import { useCandidates, type Candidates } from './use-candidates';
import styles from './Candidates.module.css';

/** Candidate areas out of unlinked points, asked for and never automatic; what is accepted becomes an area. */
export function SuggestionsView(props: SynthesisViewProps) {
  const { board, onOpenIntervention, onChoosePoints } = props;
  const candidates = useCandidates(board.data);
  const [shown, setShown] = useState<PaneSide>('start');
  useCandidateCommands(candidates, board, () => setShown('end'));
  useFocusAfterSearch(candidates);
  const { failed, found, current } = candidates;
  if (failed?.error) return <NotRead error={failed.error} onRetry={failed.retry} />;
  if (found === undefined) return null;
  const list = <CandidateList candidates={candidates} onShowBoard={() => onChoosePoints([])} />;
  if (found === null) return <BeforeAsking candidates={candidates} />;
  if (current === null) return list;
  return (
    <SplitOrTabs
      id="suggestions"
      label={t`Suggestions`}
      startLabel={t`Candidate areas`}
      endLabel={t`Candidate`}
      shown={shown}
      onShow={setShown}
      separatorLabel={t`Candidate areas`}
      fixedSide="start"
      initialWidth={340}
      minWidth={220}
      maxWidth={600}
      start={list}
      end={
        <CandidateDetail
          key={current.key}
          group={current}
          candidates={candidates}
          board={board}
          onOpenPoint={({ interventionId, sessionId }) =>
            onOpenIntervention(interventionId, sessionId)
          }
        />
      }
    />
  );
}

// The button to stop goes with the search, and the focus with it.
function useFocusAfterSearch({ search, current, listRef }: Candidates): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    const hasEnded = wasRunning.current && !search.isRunning;
    wasRunning.current = search.isRunning;
    if (!hasEnded || document.activeElement !== document.body) return;
    if (current) listRef.current?.focusKey(current.key);
  }, [search.isRunning, current, listRef]);
}

function BeforeAsking({ candidates }: { readonly candidates: Candidates }) {
  const { isRunning, isSlow, fraction, error, unlinked, find, stop } = candidates.search;
  return (
    <Region label={t`Candidate areas`} className={styles.before}>
      <p className={styles.what}>
        <Trans>
          Looks among the unlinked points for what several delegations say alike, and puts it before
          you as candidate areas. Nothing is linked or counted until you accept it.
        </Trans>
      </p>
      <p className={styles.counts}>
        {unlinked === 0 ? (
          <Trans>Every point is linked or set aside: there is nothing left to group.</Trans>
        ) : (
          <Plural value={unlinked} one="# point is unlinked." other="# points are unlinked." />
        )}
      </p>
      {error !== null && (
        <p role="alert" className={styles.problem}>
          {describeErrorBriefly(error)}
        </p>
      )}
      {isRunning && isSlow ? (
        <WorkProgress label={t`Comparing points…`} fraction={fraction} onStop={stop} />
      ) : (
        <Button
          variant="primary"
          keys="Mod+Enter"
          isDisabled={isRunning || unlinked === 0}
          onPress={find}
        >
          <Trans>Find candidate areas</Trans>
        </Button>
      )}
      <DismissedList candidates={candidates} />
    </Region>
  );
}
