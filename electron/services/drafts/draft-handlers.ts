import { basename } from 'node:path';
import type { DialogueHandlers } from '../../../shared/contract/contract';
import type { HandlerContext } from '../app-handlers';
import type { DialogueServices } from '../dialogue-services';
import { newId } from '../new-id';
import { draftFileName, extensionOf, refuseLeaks, reportForFile, writeDraft } from './export-draft';

/**
 * What windows may ask about drafts: the service, and what needs the desktop. Paths stay here; windows get an id to show
 * a written file by.
 */
export function draftHandlers(
  context: HandlerContext,
  services: DialogueServices,
  exported: Map<string, string>,
): DialogueHandlers['draft'] {
  const { drafts, journal } = services;
  const { shell } = context;
  const means = { ...context, printer: shell.printer, now: Date.now };
  const { report, profiles, comments, versions, changesSince } = drafts;
  const { rewrite, insertBlock, editBlock, deleteEdit } = drafts;
  const { addComment, editComment, resolveComment, deleteComment } = drafts;
  const { circulate, renameVersion, deleteVersion } = drafts;
  const { addProfile, editProfile, deleteProfile } = drafts;
  return {
    ...{ report, profiles, comments, versions, changesSince },
    ...{ rewrite, insertBlock, editBlock, deleteEdit },
    ...{ addComment, editComment, resolveComment, deleteComment },
    ...{ circulate, renameVersion, deleteVersion },
    ...{ addProfile, editProfile, deleteProfile },
    importProfile: () => null,
    exportProfile: () => null,
    checkExport: ({ draft, options }) => {
      journal.checkpointAll();
      const named = reportForFile(services, draft, options, '');
      const { findings } = reportForFile(
        services,
        draft,
        options,
        draftFileName(named, options.format),
      );
      return findings.flatMap((finding) => (finding.code === 'still-identifies' ? [finding] : []));
    },
    export: async ({ draft, options, overridesLeaks, jobId }) => {
      journal.checkpointAll();
      const { format } = options;
      const suggestedName = draftFileName(reportForFile(services, draft, options, ''), format);
      const extensions = [extensionOf(format)];
      const path = await shell.askWhereToSave({ suggestedName, extensions });
      if (path === null) return null;
      // Made only now: something may have gone off the record while the dialog was open.
      const report = reportForFile(services, draft, options, basename(path));
      if (!overridesLeaks) refuseLeaks(report);
      await context.running.run(jobId, (job) => writeDraft(report, options, path, means, job));
      const exportId = newId();
      exported.set(exportId, path);
      return { fileName: basename(path), exportId };
    },
    exportChanges: () => null,
  };
}
