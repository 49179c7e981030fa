import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { AppError } from '../../../shared/app-error';
import type { DialogueSummary } from '../../../shared/contract/dialogues';
import type { DialogueId } from '../../../shared/domain/ids';
import { describeErrorBriefly } from '../../api/describe-error';
import { nameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { useJob } from '../../api/use-job';
import { Dialog } from '../../ui/Dialog';
import { DialogActions } from '../../ui/DialogActions';
import { TextField } from '../../ui/TextField';
import { everyPart, TemplateFields, type Template } from './TemplateFields';
import styles from './Home.module.css';

interface NewDialogueDialogProps {
  readonly isOpen: boolean;
  /** Those that the new one may start from. */
  readonly dialogues: readonly DialogueSummary[];
  readonly onClose: () => void;
  readonly onCreated: (id: DialogueId) => void;
}

/** Asks for a title, and perhaps for an earlier dialogue to start from, and makes the dialogue. */
export function NewDialogueDialog(props: NewDialogueDialogProps) {
  const { isOpen, dialogues, onClose, onCreated } = props;
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState<Template>({ sourceId: null, parts: everyPart });
  const { create, isRunning, fraction, fault, stop } = useCreate();
  const readable = dialogues.filter(({ problem }) => problem === null);
  const submit = async () => {
    const id = await create(title, template);
    if (id === null) return;
    setTitle('');
    setTemplate({ sourceId: null, parts: everyPart });
    onClose();
    onCreated(id);
  };
  const close = () => {
    stop();
    onClose();
  };
  return (
    <Dialog
      title={t`New dialogue`}
      size="small"
      isOpen={isOpen}
      onClose={close}
      onSubmit={() => void submit()}
      actions={<DialogActions label={t`Make dialogue`} onCancel={close} />}
    >
      <TextField
        autoFocus
        label={t`Title`}
        description={t`The series or year, as it is called in documents. You can change it later.`}
        value={title}
        onChange={setTitle}
        error={fault.title}
      />
      {(readable.length > 0 || template.sourceId !== null) && (
        <TemplateFields
          dialogues={readable}
          template={template}
          onChange={setTemplate}
          error={fault.source}
        />
      )}
      {isRunning && fraction !== null && <MakingProgress fraction={fraction} />}
    </Dialog>
  );
}

function MakingProgress({ fraction }: { readonly fraction: number }) {
  return (
    <div className={styles.making} role="status">
      <span>
        <Trans>Taking people over, {Math.round(fraction * 100)} %</Trans>
      </span>
      <progress aria-label={t`New dialogue`} max={1} value={fraction} />
    </div>
  );
}

interface Fault {
  readonly title?: string;
  readonly source?: string;
}

/** Makes a dialogue; null where that was refused or stopped, with the reason at the field that it is about. */
function useCreate() {
  const empty = useCommand('dialogues.create');
  const fromTemplate = useJob('dialogues.createFrom');
  const [fault, setFault] = useState<Fault>({});
  const isRunning = empty.isRunning || fromTemplate.isRunning;
  const create = async (title: string, { sourceId, parts }: Template) => {
    const titleFault = nameFault(title);
    setFault(titleFault === null ? {} : { title: titleFault });
    if (titleFault !== null || isRunning) return null;
    const result =
      sourceId === null
        ? await empty.run({ title })
        : await fromTemplate.start({ title, sourceId, parts });
    if (result.ok) return result.value;
    setFault(faultFor(result.error, sourceId !== null));
    return null;
  };
  return { create, isRunning, fraction: fromTemplate.fraction, fault, stop: fromTemplate.cancel };
}

function faultFor(error: AppError, hasSource: boolean): Fault {
  if (error.code === 'cancelled') return {};
  const words = describeErrorBriefly(error);
  const isAboutTitle = !hasSource || (error.code === 'invalid' && error.field === 'title');
  return isAboutTitle ? { title: words } : { source: words };
}
