import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/app-error';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { PointsEditor } from '../editor/PointsEditor';
import type { DocumentSession } from '../saving/document-session';
import type { DocumentSessions } from '../saving/document-sessions';
import type { ThemeIndex } from '../themes';
import styles from './RowEditor.module.css';

interface RowEditorProps {
  readonly id: InterventionId;
  readonly sessions: DocumentSessions;
  readonly themes: ThemeIndex;
  readonly onDone: () => void;
  readonly onSpeaker: () => void;
  readonly onProblem: (text: string) => void;
}

/** The points of an earlier turn, edited where they stand. */
export function RowEditor({ id, sessions, themes, onDone, onSpeaker, onProblem }: RowEditorProps) {
  const [session, setSession] = useState<DocumentSession | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let isGone = false;
    let opened: DocumentSession | null = null;
    void sessions.open(id).then((result) => {
      if (isGone) return;
      if (result.ok) setSession((opened = result.value));
      else setError(result.error);
    });
    return () => {
      isGone = true;
      // After the editor has let go of it.
      if (opened !== null) queueMicrotask(() => opened && sessions.release(opened));
    };
  }, [id, sessions]);
  if (error !== null) return <p role="alert">{describeErrorBriefly(error)}</p>;
  if (session === null) return null;
  return (
    <div className={styles.editor}>
      <PointsEditor
        session={session}
        themes={themes}
        label={t`Points, being edited`}
        autoFocus
        actions={{
          onPointDone: () => session.checkpointSoon(),
          onClose: onDone,
          onEscape: onDone,
          onSpeaker,
          onHistory: (direction) =>
            void session.history(direction).then((result) => {
              if (!result.ok) onProblem(describeErrorBriefly(result.error));
            }),
        }}
      />
      <p className={styles.hint}>
        <Trans>Esc ends editing</Trans>
      </p>
    </div>
  );
}
