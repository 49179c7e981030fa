import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DialogueId } from '../../../shared/domain/ids';
import { describeErrorBriefly } from '../../api/describe-error';
import { nameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

interface NewDialogueDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: DialogueId) => void;
}

/** Asks for a title and makes the dialogue. */
export function NewDialogueDialog({ isOpen, onClose, onCreated }: NewDialogueDialogProps) {
  const [title, setTitle] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { run, isRunning } = useCommand('dialogues.create');
  const create = async () => {
    const titleFault = nameFault(title);
    setFault(titleFault);
    if (titleFault !== null || isRunning) return;
    const result = await run({ title });
    if (!result.ok) {
      setFault(describeErrorBriefly(result.error));
      return;
    }
    setTitle('');
    onClose();
    onCreated(result.value);
  };
  return (
    <Dialog
      title={t`New dialogue`}
      size="small"
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit">
            <Trans>Make dialogue</Trans>
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={t`Title`}
        description={t`The series or year, as it is called in documents. You can change it later.`}
        value={title}
        onChange={setTitle}
        error={fault ?? undefined}
      />
    </Dialog>
  );
}
