import { Trans } from '@lingui/react/macro';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { interventionTypeWord } from '../../ui/words';
import styles from './EntryMarks.module.css';

/** What sets an entry apart, in words: what for, whether it was called, and that nothing of it is recorded. */
export function EntryMarks({ entry }: { readonly entry: ListEntry }) {
  const { type, state, attribution } = entry;
  return (
    <>
      {type !== 'statement' && (
        <span className={type === 'point-of-order' ? styles.pointOfOrder : styles.mark}>
          {interventionTypeWord(type)}
        </span>
      )}
      {state === 'called' && (
        <span className={styles.called}>
          <Trans>called</Trans>
        </span>
      )}
      {state !== 'speaking' && attribution === 'off-the-record' && (
        <span className={styles.mark}>
          <Trans>off the record</Trans>
        </span>
      )}
    </>
  );
}
