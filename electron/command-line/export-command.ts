import { mkdirSync } from 'node:fs';
import { basename, join, parse, resolve } from 'node:path';
import type { DialogueSummary } from '../../shared/contract/dialogues';
import {
  exportFormatSchema,
  exportOptionsSchema,
  recordTables,
  type ExportOptions,
} from '../../shared/contract/draft';
import { outputLanguages, type DraftKey, type ProfileRef } from '../../shared/domain/draft';
import { draftAttributionSchema } from '../../shared/domain/vocabulary';
import { outputLanguageOf } from '../../shared/report/output-language';
import { fail } from '../../shared/app-error';
import type { Application } from '../application';
import type { DialogueServices } from '../services/dialogue-services';
import {
  draftFileName,
  reportForFile,
  writeDraft,
  type ExportMeans,
} from '../services/drafts/export-draft';
import { readTemplateFile } from '../services/drafts/template-file';
import { dialogueFileText, writeWhole } from '../services/exports';
import { oneOf, required, UsageError, type Call } from './arguments';
import type { CommandLineOptions, Run } from './command';
import { describeLeaks } from './describe-leaks';
import { dialogueFilesIn, withDialogueFile } from './dialogue-files';
import { exitCodes } from './exit-codes';
import { findDialogue, findEvent } from './find-dialogue';
import { reportFailure } from './report-failure';

const formats = [...exportFormatSchema.options, 'json'] as const;

/** Writes one report to a file, or those of a folder of dialogue files into another folder. */
export const exportReports: Run = async (call, application, options) => {
  const format = oneOf('format', required(call, 'format'), formats);
  const out = resolve(required(call, 'out'));
  if (call.values.folder !== undefined) {
    if (format === 'json') throw new UsageError('--folder is for reports, not for json');
    return exportFolder(call, out, options);
  }
  const dialogue = findDialogue(application, required(call, 'dialogue'));
  const services = application.context.open.get(dialogue.id);
  if (format === 'json') return writeWhole(out, dialogueFileText(services));
  const wanted = { ...askedFor(call, services), event: call.values.event };
  const eventId = eventOf(wanted, services, dialogue);
  return writeOne(call, application, options, {
    ...{ services, path: out, fileName: basename(out) },
    ...{ draft: { ...wanted.draft, eventId }, options: wanted.options },
  });
};

interface Asked {
  draft: Omit<DraftKey, 'eventId'>;
  options: ExportOptions;
  covers: 'event' | 'dialogue';
}

/** What the call says of the report, with what its profile and the dialogue say where it does not. */
function askedFor(call: Call, { drafts, dialogue }: DialogueServices): Asked {
  const { values, flags } = call;
  const profiles = drafts.profiles({});
  const named = required(call, 'profile');
  const nameOf = (ref: ProfileRef, name: string) => ref === named || name === named;
  const found = profiles.filter(({ ref, profile }) => nameOf(ref, profile.name));
  const [entry] = found;
  if (!entry || found.length > 1) {
    const choices = profiles.map(({ isBuiltIn, profile, ref }) =>
      isBuiltIn ? ref : `“${profile.name}” (${ref})`,
    );
    throw new UsageError(`--profile is ${choices.join(' or ')}, not “${named}”`);
  }
  const { language } = dialogue.overview({}).dialogue;
  const attribution = values.attribution ?? entry.profile.attribution;
  if (values.template !== undefined && values.format !== 'docx')
    throw new UsageError('--template is for docx');
  return {
    covers: entry.profile.covers,
    draft: {
      profile: entry.ref,
      language: oneOf('language', values.language ?? outputLanguageOf(language), outputLanguages),
    },
    options: exportOptionsSchema.parse({
      attribution: oneOf('attribution', attribution, draftAttributionSchema.options),
      format: oneOf('format', required(call, 'format'), exportFormatSchema.options),
      annex: annexOf(call),
      hasComments: flags.comments,
      table: oneOf('table', values.table ?? 'interventions', recordTables),
      aknDocument: oneOf('document', values.document ?? 'report', ['report', 'record'] as const),
      templateId: values.template ?? null,
    }),
  };
}

