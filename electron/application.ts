import type { z } from 'zod';
import { AppFailure, type AppError, type InvalidRule, type Result } from '../shared/app-error';
import { endpointAt, type AppHandlers, type DialogueHandlers } from '../shared/contract/contract';
import type { AppEvent, Change } from '../shared/contract/change';
import { scopedCallSchema, type Endpoint } from '../shared/contract/endpoint';
import {
  appHandlers,
  dialoguesHandlers,
  exportDialogueFile,
  type HandlerContext,
} from './services/app-handlers';
import { readDelegations } from './persistence/participant-repository';
import { asStorageFailure } from './persistence/storage-failure';
import { DialogueFolder } from './services/dialogue-folder';
import type { DialogueServices } from './services/dialogue-services';
import { draftHandlers } from './services/drafts/draft-handlers';
import { WordTemplates } from './services/drafts/word-templates';
import { historyHandlers } from './services/history-handlers';
import { importHandlers } from './services/imports/import-handlers';
import { ImportMemory } from './services/imports/import-memory';
import { StagedImports } from './services/imports/staged-imports';
import type { JobRunner } from './services/job-runner';
import { OpenDialogues } from './services/open-dialogues';
import { registryFiles } from './services/registry-files';
import { RegistryService } from './services/registry-service';
import { RunningJobs } from './services/running-jobs';
import { suggestionHandlers } from './services/suggestion-handlers';
import { synthesisHandlers } from './services/synthesis-handlers';
import { themeHandlers } from './services/theme-handlers';
import { speakersHandlers } from './services/speakers/speakers-handlers';
import type { Log, ShellServices } from './services/shell-services';
import type { CommittedCommand } from './services/run-command';

export interface ApplicationOptions {
  dataFolder: string;
  /** Holds `sample/`. */
  resourcesFolder: string;
  version: string;
  /** Epoch milliseconds. */
  now: () => number;
  shell: ShellServices;
  jobs: JobRunner;
  log: Log;
}

export interface Application {
  /** Answers one call of the contract. Expected failures and bugs alike come back as a `Result`; it never rejects. */
  invoke: (path: string, payload: unknown) => Promise<Result<unknown>>;
  /** @returns a function that ends the subscription */
  subscribe: (listener: (event: AppEvent) => void) => () => void;
  publish: (event: AppEvent) => void;
  context: HandlerContext;
  /** The computer's clock was set by so many milliseconds: turns under way keep their length, and windows are told. */
  clockChanged: (byMs: number) => void;
  /** Saves what is pending and closes every database. */
  close: () => void;
}

type AnyHandler = (input: unknown, services?: DialogueServices) => unknown;

/**
 * Puts the app together: folder, open dialogues, services, handlers.
 * @throws AppFailure `storage-read-only`, `storage-full` where the data folder cannot be used
 */
