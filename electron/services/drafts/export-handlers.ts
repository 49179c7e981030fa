import { basename } from 'node:path';
import type { DialogueHandlers } from '../../../shared/contract/contract';
import type { HandlerContext } from '../app-handlers';
import type { DialogueServices } from '../dialogue-services';
import { exportChanges } from './export-changes';
import { draftFileName, extensionOf, refuseLeaks, reportForFile, writeDraft } from './export-draft';
import { findLibreOffice } from './find-libre-office';
import type { WrittenFiles } from './written-files';

type Handlers = Pick<
  DialogueHandlers['draft'],
  'missingFormats' | 'checkExport' | 'export' | 'exportChanges'
>;

/** Drafts as files: what one would give away, and writing it where the person wants it. */
export function exportHandlers(
  context: HandlerContext,
  services: DialogueServices,
  written: WrittenFiles,
): Handlers {
  const { shell } = context;
  const { journal } = services;
  const means = { ...context, printer: shell.printer, now: Date.now };
  return {
    missingFormats: () => (findLibreOffice() === null ? ['odt'] : []),
    checkExport: ({ draft, options }) => {
      journal.checkpointAll();
      const name = draftFileName(reportForFile(services, draft, options, ''), options.format);
      const { findings } = reportForFile(services, draft, options, name);
      return findings.flatMap((finding) => (finding.code === 'still-identifies' ? [finding] : []));
    },
    export: async ({ draft, options, acceptedLeaks, jobId }) => {
      journal.checkpointAll();
      const { format } = options;
      const suggestedName = draftFileName(reportForFile(services, draft, options, ''), format);
      const extensions = [extensionOf(format)];
      const path = await shell.askWhereToSave({ suggestedName, extensions });
      if (path === null) return null;
      // Made only now: something may have gone off the record while the dialog was open.
      const report = reportForFile(services, draft, options, basename(path));
      refuseLeaks(report, acceptedLeaks);
      await context.running.run(jobId, (job) => writeDraft(report, options, path, means, job));
      return written.add(path);
    },
    exportChanges: async (asked) => {
      const path = await exportChanges(context, services, asked);
      return path === null ? null : written.add(path);
    },
  };
}
