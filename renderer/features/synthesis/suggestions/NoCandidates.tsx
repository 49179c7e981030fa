import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '../../../ui/Button';
import type { Candidates } from './use-candidates';
import styles from './Candidates.module.css';

interface NoCandidatesProps {
  readonly candidates: Candidates;
  readonly onShowBoard: () => void;
}

/** Why there is no candidate, or none any more, and the way on. */
export function NoCandidates({ candidates, onShowBoard }: NoCandidatesProps) {
  const { found, search } = candidates;
  const { unlinked, isRunning, find } = search;
  const hadSome = found !== undefined && found !== null && found.candidates.length > 0;
  return (
    <div className={styles.empty}>
      <p>
        {unlinked === 0 ? (
          <Trans>Every point is linked or set aside: there is nothing left to group.</Trans>
        ) : hadSome ? (
          <Trans>You have gone through all candidates.</Trans>
        ) : (
          <Trans>
            No candidates. One needs points that say alike from at least three delegations, of two
            categories or two regions, on the record and with a speaker who is known.
          </Trans>
        )}{' '}
        {unlinked > 0 && (
          <Plural value={unlinked} one="# point is unlinked." other="# points are unlinked." />
        )}
      </p>
      <div className={styles.buttons}>
        {unlinked > 0 && (
          <Button keys="Mod+Enter" isDisabled={isRunning} onPress={find}>
            <Trans>Look again</Trans>
          </Button>
        )}
        <Button onPress={onShowBoard}>
          <Trans>Go to the board</Trans>
        </Button>
      </div>
    </div>
  );
}