export function createApplication(options: ApplicationOptions): Application {
  const listeners = new Set<(event: AppEvent) => void>();
  const publish = (event: AppEvent) => tellAll(listeners, event, options.log);
  const context = createContext(options, publish);
  const handlers = handlersOf(context);
  return {
    invoke: (path, payload) => answer(path, payload, { handlers, context }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish,
    context,
    clockChanged: (byMs) => {
      options.log.info(`The computer's clock was set by ${Math.round(byMs / 1000)} seconds.`);
      for (const { gate, speakers } of context.open.all())
        gate.pass(() => speakers.followClock(byMs)).catch(options.log.problem);
      publish({ type: 'clock-changed', byMs });
    },
    close: () => context.open.closeAll(),
  };
}

function createContext(
  options: ApplicationOptions,
  publish: (event: AppEvent) => void,
): HandlerContext {
  const announceChanged = changedAnnouncer(publish);
  const announce: HandlerContext['announce'] = (entity, dialogueId) =>
    announceChanged({
      ...{ dialogueId: dialogueId ?? null, commandId: null },
      changes: [{ entity, id: entity }],
    });
  const files = registryFiles(options.resourcesFolder, options.dataFolder);
  const registry = new RegistryService(files, () => announce('registry'), options.shell.reveal);
  const folder = new DialogueFolder(options.dataFolder, options.now);
  const open = new OpenDialogues(
    folder,
    options.now,
    (committed) => {
      announceChanged({ ...committed, changes: [...committed.changes, ...alsoChanged(committed)] });
      learnDelegations(committed, open, registry, options.log);
    },
    () => registry.get({}),
  );
  return {
    ...options,
    folder,
    open,
    running: new RunningJobs(publish),
    announce,
    staged: new StagedImports(),
    importMemory: new ImportMemory(options.dataFolder),
    registry,
    registryFiles: files,
    wordTemplates: new WordTemplates(options, () => announce('word-template')),
  };
}

type ChangedEvent = Extract<AppEvent, { type: 'changed' }>;

function changedAnnouncer(publish: (event: AppEvent) => void) {
  let sequence = 0;
  return (changed: Omit<ChangedEvent, 'type' | 'sequence'>) =>
    publish({ type: 'changed', sequence: (sequence += 1), ...changed });
}

/** Every command changes the history, and when the dialogue was last edited. */
function alsoChanged({ dialogueId, commandId }: CommittedCommand): Change[] {
  return [
    { entity: 'history', id: commandId },
    { entity: 'dialogues', id: dialogueId },
  ];
}

function learnDelegations(
  { dialogueId, changes }: CommittedCommand,
  open: OpenDialogues,
  registry: RegistryService,
  log: Log,
): void {
  const ids = new Set(changes.filter(({ entity }) => entity === 'delegation').map(({ id }) => id));
  if (ids.size === 0) return;
  try {
    const delegations = readDelegations(open.get(dialogueId).database);
    registry.learn(delegations.filter(({ id }) => ids.has(id)));
  } catch (error) {
    // The dialogue has its delegation; only the next dialogue will not offer it.
    log.problem(error);
  }
}

/** What is announced has happened already: a listener that fails must not make it look as if it had not. */
function tellAll(listeners: Iterable<(event: AppEvent) => void>, event: AppEvent, log: Log): void {
  for (const listener of listeners) {
    try {
      listener(event);
    } catch (error) {
      log.problem(error);
    }
  }
}

/** What implements an endpoint; a method missing here does not compile. */
interface AllHandlers {
  app: Pick<AppHandlers, 'app' | 'dialogues' | 'registry' | 'wordTemplates'>;
  dialogue: (services: DialogueServices) => DialogueHandlers;
}

function handlersOf(context: HandlerContext): AllHandlers {
  const exported = new Map<string, string>();
  return {
    app: {
      app: appHandlers(context, exported),
      dialogues: dialoguesHandlers(context),
      registry: context.registry,
      wordTemplates: context.wordTemplates,
    },
    dialogue: (services) => ({
      app: {},
      dialogues: {
        overview: services.dialogue.overview,
        edit: services.dialogue.edit,
        exportFile: exportDialogueFile(context, services),
      },
      draft: draftHandlers(context, services, exported),
      history: historyHandlers(context, services),
      imports: importHandlers(context, services),
      registry: {},
      participants: services.participants,
      programme: services.programme,
      record: services.record,
      search: services.search,
      speakers: speakersHandlers(context, services, exported),
      suggestions: suggestionHandlers(context, services),
      synthesis: synthesisHandlers(context, services, exported),
      wordTemplates: {},
      themes: themeHandlers(context, services, exported),
    }),
  };
}

async function answer(
  path: string,
  payload: unknown,
  { handlers, context }: { handlers: AllHandlers; context: HandlerContext },
): Promise<Result<unknown>> {
  try {
    const endpoint = endpointAt(path);
    if (!endpoint) throw new Error(`no endpoint ${path}`);
    const value = await run(path, endpoint, payload, handlers, context);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: describe(error, context) };
  }
}

async function run(
  path: string,
  endpoint: Endpoint,
  payload: unknown,
  handlers: AllHandlers,
  context: HandlerContext,
): Promise<unknown> {
  if (endpoint.scope === 'app') {
    const handler = find(handlers.app, path);
    return handler(parse(endpoint, payload));
  }
  const call = scopedCallSchema.parse(payload);
  const perform = () => {
    // Asked for only now: the dialogue may have been closed while the call waited.
    const services = context.open.get(call.dialogueId);
    const handler = find(handlers.dialogue(services), path);
    const input = parse(endpoint, call.input);
    if (endpoint.kind !== 'command') return handler(input);
    // What was typed becomes a change of its own: undoing this command must never take words with it.
    services.journal.checkpointAll();
    return services.runner.run({ label: endpoint.label, origin: 'user', isUndoable: true }, () =>
      handler(input),
    );
  };
  return endpoint.kind === 'query'
    ? perform()
    : context.open.get(call.dialogueId).gate.pass(perform);
}

function find(handlers: object, path: string): AnyHandler {
  const [feature = '', method = ''] = path.split('.');
  return (handlers as Record<string, Record<string, AnyHandler>>)[feature]![method]!;
}

/** Input that breaks a rule names the field and the rule, so that the field can show it. */
function parse(endpoint: Endpoint, input: unknown): unknown {
  const parsed = endpoint.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new AppFailure({ code: 'invalid', field, ...ruleOf(issue) });
}

function ruleOf(issue: z.core.$ZodIssue | undefined): { rule: InvalidRule; limit?: number } {
  const isText = issue && 'origin' in issue && ['string', 'array'].includes(issue.origin);
  if (issue?.code === 'too_small' && isText) return { rule: 'required' };
  if (issue?.code === 'too_big' && isText)
    return { rule: 'too-long', limit: Number(issue.maximum) };
  if (issue?.code === 'invalid_format' && issue.format === 'date') return { rule: 'not-a-date' };
  if (issue?.code === 'custom' && issue.params?.['rule'] === 'not-a-time-zone') {
    return { rule: 'not-a-time-zone' };
  }
  return { rule: 'malformed' };
}

function describe(error: unknown, { log, folder }: HandlerContext): AppError {
  const failure = asStorageFailure(error, folder.dataFolder);
  return failure ? failure.error : { code: 'unexpected', reference: log.problem(error) };
}
