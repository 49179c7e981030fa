import { toLocalIso } from '../domain/event-time';

/** How entries of a dialogue file are put together: what is empty is left out. */

/** Readable references, by the id of the thing. */
export type Refs = Map<string, string>;

/** @throws Error where something is referred to that the dialogue does not hold, which is a bug */
export function ref(refs: Refs, id: string): string {
  const name = refs.get(id);
  if (name === undefined) throw new Error(`${id} is referred to and not part of the dialogue`);
  return name;
}

/** The fields that are not empty. */
export function text<T extends Record<string, string>>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== ''),
  ) as Partial<T>;
}

/** The fields that are not null. */
export function present<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as never;
}

/** The list under its name, or nothing where it is empty. */
export function list<K extends string, T>(name: K, items: T[]): { [P in K]?: T[] } {
  return (items.length === 0 ? {} : { [name]: items }) as { [P in K]?: T[] };
}

/** Instants as local times under their names, those that are not null. */
export function moments<K extends string>(
  timeZone: string,
  instants: Record<K, number | null>,
): { [P in K]?: string } {
  return Object.fromEntries(
    Object.entries<number | null>(instants).flatMap(([name, instant]) =>
      instant === null ? [] : [[name, toLocalIso(instant, timeZone)]],
    ),
  ) as { [P in K]?: string };
}

/** The flags that are set. */
export function flags<K extends string>(values: Record<K, boolean>): { [P in K]?: true } {
  return Object.fromEntries(Object.entries(values).filter(([, isSet]) => isSet)) as {
    [P in K]?: true;
  };
}
