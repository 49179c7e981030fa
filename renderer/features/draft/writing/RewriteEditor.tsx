import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { DraftEditId } from '../../../../shared/domain/ids';
import { draftTextOf, parseDraftText } from '../../../../shared/notes/draft-text';
import type { Paragraph, Report } from '../../../../shared/report/report';
import { inlinesOfRuns, revise } from '../../../../shared/report/revise-paragraph';
import { useApi, useDialogueId } from '../../../api/api-context';
import { useDelayedSaver } from '../../../api/use-delayed-saver';
import { nameOfDraft } from '../name-of-draft';
import type { Draft } from '../use-draft';
import { TextEditor } from './TextEditor';

interface RewriteEditorProps {
  readonly draft: Draft;
  readonly report: Report;
  /** As it was when one began; what changes meanwhile is seen when one is done. */
  readonly paragraph: Paragraph;
}

/** A paragraph that the data gives, in a person's words: sentences that they leave alone stay tied to the data. */
export function RewriteEditor({ draft, report, paragraph }: RewriteEditorProps) {
  const [start] = useState({ paragraph, report });
  const save = useSaveRewriting(draft, start.paragraph, start.report);
  const initial = draftTextOf(inlinesOfRuns(start.paragraph.runs, start.report.footnotes));
  const place = `rewrite:${nameOfDraft(draft.key)}:${paragraph.key}`;
  const saver = useDelayedSaver(place, initial, save);
  // A paragraph without words is no more in the report, so it is kept as it was until one is done.
  const text = useRef(saver.current);
  return (
    <TextEditor
      label={t`Words of the paragraph`}
      form="one"
      initial={saver.current}
      report={report}
      onChange={(changed) => {
        text.current = changed;
        if (changed !== '') saver.write(changed);
      }}
      onBlur={() => void saver.flush().catch(() => undefined)}
      // Closes only when the text is on the disk, so that the page shows it; a failure shows in the header.
      onDone={() => {
        if (text.current === '') saver.write('');
        void saver.flush().then(
          () => draft.edit(null),
          () => undefined,
        );
      }}
    />
  );
}

function useSaveRewriting(draft: Draft, paragraph: Paragraph, report: Report) {
  const dialogueId = useDialogueId();
  const { client } = useApi();
  const kept = useRef<DraftEditId | null>(paragraph.edit?.id ?? null);
  const { language } = report.properties;
  return async (text: string) => {
    const rewriting = revise(paragraph, parseDraftText(text), report.footnotes, language);
    if (rewriting === null) {
      if (kept.current === null) return { ok: true, value: null } as const;
      const result = await client.draft.deleteEdit({ dialogueId, input: { id: kept.current } });
      if (result.ok) kept.current = null;
      return result;
    }
    const input = { draft: draft.key, anchor: paragraph.key, ...rewriting };
    const result = await client.draft.rewrite({ dialogueId, input });
    if (result.ok) kept.current = result.value;
    return result;
  };
}
