import { Trans } from '@lingui/react/macro';
import { useSaveState } from '../api/save-state';
import { EventTime } from '../ui/EventTime';
import styles from './AppFrame.module.css';

/** Says in words until when everything is on disk. */
export function SaveStateText({ timeZone }: { readonly timeZone: string }) {
  const { isSlow, savedAt, failure } = useSaveState();
  if (failure !== null) {
    return (
      <span className={styles.notSaved}>
        <Trans>Not saved</Trans>
      </span>
    );
  }
  if (isSlow) return <Trans>Saving…</Trans>;
  if (savedAt === null) return <Trans>Saved</Trans>;
  return (
    <Trans>
      Saved <EventTime at={savedAt} timeZone={timeZone} withSeconds />
    </Trans>
  );
}
