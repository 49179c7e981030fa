import { basename, join } from 'node:path';
import type { DialogueId } from '../../shared/domain/ids';
import type { AppHandlers, DialogueHandlers } from '../../shared/contract/contract';
import type { DialogueFolder } from './dialogue-folder';
import type { DialogueServices } from './dialogue-services';
import { dialogueFileText, suggestedFileName, writeWhole } from './exports';
import type { WordTemplates } from './drafts/word-templates';
import type { ImportMemory } from './imports/import-memory';
import type { StagedImports } from './imports/staged-imports';
import type { JobRunner } from './job-runner';
import { makeDialogue } from './make-dialogue';
import type { OpenDialogues } from './open-dialogues';
import type { RegistryFiles } from './registry-files';
import type { RegistryService } from './registry-service';
import type { RunningJobs } from './running-jobs';
import type { Log, ShellServices } from './shell-services';
import { templateHandlers } from './template-handlers';

export interface HandlerContext {
  folder: DialogueFolder;
  open: OpenDialogues;
  jobs: JobRunner;
  running: RunningJobs;
  resourcesFolder: string;
  shell: ShellServices;
  log: Log;
  version: string;
  staged: StagedImports;
  importMemory: ImportMemory;
  registry: RegistryService;
  registryFiles: RegistryFiles;
  wordTemplates: WordTemplates;
  /** Tells the windows of something that changed without a command: outside any dialogue, or in the one given. */
  announce: (
    entity: 'dialogues' | 'preference' | 'registry' | 'suggestion' | 'word-template',
    dialogueId?: DialogueId,
  ) => void;
}

/** Imports a dialogue file as a new dialogue; a failure leaves nothing behind. */
export async function importFile(
  context: HandlerContext,
  source: string,
  jobId: string,
): Promise<DialogueId> {
  return makeDialogue(context, jobId, (target, options) =>
    context.jobs.run('import-dialogue', { source, ...target }, options),
  );
}

export function sampleFile({ resourcesFolder }: HandlerContext): string {
  return join(resourcesFolder, 'sample', 'idm-2017.json');
}

export function dialoguesHandlers(context: HandlerContext): AppHandlers['dialogues'] {
  const { folder, open, shell, announce } = context;
  return {
    list: () => folder.list(),
    trash: () => folder.trash(),
    create: ({ title }) => {
      const id = open.create(title, 'en');
      announce('dialogues');
      return id;
    },
    ...templateHandlers(context),
    importSample: ({ jobId }) => importFile(context, sampleFile(context), jobId),
    importFile: async ({ jobId }) => {
      const source = await shell.askForFile({ extensions: ['json'] });
      return source === null ? null : importFile(context, source, jobId);
    },
    open: ({ id }) => {
      try {
        const { recoveredInterventions } = open.open(id);
        return { recoveredInterventions };
      } finally {
        // Opening may set a damaged file aside, which changes the list.
        announce('dialogues');
      }
    },
    close: async ({ id }) => {
      await closeWhenWritten(open, id);
      return null;
    },
    moveToTrash: async ({ id }) => {
      await closeWhenWritten(open, id);
      folder.moveToTrash(id);
      shell.chairWindow.closeOn(id);
      announce('dialogues');
      return null;
    },
    restoreFromTrash: ({ id }) => {
      folder.restoreFromTrash(id);
      announce('dialogues');
      return null;
    },
  };
}

/** An import under way is let finish: what it has written could not be announced any more, or would go astray. */
async function closeWhenWritten(open: OpenDialogues, id: DialogueId): Promise<void> {
  await open.find(id)?.gate.pass(() => open.close(id));
}

export function appHandlers(
  context: HandlerContext,
  exported: Map<string, string>,
): AppHandlers['app'] {
  const { shell, log, running, version, announce } = context;
  return {
    info: () => ({ version, platform: platform(), languages: shell.languages() }),
    preferences: () => shell.preferences.get(),
    setPreferences: (changes) => {
      shell.preferences.set(changes);
      announce('preference');
      return null;
    },
    cancelJob: ({ jobId }) => {
      running.cancel(jobId);
      return null;
    },
    // The shell hears it on the way in, where it knows which window speaks.
    listening: () => null,
    flushed: () => {
      shell.onFlushed();
      return null;
    },
    reportProblem: ({ message, stack }) => ({
      reference: log.problem(Object.assign(new Error(message), { stack })),
    }),
    revealLog: () => {
      shell.revealLog();
      return null;
    },
    revealExport: ({ exportId }) => {
      const path = exported.get(exportId);
      if (path) shell.reveal(path);
      return null;
    },
    openExport: async ({ exportId }) => {
      const path = exported.get(exportId);
      if (path) await shell.openFile(path);
      return null;
    },
  };
}

/** Writes the whole dialogue as a file that another Rapporteur can import. */
export function exportDialogueFile(
  context: HandlerContext,
  services: DialogueServices,
): DialogueHandlers['dialogues']['exportFile'] {
  return async () => {
    const text = dialogueFileText(services);
    const { title } = services.dialogue.overview({}).dialogue;
    const suggestedName = suggestedFileName(title, 'json');
    const path = await context.shell.askWhereToSave({ suggestedName, extensions: ['json'] });
    if (path === null) return null;
    await writeWhole(path, text);
    return { fileName: basename(path) };
  };
}

function platform(): 'mac' | 'windows' | 'linux' {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
