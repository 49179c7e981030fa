import type { EventId } from '../../../../shared/domain/ids';
import type { PassageSlot } from '../../../../shared/domain/vocabulary';
import type { Report } from '../../../../shared/report/report';
import { useApi, useDialogueId } from '../../../api/api-context';
import { useDelayedSaver } from '../../../api/use-delayed-saver';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { writePassage } from '../passage-words';
import type { Draft } from '../use-draft';
import { TextEditor } from './TextEditor';

interface PassageEditorProps {
  readonly eventId: EventId;
  readonly slot: PassageSlot;
  readonly draft: Draft;
  readonly report: Report;
}

/** A written part of the report, edited where it stands. */
export function PassageEditor({ eventId, slot, draft, report }: PassageEditorProps) {
  const { data } = useEndpointQuery('programme.tree', {});
  if (!data) return null;
  const passage = data.passages.find((own) => own.eventId === eventId && own.slot === slot);
  return (
    <PassageText
      {...{ eventId, slot, report }}
      saved={passage?.text ?? ''}
      onClose={() => draft.edit(null)}
    />
  );
}

interface PassageTextProps extends Omit<PassageEditorProps, 'draft'> {
  readonly saved: string;
  readonly onClose: () => void;
}

function PassageText({ eventId, slot, report, saved, onClose }: PassageTextProps) {
  const dialogueId = useDialogueId();
  const { client } = useApi();
  const saver = useDelayedSaver(`passage:${eventId}:${slot}`, saved, (passage) =>
    client.programme.setPassage({ dialogueId, input: { eventId, slot, text: passage } }),
  );
  return (
    <TextEditor
      label={writePassage(slot)}
      form="paragraphs"
      initial={saver.current}
      report={report}
      onChange={(text) => saver.write(text)}
      onBlur={() => void saver.flush().catch(() => undefined)}
      // Closes only when the text is on the disk, so that the page shows it; a failure shows in the header.
      onDone={() => void saver.flush().then(onClose, () => undefined)}
    />
  );
}
