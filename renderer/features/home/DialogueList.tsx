import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState, type ReactNode } from 'react';
import type { DialogueSummary } from '../../../shared/contract/dialogues';
import { describeError } from '../../api/describe-error';
import { Button } from '../../ui/Button';
import { formatCalendarDays } from '../../ui/format-time';
import { List } from '../../ui/List';
import { formatAgo, formatLocalMoment } from './format-edited';
import styles from './Home.module.css';

interface DialogueListProps {
  readonly dialogues: readonly DialogueSummary[];
  readonly emptyState: ReactNode;
  readonly onOpen: (dialogue: DialogueSummary) => void;
  readonly onDelete: (dialogue: DialogueSummary) => void;
}

/** The dialogues, the one edited last first. Enter opens. */
export function DialogueList({ dialogues, emptyState, onOpen, onDelete }: DialogueListProps) {
  return (
    <List
      label={t`Dialogues`}
      items={dialogues}
      textOf={({ title }) => title}
      emptyState={emptyState}
      onAction={(id) => {
        const dialogue = dialogues.find((each) => each.id === id);
        if (dialogue !== undefined && dialogue.problem === null) onOpen(dialogue);
      }}
      renderItem={(dialogue) => (
        <div className={styles.row}>
          <DialogueText dialogue={dialogue} />
          <DialogueFacts dialogue={dialogue} />
          <Button
            variant="quiet"
            aria-label={t`Delete ${dialogue.title}`}
            onPress={() => onDelete(dialogue)}
          >
            <Trans>Delete</Trans>
          </Button>
        </div>
      )}
    />
  );
}

function DialogueText({ dialogue }: { readonly dialogue: DialogueSummary }) {
  const { id, eventTitle, startsOn, endsOn, problem } = dialogue;
  // The title is in the file; where that cannot be read, there is only the file's name.
  const title = dialogue.title === id ? t`Dialogue in the file ${id}` : dialogue.title;
  const days = formatCalendarDays(startsOn, endsOn);
  return (
    <div className={styles.what}>
      <div dir="auto" className={styles.title}>
        {title}
      </div>
      <div className={styles.event}>
        {days}
        {eventTitle !== null && days !== '' && ' · '}
        {eventTitle !== null && <bdi>{eventTitle}</bdi>}
        {eventTitle === null && problem === null && <Trans>No event yet</Trans>}
      </div>
      {problem !== null && <Problem dialogue={dialogue} />}
    </div>
  );
}

function Problem({ dialogue: { problem } }: { readonly dialogue: DialogueSummary }) {
  if (problem === null) return null;
  const { title, explanation, advice } = describeError(problem);
  return (
    <div className={styles.problem}>
      <strong>{title}.</strong> {explanation} {advice}
    </div>
  );
}

function DialogueFacts({ dialogue }: { readonly dialogue: DialogueSummary }) {
  const { interventions, editedAt, problem } = dialogue;
  // Read once: rows must not change while one looks at them.
  const [now] = useState(Date.now);
  return (
    <div className={styles.facts}>
      {problem === null && (
        <div>
          <Plural value={interventions} one="# intervention" other="# interventions" />
        </div>
      )}
      <div>
        <Trans>
          Edited {formatAgo(editedAt, now)} · {formatLocalMoment(editedAt)}
        </Trans>
      </div>
    </div>
  );
}
