import type { Change } from '../../shared/contract/change';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import {
  indexSaid,
  withEvidence,
  type DialogueIndex,
  type SaidData,
  type SaidIndex,
} from '../../shared/domain/dialogue-index';
import type { Database } from '../persistence/open-database';
import { dialogueParts } from './dialogue-parts';
import { DialogueRows } from './dialogue-rows';

/**
 * What of a dialogue has been read, kept until it changes: after a link only that link is read again, not twenty
 * thousand points. Whoever commits says what changed; within a command it is not asked, because that may yet roll back.
 * What it gives out is shared and not to be written to.
 */
export class DialogueReader {
  readonly #rows: DialogueRows;
  readonly #parts: Partial<DialogueData> = {};
  /** Parts to be read anew; what they held is kept for those that turn out not to have changed. */
  readonly #stale = new Set<keyof DialogueData>();
  #data: DialogueData | null = null;
  #said: SaidIndex | null = null;
  #index: DialogueIndex | null = null;

  constructor(private readonly database: Database) {
    this.#rows = new DialogueRows(database);
  }

  /** To be called after each commit, before anybody asks again. */
  forget(changes: readonly Change[]): void {
    this.#rows.forget(changes);
    const changed = new Set(changes.map(({ entity }) => entity));
    for (const name of partNames)
      if (dialogueParts[name].reads.some((entity) => changed.has(entity))) this.#stale.add(name);
  }

  /** The dialogue as it is now; the same object until something in it changes. */
  read(): DialogueData {
    const data = this.#take(partNames);
    if (!this.#data || !isSame(data, this.#data, partNames)) this.#data = data;
    return this.#data;
  }

  /** One list of it; reads nothing else than that takes. */
  part<K extends keyof DialogueData>(name: K): DialogueData[K] {
    return this.#take([name])[name];
  }

  /** Who said what, without what it is evidence for: does not change with the links. */
  said(): SaidIndex {
    const data = this.#take(saidNames);
    if (!this.#said || !isSame(data, this.#said.data, saidNames)) this.#said = indexSaid(data);
    return this.#said;
  }

  /** Who said what, and what it is evidence for. */
  index(): DialogueIndex {
    const data = this.#take(countedNames);
    if (!this.#index || !isSame(data, this.#index.data, countedNames))
      this.#index = withEvidence(this.said(), data.evidence);
    return this.#index;
  }

  #take<K extends keyof DialogueData>(names: readonly K[]): Pick<DialogueData, K> {
    if (names.some((name) => this.#isMissing(name)))
      // In one transaction: parts of different states would not fit each other.
      this.database.transaction(() => names.forEach((name) => this.#part(name)))();
    return Object.fromEntries(names.map((name) => [name, this.#parts[name]])) as Pick<
      DialogueData,
      K
    >;
  }

  #part<K extends keyof DialogueData>(name: K): DialogueData[K] {
    const parts: Partial<DialogueData> = this.#parts;
    const before = parts[name];
    if (before !== undefined && !this.#isMissing(name)) return before;
    const sources = { part: this.#part.bind(this), rows: this.#rows };
    const fresh = dialogueParts[name].read(this.database, sources);
    const part = before !== undefined && hasSameMembers(fresh, before) ? before : fresh;
    parts[name] = part;
    this.#stale.delete(name);
    return part;
  }

  #isMissing(name: keyof DialogueData): boolean {
    return this.#parts[name] === undefined || this.#stale.has(name);
  }
}

function isSame<K extends keyof DialogueData>(
  one: Pick<DialogueData, K>,
  other: Pick<DialogueData, K>,
  names: readonly K[],
): boolean {
  return names.every((name) => one[name] === other[name]);
}

function hasSameMembers(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return one.length === other.length && one.every((member, place) => member === other[place]);
}

const partNames = Object.keys(dialogueParts) as (keyof DialogueData)[];
const saidNames: readonly (keyof SaidData)[] = [
  'dialogue',
  'sessions',
  'roles',
  'delegations',
  'participants',
  'eventCategories',
  'interventions',
  'points',
];
const countedNames = [...saidNames, 'evidence'] as const;
