import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { AppError } from '../../../../shared/app-error';
import type { exportOptionsSchema } from '../../../../shared/contract/draft';
import type { DraftKey } from '../../../../shared/domain/draft';
import type { Finding } from '../../../../shared/report/finding';
import type { Report } from '../../../../shared/report/report';
import { useApi, useDialogueId } from '../../../api/api-context';
import { flushAll } from '../../../api/flush-before-close';

/** What a person chose; the rest takes its defaults. */
export type ChosenOptions = z.input<typeof exportOptionsSchema>;
export type Leak = Extract<Finding, { code: 'still-identifies' }>;

export type ExportCheck =
  | { readonly state: 'checking' }
  | { readonly state: 'checked'; readonly leaks: readonly Leak[] }
  | { readonly state: 'failed'; readonly error: AppError };

/**
 * What a file with these options would give away. Asked again whenever the options or the report change; until the
 * answer to the last question is there, nothing is known.
 * @param isAsked false while nobody wants to know
 */
export function useExportCheck(
  draft: DraftKey,
  options: ChosenOptions,
  report: Report | undefined,
  isAsked: boolean,
): ExportCheck {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const [answer, setAnswer] = useState<{ question: string; check: ExportCheck } | null>(null);
  const question = JSON.stringify([draft, options]);
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    setAnswer(null);
    const [askedDraft, asked] = JSON.parse(question) as [DraftKey, ChosenOptions];
    void (async () => {
      await flushAll().catch(() => undefined);
      const input = { draft: askedDraft, options: asked };
      const result = await client.draft.checkExport({ dialogueId, input });
      if (!isCurrent) return;
      const check: ExportCheck = result.ok
        ? { state: 'checked', leaks: result.value }
        : { state: 'failed', error: result.error };
      setAnswer({ question, check });
    })();
    return () => {
      isCurrent = false;
    };
  }, [client, dialogueId, question, report, isAsked]);
  return answer?.question === question ? answer.check : { state: 'checking' };
}
