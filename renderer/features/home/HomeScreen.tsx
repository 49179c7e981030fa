import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/app-error';
import type { DialogueSummary } from '../../../shared/contract/dialogues';
import type { DialogueId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { DeleteDialogue } from './DeleteDialogue';
import { DialogueList } from './DialogueList';
import { ImportProgress } from './ImportProgress';
import { NewDialogueDialog } from './NewDialogueDialog';
import { TrashList } from './TrashList';
import { useFirstRowFocus } from './use-first-row-focus';
import { useImports } from './use-imports';
import styles from './Home.module.css';

interface HomeScreenProps {
  readonly onOpen: (id: DialogueId) => void;
}

/** All dialogues on this computer, and the ways to get another one. */
export function HomeScreen({ onOpen }: HomeScreenProps) {
  const { data: dialogues, error: listError, retry } = useEndpointQuery('dialogues.list', {});
  const [isMaking, setIsMaking] = useState(false);
  const [toDelete, setToDelete] = useState<DialogueSummary | null>(null);
  const [deleteError, setDeleteError] = useState<AppError | null>(null);
  const imports = useImports(onOpen);
  const frame = useRef<HTMLDivElement>(null);
  useFirstRowFocus(frame, dialogues !== undefined);
  const make = () => setIsMaking(true);
  useHomeCommands({
    make,
    imports,
    focusedDialogue: () => dialogues?.find(({ id }) => id === focusedRow()),
    remove: setToDelete,
  });
  const closeError = () => {
    imports.clearErrors();
    setDeleteError(null);
  };
  return (
    <div ref={frame} className={styles.home}>
      <HomeActions onMake={make} imports={imports} hasDialogues={dialogues?.length !== 0} />
      {imports.isRunning && (
        <ImportProgress fraction={imports.fraction} onCancel={imports.cancel} />
      )}
      <Problem error={imports.error ?? deleteError} action={t`Close`} onAction={closeError} />
      <Problem error={listError} action={t`Try again`} onAction={retry} />
      {dialogues !== undefined && (
        <DialogueList
          dialogues={dialogues}
          onOpen={({ id }) => onOpen(id)}
          onDelete={setToDelete}
          emptyState={<FirstRun onSample={imports.importSample} />}
        />
      )}
      <TrashList />
      <NewDialogueDialog
        isOpen={isMaking}
        dialogues={dialogues ?? []}
        onClose={() => setIsMaking(false)}
        onCreated={onOpen}
      />
      <DeleteDialogue
        dialogue={toDelete}
        onClose={() => setToDelete(null)}
        onError={setDeleteError}
      />
    </div>
  );
}

function focusedRow(): string | null | undefined {
  return document.activeElement?.closest('[role=row][data-key]')?.getAttribute('data-key');
}

type Imports = ReturnType<typeof useImports>;

interface HomeActionsProps {
  readonly onMake: () => void;
  readonly imports: Imports;
  readonly hasDialogues: boolean;
}

function HomeActions({ onMake, imports, hasDialogues }: HomeActionsProps) {
  return (
    <div className={styles.actions}>
      <Button variant="primary" keys="Mod+N" onPress={onMake}>
        <Trans>New dialogue</Trans>
      </Button>
      <Button keys="Mod+O" isDisabled={imports.isRunning} onPress={imports.importFile}>
        <Trans>Import file…</Trans>
      </Button>
      {hasDialogues && (
        <Button isDisabled={imports.isRunning} onPress={imports.importSample}>
          <Trans>Import the sample</Trans>
        </Button>
      )}
    </div>
  );
}

function FirstRun({ onSample }: { readonly onSample: () => void }) {
  return (
    <EmptyState
      action={
        <Button onPress={onSample}>
          <Trans>Open the sample</Trans>
        </Button>
      }
    >
      <Trans>
        No dialogue yet. Make one for the meeting you will report on, or look around in the sample:
        a real workshop of 2017 with its programme, speakers and conclusions.
      </Trans>
    </EmptyState>
  );
}

interface ProblemProps {
  readonly error: AppError | null;
  readonly action: string;
  readonly onAction: () => void;
}

// Stays until the person has read it.
function Problem({ error, action, onAction }: ProblemProps) {
  if (error === null) return null;
  return (
    <ErrorPanel {...describeError(error)} actions={<Button onPress={onAction}>{action}</Button>} />
  );
}

interface HomeCommands {
  readonly make: () => void;
  readonly imports: Imports;
  readonly focusedDialogue: () => DialogueSummary | undefined;
  readonly remove: (dialogue: DialogueSummary) => void;
}

function useHomeCommands({ make, imports, focusedDialogue, remove }: HomeCommands) {
  const group = t`Dialogues`;
  useKeyboardCommands([
    { id: 'home.new', label: t`New dialogue`, group, keys: 'Mod+N', run: make },
    {
      id: 'home.import',
      label: t`Import file…`,
      group,
      keys: 'Mod+O',
      when: () => !imports.isRunning,
      run: imports.importFile,
    },
    {
      id: 'home.import-sample',
      label: t`Import the sample`,
      group,
      when: () => !imports.isRunning,
      run: imports.importSample,
    },
    {
      id: 'home.stop-import',
      label: t`Stop the import`,
      group,
      keys: 'Escape',
      when: () => imports.isRunning,
      run: imports.cancel,
    },
    {
      id: 'home.delete',
      label: t`Delete the dialogue`,
      group,
      keys: 'Delete',
      run: () => {
        const dialogue = focusedDialogue();
        if (dialogue !== undefined) remove(dialogue);
      },
    },
  ]);
}
