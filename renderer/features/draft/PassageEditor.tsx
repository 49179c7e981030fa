import { Trans } from '@lingui/react/macro';
import type { PassageSlot } from '../../../shared/domain/vocabulary';
import type { EventId } from '../../../shared/domain/ids';
import { useState } from 'react';
import { useApi, useDialogueId } from '../../api/api-context';
import { useDelayedSaver } from '../../api/use-delayed-saver';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { writePassage } from './passage-words';
import type { Draft } from './use-draft';
import styles from './Draft.module.css';

interface PassageEditorProps {
  readonly eventId: EventId;
  readonly slot: PassageSlot;
  readonly draft: Draft;
}

/** A written part of the report, edited where it stands. */
export function PassageEditor({ eventId, slot, draft }: PassageEditorProps) {
  const { data } = useEndpointQuery('programme.tree', {});
  if (!data) return null;
  const passage = data.passages.find((own) => own.eventId === eventId && own.slot === slot);
  return (
    <PassageField
      eventId={eventId}
      slot={slot}
      saved={passage?.text ?? ''}
      onClose={() => draft.edit(null)}
    />
  );
}

interface PassageFieldProps {
  readonly eventId: EventId;
  readonly slot: PassageSlot;
  readonly saved: string;
  readonly onClose: () => void;
}

function PassageField({ eventId, slot, saved, onClose }: PassageFieldProps) {
  const dialogueId = useDialogueId();
  const { client } = useApi();
  const saver = useDelayedSaver(`passage:${eventId}:${slot}`, saved, (passage) =>
    client.programme.setPassage({ dialogueId, input: { eventId, slot, text: passage } }),
  );
  const [text, setText] = useState(saver.current);
  const finish = () => {
    // Closes only when the text is on the disk, so that the page shows it; a failure shows in the header.
    saver.flush().then(onClose, () => undefined);
  };
  return (
    <div
      className={styles.passage}
      onKeyDown={(event) => {
        const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isDone && event.key !== 'Escape') return;
        event.preventDefault();
        finish();
      }}
    >
      <TextField
        label={writePassage(slot)}
        description={<Trans>A blank line starts a new paragraph.</Trans>}
        multiline
        rows={6}
        value={text}
        onChange={(changed) => {
          setText(changed);
          saver.write(changed);
        }}
        onBlur={() => void saver.flush().catch(() => undefined)}
        maxLength={100_000}
        autoFocus
      />
      <div className={styles.passageActions}>
        <Button variant="primary" keys="Mod+Enter" onPress={finish}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  );
}
