import type { Command, Endpoint, Output, ParsedInput, Query, Action, CallInput } from './endpoint';
import { app } from './app';
import { dialogues } from './dialogues';
import { draft } from './draft';
import { history } from './history';
import { imports } from './imports';
import { participants } from './participants';
import { programme } from './programme';
import { record } from './record';
import { registry } from './registry';
import { search } from './search';
import { speakers } from './speakers';
import { suggestions } from './suggestions';
import { synthesis } from './synthesis';
import { themes } from './themes';
import { wordTemplates } from './word-templates';

/** Everything that windows may ask of the main process: feature noun, then domain verb. */
export const contract = {
  app,
  dialogues,
  draft,
  history,
  imports,
  participants,
  programme,
  record,
  registry,
  search,
  speakers,
  suggestions,
  synthesis,
  themes,
  wordTemplates,
} satisfies Record<string, Record<string, Endpoint>>;

export type Contract = typeof contract;
export type Feature = keyof Contract;

/** `feature.method`. */
export type EndpointPath = {
  [F in Feature]: `${F}.${Extract<keyof Contract[F], string>}`;
}[Feature];

export type EndpointAt<P extends EndpointPath> = P extends `${infer F}.${infer M}`
  ? F extends Feature
    ? M extends keyof Contract[F]
      ? Contract[F][M] extends Endpoint
        ? Contract[F][M]
        : never
      : never
    : never
  : never;

type PathsOf<K extends Endpoint> = {
  [P in EndpointPath]: EndpointAt<P> extends K ? P : never;
}[EndpointPath];
export type QueryPath = PathsOf<Query>;
export type CommandPath = PathsOf<Command>;
export type ActionPath = PathsOf<Action>;

/** What the app implements: queries and commands synchronously, actions as they need. */
export type Handler<E extends Endpoint> = E extends { kind: 'action' }
  ? (input: ParsedInput<E>) => Output<E> | Promise<Output<E>>
  : (input: ParsedInput<E>) => Output<E>;

/** The endpoints of the contract that belong to a dialogue, with their handlers. */
export type DialogueHandlers = {
  [F in Feature]: {
    [
      M in keyof Contract[F] as Contract[F][M] extends { scope: 'dialogue' } ? M : never
    ]: Contract[F][M] extends Endpoint ? Handler<Contract[F][M]> : never;
  };
};
export type AppHandlers = {
  [F in Feature]: {
    [
      M in keyof Contract[F] as Contract[F][M] extends { scope: 'app' } ? M : never
    ]: Contract[F][M] extends Endpoint ? Handler<Contract[F][M]> : never;
  };
};

/** Finds an endpoint by own keys only, so that no path reaches into a prototype. */
export function endpointAt(path: string): Endpoint | undefined {
  const cut = path.indexOf('.');
  const feature = own(contract, path.slice(0, cut));
  return feature && own(feature as Record<string, Endpoint>, path.slice(cut + 1));
}

function own<T extends object>(object: T, key: string): T[keyof T] | undefined {
  return Object.hasOwn(object, key) ? object[key as keyof T] : undefined;
}

export type { CallInput, Output, ParsedInput };
