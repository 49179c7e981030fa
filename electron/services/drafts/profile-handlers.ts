import type { DialogueHandlers } from '../../../shared/contract/contract';
import type { HandlerContext } from '../app-handlers';
import type { DialogueServices } from '../dialogue-services';
import { suggestedFileName, writeWhole } from '../exports';
import { profileFileText, readProfileFile } from './profile-file';
import type { WrittenFiles } from './written-files';

type Handlers = Pick<DialogueHandlers['draft'], 'importProfile' | 'exportProfile'>;

/** Profiles as files, so that an institution's shape of a report reaches every dialogue. */
export function profileHandlers(
  { shell }: HandlerContext,
  { drafts, reports, runner }: DialogueServices,
  written: WrittenFiles,
): Handlers {
  return {
    importProfile: async () => {
      const path = await shell.askForFile({ extensions: ['json'] });
      if (path === null) return null;
      const profile = readProfileFile(path);
      return runner.run({ label: 'add-profile', origin: 'import', isUndoable: true }, () =>
        drafts.addProfile({ profile }),
      );
    },
    exportProfile: async ({ ref }) => {
      const profile = reports.profile(ref);
      const suggestedName = suggestedFileName(profile.name, 'json');
      const path = await shell.askWhereToSave({ suggestedName, extensions: ['json'] });
      if (path === null) return null;
      await writeWhole(path, profileFileText(profile));
      return written.add(path);
    },
  };
}
