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

/**
 * What of a dialogue has been read, kept until it changes: after a link only the links are read again, not twenty
 * thousand points. Whoever commits says what changed; within a command it is not asked, because that may yet roll back.
 * What it gives out is shared and not to be written to.
 */
export class DialogueReader {
  readonly #parts: Partial<DialogueData> = {};
  #data: DialogueData | null = null;
  #said: SaidIndex | null = null;
  #index: DialogueIndex | null = null;

  constructor(private readonly database: Database) {}

  /** To be called after each commit, before anybody asks again. */
  forget(changes: readonly Change[]): void {
    const changed = new Set(changes.map(({ entity }) => entity));
    const stale = partNames.filter((name) =>
      dialogueParts[name].reads.some((entity) => changed.has(entity)),
    );
    if (stale.length === 0) return;
    for (const name of stale) delete this.#parts[name];
    this.#data = null;
    this.#index = null;
    if (saidNames.some((name) => stale.includes(name))) this.#said = null;
  }

  /** The dialogue as it is now; the same object until something in it changes. */
  read(): DialogueData {
    this.#data ??= this.#take(partNames);
    return this.#data;
  }

  /** One list of it; reads nothing else than that takes. */
  part<K extends keyof DialogueData>(name: K): DialogueData[K] {
    return this.#take([name])[name];
  }

  /** Who said what, without what it is evidence for: does not change with the links. */
  said(): SaidIndex {
    this.#said ??= indexSaid(this.#take(saidNames));
    return this.#said;
  }

  /** Who said what, and what it is evidence for. */
  index(): DialogueIndex {
    this.#index ??= withEvidence(this.said(), this.part('evidence'));
    return this.#index;
  }

  #take<K extends keyof DialogueData>(names: readonly K[]): Pick<DialogueData, K> {
    const parts: Record<string, unknown> = this.#parts;
    // In one transaction: parts of different states would not fit each other.
    this.database.transaction(() => {
      for (const name of names)
        parts[name] ??= dialogueParts[name].read(this.database, (other) => this.part(other));
    })();
    return Object.fromEntries(names.map((name) => [name, parts[name]])) as Pick<DialogueData, K>;
  }
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
