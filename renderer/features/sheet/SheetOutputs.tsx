import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { z } from 'zod';
import type { speakers } from '../../../shared/contract/speakers';
import { reveals } from '../../../shared/domain/attribution';
import type { SessionId } from '../../../shared/domain/ids';
import { attributions, type Attribution } from '../../../shared/domain/vocabulary';
import type { OutputLevel } from '../../../shared/speakers/disclosed-sheet';
import { useApi } from '../../api/api-context';
import { describeError } from '../../api/describe-error';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Select } from '../../ui/Select';
import { attributionWord } from '../../ui/words';
import { WrittenFile } from '../../ui/WrittenFile';
import styles from './Sheet.module.css';

type ListFile = z.input<(typeof speakers.export)['input']>['what'];
type Done = { fileName: string; exportId: string } | 'printed';

interface SheetOutputsProps {
  readonly sessionId: SessionId;
  /** Effective level of the session; no output tells more. */
  readonly attribution: Attribution;
}

/** The paper and the files that the sheet goes out as, and how far these may be traced. */
export function SheetOutputs({ sessionId, attribution }: SheetOutputsProps) {
  return (
    <section>
      <h3>
        <Trans>Paper and files</Trans>
      </h3>
      {attribution === 'off-the-record' ? (
        <p>
          <Trans>This session is off the record: nothing of it leaves Rapporteur.</Trans>
        </p>
      ) : (
        <Outputs sessionId={sessionId} attribution={attribution} />
      )}
    </section>
  );
}

const outputLevels = attributions.filter((level) => level !== 'off-the-record');

function Outputs({
  sessionId,
  attribution,
}: {
  readonly sessionId: SessionId;
  readonly attribution: OutputLevel;
}) {
  const [chosen, setChosen] = useState<OutputLevel>(attribution);
  // The session's level may have been lowered since.
  const level = reveals(attribution, chosen) ? chosen : attribution;
  const offered = outputLevels.filter((each) => reveals(attribution, each));
  const { write, print, isRunning, ...outcome } = useOutputs(sessionId, level);
  return (
    <>
      <Select
        label={t`Attribution`}
        description={t`What is off the record is left out of all of them.`}
        options={offered.map((id) => ({ id, label: attributionWord(id) }))}
        value={level}
        onChange={setChosen}
      />
      <div className={styles.buttons}>
        <Button isDisabled={isRunning} onPress={() => void write('sheet-pdf')}>
          <Trans>Save as PDF…</Trans>
        </Button>
        <Button isDisabled={isRunning} onPress={() => void print()}>
          <Trans>Print…</Trans>
        </Button>
        <Button isDisabled={isRunning} onPress={() => void write('list-xlsx')}>
          <Trans>Save as Excel…</Trans>
        </Button>
        <Button isDisabled={isRunning} onPress={() => void write('list-csv')}>
          <Trans>Save as CSV…</Trans>
        </Button>
      </div>
      <Outcome {...outcome} />
    </>
  );
}

function useOutputs(sessionId: SessionId, attribution: OutputLevel) {
  const exporting = useCommand('speakers.export');
  const printing = useCommand('speakers.printSheet');
  const [done, setDone] = useState<Done | null>(null);
  const clear = () => {
    setDone(null);
    exporting.clearError();
    printing.clearError();
  };
  return {
    done,
    isRunning: exporting.isRunning || printing.isRunning,
    error: exporting.error ?? printing.error,
    clear,
    write: async (what: ListFile) => {
      clear();
      const result = await exporting.run({ sessionId, what, attribution });
      if (result.ok) setDone(result.value);
    },
    print: async () => {
      clear();
      const result = await printing.run({ sessionId, attribution });
      if (result.ok && result.value) setDone('printed');
    },
  };
}

type OutcomeProps = Pick<ReturnType<typeof useOutputs>, 'done' | 'error' | 'clear'>;

function Outcome({ done, error, clear }: OutcomeProps) {
  const { client } = useApi();
  if (error !== null) {
    const close = (
      <Button onPress={clear}>
        <Trans>Close</Trans>
      </Button>
    );
    return <ErrorPanel {...describeError(error)} actions={close} />;
  }
  if (done === null) return null;
  if (done === 'printed') {
    return (
      <p role="status">
        <Trans>Sent to the printer</Trans>
      </p>
    );
  }
  const { fileName, exportId } = done;
  const reveal = () => void client.app.revealExport({ exportId });
  return <WrittenFile fileName={fileName} className={styles.done} onReveal={reveal} />;
}
