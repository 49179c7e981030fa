import type { DialogueHandlers } from '../../../shared/contract/contract';
import type { HandlerContext } from '../app-handlers';
import type { DialogueServices } from '../dialogue-services';
import { exportHandlers } from './export-handlers';
import { profileHandlers } from './profile-handlers';
import { WrittenFiles } from './written-files';

/** What windows may ask about drafts: the service, and what needs the desktop. */
export function draftHandlers(
  context: HandlerContext,
  services: DialogueServices,
  exported: Map<string, string>,
): DialogueHandlers['draft'] {
  const { drafts } = services;
  const written = new WrittenFiles(exported);
  const { report, evidence, profiles, comments, versions, changesSince } = drafts;
  const { rewrite, insertBlock, editBlock, deleteEdit } = drafts;
  const { addComment, editComment, resolveComment, deleteComment } = drafts;
  const { circulate, renameVersion, deleteVersion } = drafts;
  const { addProfile, editProfile, deleteProfile } = drafts;
  return {
    ...{ report, evidence, profiles, comments, versions, changesSince },
    ...{ rewrite, insertBlock, editBlock, deleteEdit },
    ...{ addComment, editComment, resolveComment, deleteComment },
    ...{ circulate, renameVersion, deleteVersion },
    ...{ addProfile, editProfile, deleteProfile },
    ...profileHandlers(context, services, written),
    ...exportHandlers(context, services, written),
  };
}
