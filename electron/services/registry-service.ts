import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AppHandlers } from '../../shared/contract/contract';
import type { Delegation } from '../../shared/domain/participants';
import { foldName } from '../../shared/matching/fold-name';
import { registryEntries } from '../../shared/matching/registry-names';
import { learnedPrefix, type Organization } from '../../shared/registry/organization';
import type { Registry } from '../../shared/registry/registry';
import {
  loadRegistry,
  writeLearned,
  type LoadedRegistry,
  type RegistryFiles,
} from './registry-files';

type Handlers = AppHandlers['registry'];

/**
 * States and organizations for the whole app. It grows with use: an organization that a dialogue has is offered in the
 * next one.
 */
export class RegistryService implements Handlers {
  #loaded: LoadedRegistry | null = null;
  /** All names in it, folded. */
  #names: Set<string> | null = null;

  constructor(
    private readonly files: RegistryFiles,
    private readonly onChanged: () => void,
    private readonly reveal: (path: string) => void,
  ) {}

  get: Handlers['get'] = () => this.#load().registry;

  info: Handlers['info'] = () => {
    const { registry, table, faults, hasOverride, learned } = this.#load();
    const { version, date, disclaimer, sources } = table;
    const members = registry.states.filter(({ status }) => status === 'member').length;
    return {
      ...{ version, date, disclaimer, sources, members },
      observers: registry.states.length - members,
      override: {
        fileName: basename(this.files.override),
        isInForce: hasOverride && faults.length === 0,
        faults,
      },
      learned: learned.length,
    };
  };

  reload: Handlers['reload'] = () => {
    this.#forget();
    return null;
  };

  revealOverride: Handlers['revealOverride'] = () => {
    const { override } = this.files;
    // Showing something that lies in the data folder opens that folder, also where there is no such file yet.
    this.reveal(existsSync(override) ? override : join(dirname(override), 'dialogues'));
    return null;
  };

  /**
   * Takes in organizations that are not known yet by any of their names. People who speak for themselves, and States,
   * are none, also where nobody has said which State a delegation is.
   */
  learn(delegations: readonly Delegation[]): void {
    const organizations = delegations.filter(
      ({ state, category }) => state === null && category !== 'individual-expert',
    );
    if (organizations.length === 0) return;
    const { registry } = this.#load();
    const names = (this.#names ??= knownNames(registry));
    const keys = new Set(registry.organizations.map(({ key }) => key));
    const news: Organization[] = [];
    for (const delegation of organizations) {
      const name = foldName(delegation.name);
      if (name === '' || names.has(name)) continue;
      const key = freeKey(keyOf(delegation.name), keys);
      names.add(name);
      keys.add(key);
      news.push(asOrganization(delegation, key));
    }
    if (news.length === 0) return;
    writeLearned(this.files.learned, news);
    this.#forget();
  }

  #forget(): void {
    this.#loaded = null;
    this.#names = null;
    this.onChanged();
  }

  #load(): LoadedRegistry {
    return (this.#loaded ??= loadRegistry(this.files));
  }
}

/** All names of States and organizations, folded. Codes are left out: "IRE" may well be an institute. */
function knownNames(registry: Registry): Set<string> {
  return new Set(
    registryEntries(registry).flatMap(({ names }) =>
      names.filter(({ kind }) => kind !== 'code').map(({ text }) => foldName(text)),
    ),
  );
}

function asOrganization(
  { name, shortName, category, region, isGroup }: Delegation,
  key: string,
): Organization {
  return {
    key,
    names: { en: name, fr: '', es: '' },
    abbreviation: shortName,
    category,
    region,
    isGroup,
    aliases: [],
  };
}

/** Different names may give one key. */
function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted;
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}-${copy}`;
  return key;
}

/** Letters of any script would not fit a key; names without Latin letters get one from their code points. */
function keyOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const rest = [...name].flatMap((letter) => letter.codePointAt(0)?.toString(36) ?? []).join('');
  return `${learnedPrefix}${plain.length >= 3 ? plain : rest}`.slice(0, 100);
}
