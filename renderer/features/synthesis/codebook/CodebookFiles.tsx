import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { AppError } from '../../../../shared/app-error';
import { useApi } from '../../../api/api-context';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, type EndpointOutput } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { WrittenFile } from '../../../ui/WrittenFile';
import type { CodebookTheme } from './codebook-tree';
import { ImportCodebookDialog } from './ImportCodebookDialog';
import styles from './Codebook.module.css';

type Written = NonNullable<EndpointOutput<'themes.exportCodebook'>>;
type ReadFile = NonNullable<EndpointOutput<'themes.readCodebook'>>;

/** Takes a codebook in from a file, and writes this one to a file. */
export function CodebookFiles({ themes }: { readonly themes: readonly CodebookTheme[] }) {
  const { client } = useApi();
  const write = useCommand('themes.exportCodebook');
  const read = useCommand('themes.readCodebook');
  const [written, setWritten] = useState<Written | null>(null);
  const [file, setFile] = useState<ReadFile | null>(null);
  const error: AppError | null = write.error ?? read.error;
  // A button that is disabled meanwhile would lose the focus, and the dialog has nothing to give it back to.
  const isBusy = write.isRunning || read.isRunning;
  const exportFile = async () => {
    if (isBusy) return;
    const result = await write.run({});
    setWritten(result.ok ? result.value : null);
  };
  const chooseFile = async () => {
    if (isBusy) return;
    setWritten(null);
    const result = await read.run({});
    if (result.ok) setFile(result.value);
  };
  return (
    <>
      <div className={styles.files}>
        <Button onPress={() => void chooseFile()}>
          <Trans>Import…</Trans>
        </Button>
        <Button isDisabled={themes.length === 0} onPress={() => void exportFile()}>
          <Trans>Export…</Trans>
        </Button>
      </div>
      {error !== null && (
        <p role="alert" className={styles.fault}>
          {describeErrorBriefly(error)}
        </p>
      )}
      {written !== null && (
        <WrittenFile
          fileName={written.fileName}
          className={styles.written}
          onReveal={() => void client.app.revealExport({ exportId: written.exportId })}
        />
      )}
      {file !== null && (
        <ImportCodebookDialog file={file} themes={themes} onClose={() => setFile(null)} />
      )}
    </>
  );
}
