import { z } from 'zod';

/**
 * Every failure that the app expects. Anything else is a bug: it throws, is logged with its stack and reaches the
 * screen as `unexpected`. Texts for people are made from the code by one describer, never here.
 */
export const appErrorSchema = z.discriminatedUnion('code', [
  /** The thing was deleted or never existed. */
  z.object({ code: z.literal('not-found'), entity: z.string(), id: z.string() }),
  /** Input broke a rule. `field` is a path within the input; `rule` picks the explanation. */
  z.object({
    code: z.literal('invalid'),
    field: z.string(),
    rule: z.enum([
      'required',
      'too-long',
      'ends-before-start',
      'pause-outside',
      'not-a-date',
      'not-a-time-zone',
      'cycle',
      'not-in-this-dialogue',
      'same-entity',
      'in-use',
      'not-unique',
      'malformed',
    ]),
    limit: z.number().optional(),
  }),
  /** The rows that an undo, redo or save starts from have changed since. */
  z.object({ code: z.literal('conflict'), label: z.string() }),
  /** The speaker list is closed to requests; the chair may take one all the same. */
  z.object({ code: z.literal('list-closed') }),
  /** A person waits already; `names` says who. */
  z.object({ code: z.literal('already-queued'), names: z.array(z.string()) }),
  /** Somebody else has the floor than the window knew. */
  z.object({ code: z.literal('list-moved-on') }),
  /** The turn cannot go on while somebody else has the floor. */
  z.object({ code: z.literal('already-speaking') }),
  /** Nothing of the session may leave the app. */
  z.object({ code: z.literal('off-the-record') }),
  /** The system did not print. */
  z.object({ code: z.literal('print-failed'), detail: z.string() }),
  z.object({ code: z.literal('nothing-to-undo') }),
  z.object({ code: z.literal('nothing-to-redo') }),
  /** Stored text does not fit our schema; it is kept untouched and shown read-only. */
  z.object({ code: z.literal('content-unreadable'), entity: z.string(), id: z.string() }),
  z.object({ code: z.literal('storage-full') }),
  z.object({ code: z.literal('storage-read-only'), folder: z.string() }),
  z.object({ code: z.literal('storage-failed'), detail: z.string() }),
  z.object({ code: z.literal('database-too-new'), found: z.number(), supported: z.number() }),
  /** The database did not pass its check and was set aside under `keptAs`. */
  z.object({ code: z.literal('database-corrupt'), keptAs: z.string() }),
  z.object({ code: z.literal('file-not-found'), file: z.string() }),
  /** It is there, but protected or held by another program. */
  z.object({ code: z.literal('file-not-read'), file: z.string(), detail: z.string() }),
  z.object({
    code: z.literal('file-too-large'),
    file: z.string(),
    bytes: z.number(),
    limit: z.number(),
  }),
  z.object({ code: z.literal('file-not-json'), file: z.string(), detail: z.string() }),
  z.object({
    code: z.literal('file-not-a-dialogue'),
    file: z.string(),
    /** Path within the file and what is wrong there, the first few only. */
    faults: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
  z.object({
    code: z.literal('file-too-new'),
    file: z.string(),
    found: z.number(),
    supported: z.number(),
  }),
  z.object({ code: z.literal('file-not-written'), file: z.string(), detail: z.string() }),
  /** It was written, but the system has no program for it or that one did not start. */
  z.object({ code: z.literal('file-not-opened'), file: z.string(), detail: z.string() }),
  /** A file to import from is none that can be read. `reason` picks the explanation. */
  z.object({
    code: z.literal('file-not-importable'),
    file: z.string(),
    reason: z.enum([
      /** Nothing in it. */
      'empty',
      /** Its content is not what its name says, or none of the kinds that are read. */
      'unknown-format',
      /** Cut off or broken. */
      'damaged',
      /** Protected by a password. */
      'encrypted',
      /** Holds macros, which are never opened. */
      'macros',
      /** Packed so that opening it would fill the memory: a refusal by its directory alone. */
      'suspicious-archive',
      'too-many-rows',
      /** Took longer, or needed more memory, than reading such a file may. */
      'too-costly',
      /** Read, but holds no people, no programme or no transcript. */
      'nothing-found',
    ]),
    /** For `too-many-rows` and `suspicious-archive`: what was found and what may be. */
    found: z.number().optional(),
    limit: z.number().optional(),
  }),
  /** The staged file of an import is gone, e.g. after a restart; it has to be chosen again. */
  z.object({ code: z.literal('import-expired') }),
  /** Comparing the points took more time or memory than it may. */
  z.object({ code: z.literal('suggestions-too-costly') }),
  /** The file would tell more than the attribution asked for allows; `expressions` says what. Nothing was written. */
  z.object({ code: z.literal('still-identifies'), expressions: z.array(z.string()) }),
  /** A Word template that cannot be used. `reason` picks the explanation. */
  z.object({
    code: z.literal('template-unusable'),
    file: z.string(),
    reason: z.enum([
      'not-word',
      'macros',
      'damaged',
      'too-large',
      'encrypted',
      'suspicious-archive',
    ]),
  }),
  /** OpenDocument is made by LibreOffice, which is not on this computer. */
  z.object({ code: z.literal('libreoffice-missing') }),
  z.object({ code: z.literal('conversion-failed'), detail: z.string() }),
  /** A file that should hold a profile does not; `faults` says where, the first few only. */
  z.object({
    code: z.literal('file-not-a-profile'),
    file: z.string(),
    faults: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
  z.object({ code: z.literal('cancelled') }),
  z.object({ code: z.literal('unexpected'), reference: z.string() }),
]);

export type AppError = z.infer<typeof appErrorSchema>;
export type AppErrorCode = AppError['code'];
export type InvalidRule = Extract<AppError, { code: 'invalid' }>['rule'];

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/**
 * Carries an expected failure through synchronous code up to the boundary, so that the transaction on the way
 * rolls back: better-sqlite3 does so only on a throw.
 */
export class AppFailure extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
    this.name = 'AppFailure';
  }
}

/** Throws the expected failure; the type tells the compiler that nothing follows. */
export function fail(error: AppError): never {
  throw new AppFailure(error);
}
