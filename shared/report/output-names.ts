import type { OutputLanguage } from '../domain/draft';
import type { Delegation } from '../domain/participants';
import { outputLanguages } from '../domain/draft';
import type { Organization } from '../registry/organization';
import type { Registry } from '../registry/registry';
import { stateName, stateSortKey } from '../registry/sort';
import { officialLanguages, type State } from '../registry/state';

/** What a delegation is called in the output language. */
export interface OutputName {
  /** Within a sentence, with its article: "la France"; empty where only the grammar of the language can tell. */
  running: string;
  /** In brackets, lists and tables: "France". */
  listed: string;
  sortKey: string;
}

type Named = Pick<Delegation, 'name' | 'state'>;

/** Null for a delegation that the registry does not know, or that the dialogue deliberately calls something else. */
export type OutputNames = (delegation: Named) => OutputName | null;

/**
 * The registry's names in one language. Made once for a report; each delegation is looked up once, whatever the number
 * of its points.
 */
export function outputNames(registry: Registry, language: OutputLanguage): OutputNames {
  const states = new Map(registry.states.map((state) => [state.iso3, state]));
  const organizations = organizationsByName(registry.organizations, language);
  const stateNames = new Map(registry.states.map((state) => [folded(state.names.en.short), state]));
  const known = new Map<string, OutputName | null>();
  const find = ({ name, state: code }: Named): OutputName | null => {
    if (code !== null) {
      const state = states.get(code);
      return state && isNameOf(state, name) ? nameOfState(state, language) : null;
    }
    const organization = organizations.get(folded(name))?.names[language];
    if (organization) return nameOfOrganization(organization, language);
    // An observer such as the Holy See may be listed without its code.
    const state = stateNames.get(folded(name));
    return state ? nameOfState(state, language) : null;
  };
  return (delegation) => {
    const key = `${delegation.state ?? ''} ${delegation.name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(delegation);
    known.set(key, found);
    return found;
  };
}

function nameOfState(state: State, language: OutputLanguage): OutputName {
  return {
    running: typographic(stateName(state, language, 'running'), language),
    listed: typographic(stateName(state, language, 'short'), language),
    sortKey: stateSortKey(state, language),
  };
}

function nameOfOrganization(name: string, language: OutputLanguage): OutputName {
  return { running: '', listed: typographic(name, language), sortKey: name };
}

/**
 * By name; by abbreviation only where the output is not in English, because abbreviations of the registry are English
 * and whoever typed one wants to see it. Abbreviations that two bodies share tell neither.
 */
function organizationsByName(
  organizations: readonly Organization[],
  language: OutputLanguage,
): Map<string, Organization> {
  const byName = new Map<string, Organization>();
  const ambiguous = new Set<string>();
  for (const organization of organizations) {
    const { abbreviation, names } = organization;
    if (language === 'en' || abbreviation === '') continue;
    // What has no name in the language cannot stand for the abbreviation.
    if (names[language] === '') continue;
    const key = folded(abbreviation);
    if (byName.has(key)) ambiguous.add(key);
    byName.set(key, organization);
  }
  for (const key of ambiguous) byName.delete(key);
  for (const organization of organizations) {
    for (const each of outputLanguages) {
      const name = organization.names[each];
      if (name) byName.set(folded(name), organization);
    }
  }
  return byName;
}

function isNameOf(state: State, name: string): boolean {
  const wanted = folded(name);
  const forms = officialLanguages.flatMap((each) => {
    const { short, formal, running } = state.names[each];
    return [short, formal, running];
  });
  return [...forms, ...state.aliases].some((form) => folded(form) === wanted);
}

/** As two names look alike: without article, case, accents and the shape of the apostrophe. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/^(?:the|la|le|les|el|los|las)\s+|^l'/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The registry's names are typed; French prints the apostrophe of its typography. */
function typographic(name: string, language: OutputLanguage): string {
  return language === 'fr' ? name.replaceAll("'", '’') : name;
}
