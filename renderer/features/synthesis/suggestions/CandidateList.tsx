import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import { describeErrorBriefly } from '../../../api/describe-error';
import { Button } from '../../../ui/Button';
import { classNames } from '../../../ui/class-names';
import { Region } from '../../../ui/Region';
import { VirtualList } from '../../../ui/VirtualList';
import { WorkProgress } from '../../../ui/WorkProgress';
import { DismissedList } from './DismissedList';
import type { Group } from './groups';
import { NoCandidates } from './NoCandidates';
import type { Candidates } from './use-candidates';
import styles from './Candidates.module.css';

interface CandidateListProps {
  readonly candidates: Candidates;
  readonly onShowBoard: () => void;
}

/** The candidates that wait for a decision, and those that were dismissed. */
export function CandidateList({ candidates, onShowBoard }: CandidateListProps) {
  const { groups, choose, listRef } = candidates;
  return (
    <Region label={t`Candidate areas`} className={styles.pane}>
      <ListHead candidates={candidates} />
      <div className={styles.list} onKeyDown={(event) => actByKey(event, candidates)}>
        <VirtualList<Group>
          label={t`Candidate areas`}
          listRef={listRef}
          items={groups}
          keyOf={({ key }) => key}
          estimatedHeight={72}
          emptyState={<NoCandidates candidates={candidates} onShowBoard={onShowBoard} />}
          onCurrentChange={({ key }) => choose(key)}
          renderItem={(group) => <CandidateRow group={group} candidates={candidates} />}
        />
      </div>
      <DismissedList candidates={candidates} />
    </Region>
  );
}

function ListHead({ candidates }: Pick<CandidateListProps, 'candidates'>) {
  const { groups, found, search, mergeable, merge } = candidates;
  const { isRunning, isSlow, fraction, error, stop, find } = search;
  if (isRunning && isSlow) {
    return (
      <div className={styles.head}>
        <WorkProgress label={t`Comparing points…`} fraction={fraction} onStop={stop} />
      </div>
    );
  }
  const ungrouped = found?.ungrouped ?? 0;
  return (
    <header className={styles.head}>
      <p className={styles.counts}>
        <strong>
          <Plural value={groups.length} one="# candidate" other="# candidates" />
        </strong>
        <span>
          <Plural value={ungrouped} one="# point in none" other="# points in none" />
        </span>
      </p>
      {error !== null && (
        <p role="alert" className={styles.problem}>
          {describeErrorBriefly(error)}
        </p>
      )}
      {mergeable.length > 0 && (
        <Button variant="quiet" keys="m" onPress={merge}>
          <Plural
            value={mergeable.length}
            one="Merge # other into this one"
            other="Merge # others into this one"
          />
        </Button>
      )}
      {found?.isStale === true && (
        <p className={styles.stale}>
          <Trans>Points have changed since.</Trans>{' '}
          <Button variant="quiet" keys="Mod+Enter" isDisabled={isRunning} onPress={find}>
            <Trans>Look again</Trans>
          </Button>
        </p>
      )}
    </header>
  );
}

interface CandidateRowProps {
  readonly group: Group;
  readonly candidates: Candidates;
}

function CandidateRow({ group, candidates }: CandidateRowProps) {
  const { current, leadOf, isMarked, mark } = candidates;
  const { key, tally, points } = group;
  const lead = leadOf(group);
  return (
    <div
      className={classNames(
        styles.row,
        isMarked(key) && styles.marked,
        current?.key === key && styles.current,
      )}
    >
      <input
        type="checkbox"
        className={styles.check}
        aria-label={t`Choose for merging: ${lead}`}
        tabIndex={-1}
        checked={isMarked(key)}
        onChange={() => mark(key)}
      />
      <div className={styles.body}>
        <p className={styles.label} dir="auto">
          {lead}
        </p>
        <p className={styles.tally}>
          <Plural value={tally.voices.length} one="# delegation" other="# delegations" />
          {' · '}
          <Plural value={tally.categories.length} one="# category" other="# categories" />
          {' · '}
          <Plural value={tally.panels} one="# panel" other="# panels" />
        </p>
        <p className={styles.opening} dir="auto">
          {points[0]?.text}
        </p>
      </div>
    </div>
  );
}

// On a row Enter is the main action; in a field or on a button it belongs to that.
function actByKey(event: KeyboardEvent, { current, accept, mark }: Candidates): void {
  const isRow = (event.target as HTMLElement).dataset.index !== undefined;
  if (!isRow || !current || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ' ') mark(current.key);
  else if (event.key === 'Enter') accept('convergence');
  else return;
  event.preventDefault();
}
