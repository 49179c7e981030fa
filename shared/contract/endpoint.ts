import { z } from 'zod';
import { dialogueIdSchema, type DialogueId } from '../domain/ids';
import type { EntityName } from './change';

/**
 * What may cross from the windows to the main process, declared as data; handlers and client are inferred from it.
 *
 * - `query` reads and changes nothing; `reads` names the entities whose changes make its answer stale.
 * - `command` changes one dialogue in one transaction and can be undone; `label` names it in "Undo …".
 * - `action` is everything else: dialogs, files, steps of a text, undo itself. May be asynchronous.
 *
 * Endpoints of the scope `dialogue` take a `dialogueId` beside their input; those of the scope `app` do not.
 */
export type Scope = 'app' | 'dialogue';

export interface Query<
  S extends Scope = Scope,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: 'query';
  scope: S;
  input: I;
  output: O;
  reads: readonly EntityName[];
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'command';
  scope: 'dialogue';
  input: I;
  output: O;
  /** Key of the message that names the command to a person; see the catalogue of command labels. */
  label: string;
}

export interface Action<
  S extends Scope = Scope,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: 'action';
  scope: S;
  input: I;
  output: O;
}

export type Endpoint = Query | Command | Action;

export function query<I extends z.ZodType, O extends z.ZodType>(endpoint: {
  input: I;
  output: O;
  reads: readonly EntityName[];
}): Query<'dialogue', I, O> {
  return { kind: 'query', scope: 'dialogue', ...endpoint };
}

export function command<I extends z.ZodType, O extends z.ZodType>(endpoint: {
  input: I;
  output: O;
  label: string;
}): Command<I, O> {
  return { kind: 'command', scope: 'dialogue', ...endpoint };
}

export function action<I extends z.ZodType, O extends z.ZodType>(endpoint: {
  input: I;
  output: O;
}): Action<'dialogue', I, O> {
  return { kind: 'action', scope: 'dialogue', ...endpoint };
}

export function appQuery<I extends z.ZodType, O extends z.ZodType>(endpoint: {
  input: I;
  output: O;
  reads: readonly EntityName[];
}): Query<'app', I, O> {
  return { kind: 'query', scope: 'app', ...endpoint };
}

export function appAction<I extends z.ZodType, O extends z.ZodType>(endpoint: {
  input: I;
  output: O;
}): Action<'app', I, O> {
  return { kind: 'action', scope: 'app', ...endpoint };
}

/** Input of an endpoint without content. */
export const noInput = z.strictObject({});
/** Output of an endpoint that only succeeds or fails. */
export const nothing = z.null();

/** The envelope that says which dialogue a call is about. */
export const scopedCallSchema = z.strictObject({
  dialogueId: dialogueIdSchema,
  input: z.unknown(),
});

/** What the caller passes: the input as written, with the dialogue's id where the endpoint belongs to one. */
export type CallInput<E extends Endpoint> = E['scope'] extends 'dialogue'
  ? { dialogueId: DialogueId; input: z.input<E['input']> }
  : z.input<E['input']>;

export type ParsedInput<E extends Endpoint> = z.output<E['input']>;
export type Output<E extends Endpoint> = z.output<E['output']>;