function annexOf({ flags, values }: Call): ExportOptions['annex'] {
  if (values['annex-as'] !== undefined)
    return oneOf('annex-as', values['annex-as'], ['comments', 'table'] as const);
  return flags.annex ? 'table' : null;
}

/** A report over the dialogue is about all events, unless one is named. */
function eventOf(
  { covers, event }: Asked & { event: string | undefined },
  services: DialogueServices,
  { title }: DialogueSummary,
): DraftKey['eventId'] {
  if (covers === 'dialogue' && event === undefined) return null;
  return findEvent(services.dialogue.overview({}).events, title, event).id;
}

interface OneReport {
  services: DialogueServices;
  draft: DraftKey;
  options: ExportOptions;
  path: string;
  fileName: string;
}

/** @returns the exit code: a report that would give somebody away is not written unless that is overridden */
async function writeOne(
  { flags }: Call,
  { context }: Application,
  { err, printer = context.shell.printer }: CommandLineOptions,
  { draft, fileName, options, path, services }: OneReport,
): Promise<number> {
  const report = reportForFile(services, draft, options, fileName);
  const leaks = describeLeaks(report.findings);
  for (const line of leaks) err(`${line}\n`);
  if (leaks.length > 0 && !flags.overrideLeaks) {
    err(
      `${fileName} was not written. Change the text, or write it all the same with --override-leaks.\n`,
    );
    return exitCodes.leaks;
  }
  const means: ExportMeans = {
    jobs: context.jobs,
    printer,
    now: Date.now,
    // On the command line a template is a file, not one of those that are kept.
    wordTemplates: { read: (file) => readTemplateFile(resolve(file)) },
  };
  const job = { signal: new AbortController().signal, onProgress: () => undefined };
  await writeDraft(report, options, path, means, job);
  return exitCodes.done;
}

/** Every dialogue file of a folder, each event in a file of its own. One that fails does not keep the others back. */
async function exportFolder(call: Call, out: string, options: CommandLineOptions): Promise<number> {
  const files = dialogueFilesIn(resolve(call.values.folder ?? ''));
  mkdirSync(out, { recursive: true });
  const target = new OutputFolder(out);
  let worst: number = exitCodes.done;
  for (const file of files) {
    try {
      const code = await withDialogueFile(file, options, (application, services) =>
        exportEvents(call, target, options, application, services),
      );
      worst = Math.max(worst, code);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      options.err(`${basename(file)}: `);
      worst = Math.max(worst, reportFailure(error, out, options.err));
    }
  }
  return worst;
}

/** Names of files in a folder, each given once in a run, whatever its case; what an earlier run wrote is replaced. */
class OutputFolder {
  readonly #given = new Set<string>();

  constructor(private readonly folder: string) {}

  path(wanted: string): string {
    const { name, ext } = parse(wanted);
    let free = wanted;
    for (let copy = 2; this.#given.has(free.toLowerCase()); copy += 1)
      free = `${name} ${copy}${ext}`;
    this.#given.add(free.toLowerCase());
    return join(this.folder, free);
  }
}

async function exportEvents(
  call: Call,
  target: OutputFolder,
  options: CommandLineOptions,
  application: Application,
  services: DialogueServices,
): Promise<number> {
  const asked = askedFor(call, services);
  const { dialogue, events } = services.dialogue.overview({});
  if (events.length === 0)
    fail({ code: 'not-found', entity: 'event', id: `in “${dialogue.title}”` });
  const eventIds = asked.covers === 'dialogue' ? [null] : events.map(({ id }) => id);
  let worst: number = exitCodes.done;
  for (const eventId of eventIds) {
    const draft = { ...asked.draft, eventId };
    const named = reportForFile(services, draft, asked.options, '');
    const path = target.path(draftFileName(named, asked.options.format));
    const one = { services, draft, options: asked.options, path, fileName: basename(path) };
    const code = await writeOne(call, application, options, one);
    if (code === exitCodes.done) options.out(`${path}\n`);
    worst = Math.max(worst, code);
  }
  return worst;
}
