import { Trans } from '@lingui/react/macro';
import type { SessionId } from '../../../shared/domain/ids';
import { Button } from '../../ui/Button';
import { EventEditor } from './EventEditor';
import type { ProgrammeData, ProgrammeNode } from './programme-data';
import { SessionEditor } from './SessionEditor';
import { editorAttribute } from './use-programme-focus';
import type { ProgrammeEditing } from './use-programme-editing';
import styles from './Programme.module.css';

interface ProgrammeEditorProps {
  readonly data: ProgrammeData;
  readonly selected: ProgrammeNode | null;
  readonly editing: ProgrammeEditing;
  readonly onCapture: (id: SessionId) => void;
}

/** The selected event or session, and what can be done with it. */
export function ProgrammeEditor({ data, selected, editing, onCapture }: ProgrammeEditorProps) {
  if (selected === null) return null;
  const { event, session } = selected;
  return (
    <div key={selected.id} className={styles.editor} {...{ [editorAttribute]: '' }}>
      <header className={styles.editorHeader}>
        <h2 dir="auto">{selected.text}</h2>
        <div className={styles.buttons}>
          {session !== null && session.kind !== 'break' && (
            <Button variant="primary" keys="Mod+Enter" onPress={() => onCapture(session.id)}>
              <Trans>Take notes</Trans>
            </Button>
          )}
          {session !== null && (
            <Button keys="Mod+Shift+P" onPress={() => void editing.addSegment(selected)}>
              <Trans>Add segment</Trans>
            </Button>
          )}
          <Button variant="quiet" keys="Delete" onPress={() => void editing.remove(selected)}>
            <Trans>Delete</Trans>
          </Button>
        </div>
      </header>
      {session === null ? (
        <EventEditor
          event={event}
          statedTotals={data.statedTotals.filter(({ eventId }) => eventId === event.id)}
        />
      ) : (
        <SessionEditor event={event} session={session} data={data} />
      )}
    </div>
  );
}
