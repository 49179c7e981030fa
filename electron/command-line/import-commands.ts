import { resolve } from 'node:path';
import type { StagedImport } from '../../shared/contract/imports';
import type { ImportKind } from '../../shared/imports/import-source';
import { readPlan } from '../../shared/imports/plan-text';
import type { DialogueServices } from '../services/dialogue-services';
import {
  commitImport,
  previewImport,
  readFileInput,
  stage,
} from '../services/imports/import-handlers';
import type { ImportRequest } from '../services/imports/import-job';
import type { Plan } from '../services/imports/plan-import';
import { required, UsageError, type Call } from './arguments';
import type { Run } from './command';
import { findDialogue, findEvent, findSession } from './find-dialogue';

const jobId = 'command-line';
/** Faulty rows that are named; the counts tell how many there are. */
const namedRows = 20;

/**
 * Imports a file as its preview would have it, and prints what was done as lines of `name<tab>count`. With `--dry-run`
 * it prints the same and does nothing.
 */
export function importing(kind: ImportKind): Run {
  return async (call, application, { out, err }) => {
    const [file] = call.rest;
    if (!file) throw new UsageError(`${call.command} needs a file`);
    const dialogue = findDialogue(application, required(call, 'dialogue'));
    const { context } = application;
    const services = context.open.get(dialogue.id);
    const request = requestOf(kind, call, services, dialogue.title);
    const staged = await stage(context, services, jobId, readFileInput(resolve(file)));
    const { importId } = staged;
    const text = await previewImport(context, services, jobId, importId, request);
    const planned = { kind, plan: readPlan<unknown>(text) } as Plan;
    for (const line of [...doubtsOf(staged, planned), ...faultsOf(planned)]) err(`${line}\n`);
    const counts = call.flags.dryRun
      ? planned.plan.counts
      : await commitImport(context, services, jobId, importId, withOptions(request, planned));
    for (const [name, count] of Object.entries(counts)) out(`${name}\t${count}\n`);
  };
}

function requestOf(
  kind: ImportKind,
  call: Call,
  services: DialogueServices,
  title: string,
): ImportRequest {
  const { events, sessions } = services.dialogue.overview({});
  const { event } = call.values;
  switch (kind) {
    case 'participants':
      return { kind, options: null };
    case 'programme':
      return {
        kind,
        eventId: event === undefined ? null : findEvent(events, title, event).id,
        options: null,
      };
    case 'transcript': {
      const session = findSession(sessions, title, required(call, 'session'));
      return { kind, sessionId: session.id, options: null };
    }
  }
}

/** The import that was planned, so that what is counted is what is done. */
function withOptions(request: ImportRequest, { plan }: Plan): ImportRequest {
  return { ...request, options: plan.options } as ImportRequest;
}

/** What a person would see in the preview and might correct there. */
function doubtsOf({ kinds, tables }: StagedImport, planned: Plan): string[] {
  const doubts: string[] = [];
  const [likeliest] = kinds;
  if (likeliest !== planned.kind)
    doubts.push(`The file looks more like one for import-${String(likeliest)}.`);
  const taken = tableOf(planned);
  if (tables.length > 1 && taken !== null)
    doubts.push(`Of ${tables.length} tables only “${tables[taken]?.name ?? taken + 1}” is taken.`);
  if (planned.kind === 'transcript')
    for (const { label, turns, choice } of planned.plan.labels)
      if (choice === 'unknown')
        doubts.push(`“${label}”: nobody is known by this name, ${turns} turns`);
  return doubts;
}

function tableOf(planned: Plan): number | null {
  if (planned.kind === 'participants') return planned.plan.options.table;
  return planned.kind === 'programme' ? (planned.plan.options.table?.index ?? null) : null;
}

/** Rows that are not taken, by their line in the file. */
function faultsOf(planned: Plan): string[] {
  const faults =
    planned.kind === 'participants'
      ? planned.plan.rows
          .filter(({ outcome }) => outcome === 'refused')
          .map(({ line, notes }) => `line ${line}: ${codesOf(notes)}`)
      : planned.kind === 'programme'
        ? planned.plan.sessions
            .filter(({ outcome }) => outcome === 'refused')
            .map(({ line, notes }) => `line ${line}: ${codesOf(notes)}`)
        : [];
  const more = faults.length - namedRows;
  return more > 0 ? [...faults.slice(0, namedRows), `and ${more} more`] : faults;
}

function codesOf(notes: readonly { severity: string; code: string }[]): string {
  return notes
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)
    .join(', ');
}
