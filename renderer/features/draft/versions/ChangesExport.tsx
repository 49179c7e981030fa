import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DraftVersionFields } from '../../../../shared/domain/draft';
import { ExportOutcome } from '../../../api/ExportOutcome';
import { flushAll } from '../../../api/flush-before-close';
import { useJob } from '../../../api/use-job';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { WorkProgress } from '../../../ui/WorkProgress';
import styles from './Versions.module.css';

/** The Word file with the changes as tracked changes. What would give somebody away has to be overridden. */
export function ChangesExport({ version }: { readonly version: DraftVersionFields }) {
  const { start, cancel, clearError, error, fraction, isRunning } = useJob('draft.exportChanges');
  const [done, setDone] = useState<{ fileName: string; exportId: string } | null>(null);
  const leaks = error?.code === 'still-identifies' ? error.expressions : [];
  const exportFile = async (acceptedLeaks: string[]) => {
    setDone(null);
    await flushAll().catch(() => undefined);
    const result = await start({ versionId: version.id, acceptedLeaks });
    if (result.ok) setDone(result.value);
  };
  if (isRunning) return <WorkProgress label={t`Exporting…`} fraction={fraction} onStop={cancel} />;
  return (
    <div className={styles.export}>
      <Button onPress={() => void exportFile([])}>
        <Trans>Export with tracked changes…</Trans>
      </Button>
      <ExportOutcome
        {...{ clearError, done }}
        error={leaks.length > 0 ? null : error}
        className={undefined}
      />
      <ConfirmDialog
        title={t`The file would tell more than the attribution allows`}
        confirmLabel={t`Export all the same`}
        isDanger
        isOpen={leaks.length > 0}
        onConfirm={() => void exportFile([...leaks])}
        onClose={clearError}
      >
        <p>
          <Trans>In the text now, or in what it was before, these still identify somebody:</Trans>
        </p>
        <ul>
          {leaks.map((words) => (
            <li key={words} dir="auto">
              {words}
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  );
}
