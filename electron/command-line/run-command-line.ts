import { resolve } from 'node:path';
import { importFile, sampleFile } from '../services/app-handlers';
import { readCall, UsageError } from './arguments';
import type { CommandLineOptions, Run } from './command';
import { create } from './create-command';
import { exitCodes } from './exit-codes';
import { exportReports } from './export-command';
import { exportList } from './export-list-command';
import { importing } from './import-commands';
import { reportFailure } from './report-failure';
import { withApplication } from './with-application';

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
  export --dialogue <title or id> --profile <profile> --format <format> --out <file>
                            a report. Profiles: summary, discussion-note, publication, unattributed, or one
                            of the dialogue's own by its name. Formats: docx, pdf, md, html, odt, csv, xlsx,
                            akn (Akoma Ntoso), qdpx and qdc (REFI-QDA); or json, the whole dialogue
                            [--event <title or id>] needed where the dialogue has several
                            [--attribution name|delegation|category|none] left out: that of the profile
                            [--language en|fr|es] left out: that of the dialogue
                            [--annex] every sentence with the points behind it, as a table;
                            [--annex-as comments] as Word comments
                            [--comments] with the remarks of colleagues
                            [--template <file.dotx>] in the look of a Word template
                            [--table participants|speaker-lists|interventions|evidence] for csv
                            [--document report|record] for akn: the summary, or who said what
                            [--override-leaks] also where the file would give somebody away
  export --folder <folder> --profile … --format … --out <folder>
                            the same for every dialogue file (.json) of a folder

  export-list --dialogue <title or id> --session <title or id> --format csv|xlsx --out <file>
                            the speaker list of a session and its segments
                            [--attribution name|delegation|category|none]

  --data <folder>           works there in place of the app's own data folder

Exit codes: 0 done, 1 failed, 2 wrong call, 3 not written because it would give somebody away.
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
  export: exportReports,
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
      const code = await withApplication(dataFolder, options, (application) =>
        run(call, application, options),
      );
      return code ?? exitCodes.done;
    } catch (error) {
      if (!(error instanceof UsageError)) return reportFailure(error, dataFolder, options.err);
      options.err(`${error.message}\n\n${usage}`);
      return exitCodes.wrongCall;
    }
  };
}
