import { basename, resolve } from 'node:path';
import { exportFormatSchema, exportOptionsSchema } from '../../shared/contract/draft';
import { builtInProfileKeySchema } from '../../shared/domain/draft';
import { draftAttributionSchema } from '../../shared/domain/vocabulary';
import { createApplication, type Application } from '../application';
import { asStorageFailure } from '../persistence/storage-failure';
import { importFile, sampleFile } from '../services/app-handlers';
import { reportForFile, writeDraft } from '../services/drafts/export-draft';
import { dialogueFileText, writeWhole } from '../services/exports';
import { inProcessJobs } from '../services/job-runner';
import { oneOf, readCall, required, UsageError } from './arguments';
import type { CommandLineOptions, Run } from './command';
import { create } from './create-command';
import { describeFailure } from './describe-failure';
import { describeLeaks } from './describe-leaks';
import { exportList } from './export-list-command';
import { importing } from './import-commands';
import { findDialogue, findEvent } from './find-dialogue';
import { withoutDesktop } from './without-desktop';

export const exitCodes = { done: 0, failed: 1, wrongCall: 2 } as const;

const usage = `Usage: rapporteur <command> [options]

  list                      the dialogues: id, title, interventions
  create --title <title>    makes a dialogue; prints its id
                            [--from <title or id>] with people, codebook and wording of an earlier one
                            [--without people,codebook,wording] leaves some of these out
  import-sample             adds the sample dialogue; prints its id
  import <file.json>        adds a dialogue from a file; prints its id
  import-participants <file> --dialogue <title or id>
                            people out of a list (.csv, .xlsx, .docx, .txt)
  import-programme <file> --dialogue <title or id> [--event <title or id>]
                            sessions and roles (.csv, .xlsx, .docx, .ics)
  import-transcript <file> --dialogue <title or id> --session <title or id>
                            what was said (.vtt, .srt, .docx, .txt)
                            all three print what was done, and take [--dry-run] to do nothing
  export --dialogue <title or id> --profile summary --format docx|md|json --out <file>
                            [--attribution name|delegation|category|none]
                            [--event <title or id>] needed where the dialogue has several
                            json is the whole dialogue and needs no profile

  export-list --dialogue <title or id> --session <title or id> --format csv|xlsx --out <file>
                            the speaker list of a session and its segments
                            [--attribution name|delegation|category|none]

  --data <folder>           works there in place of the app's own data folder

Exit codes: 0 done, 1 failed, 2 wrong call.
`;

const commands: Record<string, Run> = {
  list: async (_, { context }, { out }) => {
    for (const { id, title, interventions, problem } of context.folder.list()) {
      out(`${id}\t${title}\t${problem ? problem.code : interventions}\n`);
    }
  },
  create,
  'import-sample': async (_, { context }, { out }) => {
    out(`${await importFile(context, sampleFile(context), 'command-line')}\n`);
  },
  import: async (call, { context }, { out }) => {
    const [file] = call.rest;
    if (!file) throw new UsageError('import needs a file');
    out(`${await importFile(context, resolve(file), 'command-line')}\n`);
  },
  'import-participants': importing('participants'),
  'import-programme': importing('programme'),
  'import-transcript': importing('transcript'),
  'export-list': exportList,
  export: async (call, application, { err }) => {
    const format = oneOf('format', required(call, 'format'), [
      ...exportFormatSchema.options,
      'json',
    ] as const);
    const path = resolve(required(call, 'out'));
    const dialogue = findDialogue(application, required(call, 'dialogue'));
    if (format === 'json') {
      return writeWhole(path, dialogueFileText(application.context.open.get(dialogue.id)));
    }
    const profile = oneOf('profile', required(call, 'profile'), builtInProfileKeySchema.options);
    const attribution = oneOf(
      'attribution',
      call.values.attribution ?? 'name',
      draftAttributionSchema.options,
    );
    const { context } = application;
    const services = context.open.get(dialogue.id);
    const { events } = services.dialogue.overview({});
    const event = findEvent(events, dialogue.title, call.values.event);
    const options = exportOptionsSchema.parse({ attribution, format });
    const draft = { eventId: event.id, profile, language: 'en' } as const;
    const report = reportForFile(services, draft, options, basename(path));
    const signal = new AbortController().signal;
    const means = { ...context, printer: context.shell.printer, now: Date.now };
    await writeDraft(report, options, path, means, { signal, onProgress: () => undefined });
    for (const line of describeLeaks(report.findings)) err(`${line}\n`);
  },
};

/** @returns a function that runs one call and answers with its exit code; it never rejects */
export function createCommandLine(
  options: CommandLineOptions,
): (argv: readonly string[]) => Promise<number> {
  return async (argv) => {
    let dataFolder = options.defaultDataFolder;
    try {
      const call = readCall(argv);
      if (call.wantsHelp) {
        options.out(usage);
        return exitCodes.done;
      }
      const run = Object.hasOwn(commands, call.command) ? commands[call.command] : undefined;
      if (!run)
        throw new UsageError(
          call.command ? `there is no command “${call.command}”` : 'a command is missing',
        );
      dataFolder = resolve(call.values.data ?? dataFolder);
      await withApplication(dataFolder, options, (application) => run(call, application, options));
      return exitCodes.done;
    } catch (error) {
      return report(error, dataFolder, options);
    }
  };
}

async function withApplication(
  dataFolder: string,
  { resourcesFolder, jobs = inProcessJobs, err }: CommandLineOptions,
  work: (application: Application) => Promise<void>,
): Promise<void> {
  const application = createApplication({
    dataFolder,
    resourcesFolder,
    version: '',
    now: Date.now,
    shell: withoutDesktop,
    jobs,
    log: { info: () => undefined, problem: (error) => (err(`${String(error)}\n`), 'see above') },
  });
  try {
    await work(application);
  } finally {
    application.close();
  }
}

function report(error: unknown, dataFolder: string, { err }: CommandLineOptions): number {
  if (error instanceof UsageError) {
    err(`${error.message}\n\n${usage}`);
    return exitCodes.wrongCall;
  }
  const failure = asStorageFailure(error, dataFolder);
  if (failure) err(`${describeFailure(failure.error)}\n`);
  else
    err(
      `Something went wrong that should not have. Nothing half-done was kept.\n${stackOf(error)}\n`,
    );
  return exitCodes.failed;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
