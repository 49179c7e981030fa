import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { z } from 'zod';
import type { trashedDialogueSchema } from '../../../shared/contract/dialogues';
import type { DialogueId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { List } from '../../ui/List';
import { formatLocalMoment } from './format-edited';
import styles from './Home.module.css';

type TrashedDialogue = z.output<typeof trashedDialogueSchema>;

/** What was deleted and can still come back; nothing while the trash is empty. */
export function TrashList() {
  const { data: trashed, error, retry } = useEndpointQuery('dialogues.trash', {});
  const restore = useCommand('dialogues.restoreFromTrash');
  const bringBack = async (id: DialogueId, title: string) => {
    const result = await restore.run({ id });
    if (result.ok) announce(t`Restored: ${title}`);
  };
  const problem = error ?? restore.error;
  if (problem === null && (trashed === undefined || trashed.length === 0)) return null;
  return (
    <section className={styles.trash}>
      <h2>
        <Trans>Trash</Trans>
      </h2>
      {problem !== null && (
        <ErrorPanel
          {...describeError(problem)}
          actions={
            <Button onPress={error === null ? restore.clearError : retry}>
              {error === null ? <Trans>Close</Trans> : <Trans>Try again</Trans>}
            </Button>
          }
        />
      )}
      <List
        label={t`Trash`}
        items={trashed ?? []}
        textOf={({ title }) => title}
        emptyState={null}
        renderItem={(dialogue) => (
          <TrashRow
            dialogue={dialogue}
            onRestore={() => void bringBack(dialogue.id, dialogue.title)}
          />
        )}
      />
    </section>
  );
}

interface TrashRowProps {
  readonly dialogue: TrashedDialogue;
  readonly onRestore: () => void;
}

function TrashRow({ dialogue, onRestore }: TrashRowProps) {
  const { title, deletedAt, keptUntil } = dialogue;
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        <div dir="auto">{title}</div>
      </div>
      <div className={styles.facts}>
        <div>
          <Trans>Deleted {formatLocalMoment(deletedAt)}</Trans>
        </div>
        <div>
          <Trans>Kept until {formatLocalMoment(keptUntil)}</Trans>
        </div>
      </div>
      <Button variant="quiet" aria-label={t`Restore ${title}`} onPress={onRestore}>
        <Trans>Restore</Trans>
      </Button>
    </div>
  );
}
