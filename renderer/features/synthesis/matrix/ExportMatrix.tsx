import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { EventId } from '../../../../shared/domain/ids';
import { attributions } from '../../../../shared/domain/vocabulary';
import { ExportOutcome } from '../../../api/ExportOutcome';
import { useCommand, type EndpointInput } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Select } from '../../../ui/Select';
import { useIsSlow } from '../../../ui/use-is-slow';
import { attributionWord } from '../../../ui/words';
import type { MatrixShape } from './use-matrix-order';
import styles from './Matrix.module.css';

interface ExportMatrixProps {
  readonly eventId: EventId;
  readonly shape: MatrixShape;
  readonly isDisabled: boolean;
}

type ExportInput = EndpointInput<'synthesis.exportMatrix'>;
type Choice = Pick<ExportInput, 'format' | 'attribution'>;

const levels = attributions.filter((level) => level !== 'off-the-record');

/** Asks how, writes the matrix, and says where it is. */
export function ExportMatrix({ eventId, shape, isDisabled }: ExportMatrixProps) {
  const exporting = useExport(eventId, shape);
  const [isAsking, setIsAsking] = useState(false);
  const isReady = !isDisabled && !exporting.isRunning;
  useKeyboardCommands([
    {
      id: 'synthesis.export-matrix',
      label: t`Export the matrix`,
      group: t`Synthesis`,
      keys: 'Mod+E',
      when: () => isReady,
      run: () => setIsAsking(true),
    },
  ]);
  return (
    <>
      <Button keys="Mod+E" isDisabled={!isReady} onPress={() => setIsAsking(true)}>
        <Trans>Export</Trans>
      </Button>
      <ExportState exporting={exporting} />
      <ExportDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onExport={(choice) => {
          setIsAsking(false);
          void exporting.start(choice);
        }}
      />
    </>
  );
}

function useExport(eventId: EventId, shape: MatrixShape) {
  const { run, isRunning, error, clearError } = useCommand('synthesis.exportMatrix');
  const [done, setDone] = useState<{ fileName: string; exportId: string } | null>(null);
  const start = async (choice: Choice) => {
    setDone(null);
    const result = await run({ eventId, ...shape, ...choice });
    if (result.ok) setDone(result.value);
  };
  return { isRunning, error, clearError, done, start };
}

function ExportState({ exporting }: { readonly exporting: ReturnType<typeof useExport> }) {
  const { isRunning, error, clearError, done } = exporting;
  const isSlow = useIsSlow(isRunning);
  if (isRunning) {
    return (
      <p role="status" className={styles.exportState}>
        {isSlow && (
          <>
            <Trans>Exporting…</Trans> <progress aria-label={t`Export`} />
          </>
        )}
      </p>
    );
  }
  return <ExportOutcome {...{ error, clearError, done }} className={styles.exportState} />;
}

interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onExport: (choice: Choice) => void;
}

function ExportDialog({ isOpen, onClose, onExport }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportInput['format']>('csv');
  const [attribution, setAttribution] = useState<ExportInput['attribution']>('name');
  return (
    <Dialog
      title={t`Export the matrix`}
      size="small"
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => onExport({ format, attribution })}
      actions={
        <Button variant="primary" type="submit">
          <Trans>Export</Trans>
        </Button>
      }
    >
      <RadioGroup
        label={t`File`}
        options={[
          { id: 'csv', label: t`Table (CSV)`, detail: t`for a spreadsheet` },
          { id: 'png', label: t`Picture (PNG)`, detail: t`for slides and mail` },
          { id: 'svg', label: t`Drawing (SVG)`, detail: t`sharp at any size` },
        ]}
        value={format}
        onChange={setFormat}
      />
      <Select
        label={t`Attribution`}
        description={t`How far the columns may be traced. All rows and columns go out, in their own order.`}
        options={levels.map((id) => ({ id, label: attributionWord(id) }))}
        value={attribution}
        onChange={setAttribution}
      />
    </Dialog>
  );
}
