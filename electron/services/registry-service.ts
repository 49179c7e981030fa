import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { AppHandlers } from '../../shared/contract/contract';
import type { Delegation } from '../../shared/domain/participants';
import type { Organization } from '../../shared/registry/organization';
import { loadRegistry, type LoadedRegistry, type RegistryFiles } from './registry-files';

type Handlers = AppHandlers['registry'];

/**
 * States and organizations for the whole app. It grows with use: an organization that a dialogue has is offered in the
 * next one.
 */
export class RegistryService implements Handlers {
  #loaded: LoadedRegistry | null = null;

  constructor(
    private readonly files: RegistryFiles,
    private readonly onChanged: () => void,
  ) {}

  get: Handlers['get'] = () => this.#load().registry;

  info: Handlers['info'] = () => {
    const { table, faults, hasOverride, learned } = this.#load();
    const { version, date, disclaimer, sources } = table;
    return {
      ...{ version, date, disclaimer, sources },
      override: {
        fileName: basename(this.files.override),
        isInForce: hasOverride && faults.length === 0,
        faults,
      },
      learned: learned.length,
    };
  };

  /** Takes in organizations that are not known yet. People who speak for themselves, and States, are none. */
  learn(delegations: readonly Delegation[]): void {
    const { registry, learned } = this.#load();
    const known = new Set(
      registry.organizations.flatMap(({ key, names, abbreviation }) =>
        [key, names.en, names.fr, names.es, abbreviation].map((name) => name.toLowerCase()),
      ),
    );
    const news = delegations
      .filter(({ state, category }) => state === null && category !== 'individual-expert')
      .map(asOrganization)
      .filter(({ key, names }) => key && !known.has(key) && !known.has(names.en.toLowerCase()));
    if (news.length === 0) return;
    const byKey = new Map([...learned, ...news].map((each) => [each.key, each]));
    const table = {
      format: 'rapporteur-organizations',
      version: 1,
      organizations: [...byKey.values()],
    };
    writeFileAtomic.sync(this.files.learned, `${JSON.stringify(table, null, 2)}\n`);
    this.#loaded = null;
    this.onChanged();
  }

  #load(): LoadedRegistry {
    return (this.#loaded ??= loadRegistry(this.files));
  }
}

function asOrganization({ name, shortName, category, region, isGroup }: Delegation): Organization {
  return {
    key: keyOf(name),
    names: { en: name, fr: '', es: '' },
    abbreviation: shortName,
    category,
    region,
    isGroup,
    aliases: [],
  };
}

/** Letters of any script would not fit a key; names without Latin letters get one from their code points. */
function keyOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const rest = [...name].flatMap((letter) => letter.codePointAt(0)?.toString(36) ?? []).join('');
  return `own-${plain.length >= 3 ? plain : rest}`.slice(0, 100);
}
