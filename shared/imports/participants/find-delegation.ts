import type { Delegation } from '../../domain/participants';
import type { Category } from '../../domain/vocabulary';
import { nameKey } from '../../matching/fold-name';
import { splitAside } from '../../matching/name-forms';
import type { RegistryThing } from '../../matching/registry-names';
import type { Resolution } from '../../matching/resolve-name';
import type { State } from '../../registry/state';
import { isBlank, readCategory } from './cell-values';
import { categoryOfWhole, isBareOffice, isOffice, likelyCategory } from './office-names';
import { keyOf, type DelegationNames } from './delegation-names';
import type { DelegationCells, DelegationDecision, DelegationTarget } from './delegation-decision';
import type { DelegationChoice, DelegationQuestion } from './participant-plan';

const none: DelegationTarget = { type: 'none' };

/**
 * Decides whom people speak for: as a person chose; else the dialogue's own delegation of this name, a State, an
 * organization of the registry, a new delegation. A ministry, mission or embassy is its State's delegation, and so is
 * any body that the file lists as government beside a country. The country of others says nothing of whom they
 * speak for. A text that may mean several gives no delegation until somebody answers: a wrong one would be counted.
 * Texts of the same letters are decided alike, as the first of them was.
 */
export class DelegationFinder {
  readonly #names: DelegationNames;
  readonly #choices = new Map<string, DelegationChoice>();
  readonly #decided = new Map<string, DelegationDecision>();
  /** The first text of the same letters: all of them are decided as it is. */
  readonly #firstTexts = new Map<string, string>();
  readonly #seen = new Map<string, string>();

  constructor(names: DelegationNames, choices: Readonly<Record<string, DelegationChoice>>) {
    this.#names = names;
    for (const [text, choice] of Object.entries(choices))
      if (!this.#choices.has(nameKey(text))) this.#choices.set(nameKey(text), choice);
  }

  find(cells: DelegationCells): DelegationDecision {
    const delegation = this.#firstText(cells.delegation);
    const state = this.#firstText(cells.state);
    const category = cells.category === '' ? null : readCategory(cells.category);
    const text = delegation || state;
    const isAlone =
      cells.name !== '' &&
      category === 'individual-expert' &&
      (delegation === '' || categoryOfWhole(delegation) === 'individual-expert');
    // Tidied cells have no line breaks in them.
    const key = [delegation, state, category ?? '', isAlone ? cells.name : ''].join('\n');
    let found = this.#decided.get(key);
    if (found === undefined) {
      found = this.#decide({ delegation, state, category, text, alone: isAlone ? cells.name : '' });
      this.#decided.set(key, found);
    }
    return found;
  }

  #firstText(text: string): string {
    const known = this.#seen.get(text);
    if (known !== undefined) return known;
    const key = nameKey(text);
    const first = isBlank(text) ? '' : (this.#firstTexts.get(key) ?? text);
    if (first !== '') this.#firstTexts.set(key, first);
    this.#seen.set(text, first);
    return first;
  }

  #decide(asked: Asked): DelegationDecision {
    const { delegation, state, text } = asked;
    if (text === '' && asked.alone === '') return decision(none);
    const choice = this.#choices.get(nameKey(text));
    const chosen = choice === undefined ? null : this.#target(choice, text, asked.category);
    // An answered question stays, so that it can be answered otherwise.
    if (choice !== undefined && chosen !== null) {
      const question = this.#search(text, asked.category).question;
      const answered = question && { ...question, chosen: choice };
      return { ...decision(chosen), text, question: answered, isAnswered: true };
    }
    if (asked.alone !== '') return decision(this.#newTarget(asked.alone, 'individual-expert'));
    if (delegation === '') return this.#ofCountry(asked);
    const country = state === '' ? null : this.#names.stateOf(state);
    const own = this.#names.ownNamed(delegation);
    const speaksForState = asked.category === 'government' || isOffice(delegation);
    if (
      speaksForState &&
      country !== null &&
      own?.state !== country.iso3 &&
      !this.#isKnown(delegation)
    )
      return this.#ofOffice(delegation, country, text);
    const found = this.#search(delegation, asked.category);
    const isStateUnknown = speaksForState && state !== '' && country === null;
    return { ...found, text, isStateUnknown };
  }

  // "Government" beside a country is that country; "IOM" beside one is not.
  #isKnown(text: string): boolean {
    return this.#names.resolve(text).kind === 'certain';
  }

  #ofCountry({ state, category, text }: Asked): DelegationDecision {
    const isGovernment = category === null || category === 'government';
    if (!isGovernment) return decision(none);
    const found = this.#search(state, category ?? 'government');
    const isStateUnknown = found.question !== null && found.question.why !== 'ambiguous';
    return { ...found, text, isStateUnknown };
  }

  #ofOffice(office: string, state: State, text: string): DelegationDecision {
    const to = this.#thingTarget({ kind: 'state', state });
    return { ...decision(to), text, office: isBareOffice(office) ? '' : office };
  }

  #search(text: string, category: Category | null): DelegationDecision {
    const found = this.#names.resolve(text);
    const own = this.#names.ownNamed(text);
    if (own !== null && (found.kind !== 'ambiguous' || own.state === null))
      return decision({ type: 'own', id: own.id });
    if (found.kind === 'certain') return this.#certain(found, text);
    const state = isOffice(text) ? this.#stateWithin(text) : null;
    if (state !== null) return this.#ofOffice(text, state, text);
    return this.#unsure(text, category, found, own);
  }

  #certain(
    found: Resolution<RegistryThing> & { kind: 'certain' },
    text: string,
  ): DelegationDecision {
    const { thing, by } = found.match;
    const to = this.#thingTarget(thing);
    const isOfState = thing.kind === 'state' && by === 'wrapped' && isOffice(text);
    return { ...decision(to), text, office: isOfState && !isBareOffice(text) ? text : '' };
  }

  // "Ministry of Foreign Affairs and Trade of Hungary", "Kenya, Ministry of Health".
  #stateWithin(text: string): State | null {
    const parts = text.split(/\s*(?:[,;/|()]|\s[-–—]\s)\s*/u).filter((part) => part !== '');
    const words = text.split(/\s+/u);
    const tails = words.map((_, place) => words.slice(place + 1).join(' '));
    const heads = words.map((_, place) => words.slice(0, words.length - 1 - place).join(' '));
    const candidates = [...(parts.length > 1 ? parts : []), ...tails.slice(-7), ...heads.slice(-4)];
    for (const candidate of candidates) {
      // Two letters within a name are rarely a country's code.
      const state = candidate.length < 4 ? null : this.#names.stateOf(candidate);
      if (state !== null) return state;
    }
    return null;
  }

  #unsure(
    text: string,
    category: Category | null,
    found: Exclude<Resolution<RegistryThing>, { kind: 'certain' }>,
    own: Delegation | null,
  ): DelegationDecision {
    const things =
      found.kind === 'none'
        ? []
        : found.kind === 'likely'
          ? [found.match.thing]
          : found.matches.map(({ thing }) => thing);
    const like = [...(own === null ? [] : [own]), ...this.#names.ownLike(text)];
    const candidates = distinct([
      ...things.map((thing) => this.#candidate(thing)),
      ...like.map(({ id, name }) => ({ choice: { type: 'existing' as const, id }, name })),
    ]);
    if (found.kind === 'ambiguous') {
      const chosen: DelegationChoice = { type: 'none' };
      return { ...decision(none), text, question: { why: 'ambiguous', candidates, chosen } };
    }
    const [likely] = things;
    if (found.kind === 'likely' && likely !== undefined && isTaken(found.match.by, likely, text)) {
      const { choice } = this.#candidate(likely);
      const question = { why: 'likely' as const, candidates, chosen: choice };
      return { ...decision(this.#thingTarget(likely)), text, question };
    }
    const why = candidates.length > 0 ? 'likely' : 'unknown';
    const question = { why, candidates, chosen: { type: 'new' } } as const;
    return { ...decision(this.#newTarget(text, category)), text, question };
  }

  #candidate(thing: RegistryThing): DelegationQuestion['candidates'][number] {
    const own = this.#names.ownOf(thing);
    if (own !== null) return { choice: { type: 'existing', id: own.id }, name: own.name };
    return thing.kind === 'state'
      ? { choice: { type: 'state', iso3: thing.state.iso3 }, name: thing.state.names.en.short }
      : {
          choice: { type: 'organization', key: thing.organization.key },
          name: thing.organization.names.en,
        };
  }

  // Null where the choice means what is no longer there.
  #target(
    choice: DelegationChoice,
    text: string,
    category: Category | null,
  ): DelegationTarget | null {
    switch (choice.type) {
      case 'existing':
        return this.#names.delegations.has(choice.id) ? { type: 'own', id: choice.id } : null;
      case 'state': {
        const state = this.#names.states.get(choice.iso3);
        return state === undefined ? null : this.#thingTarget({ kind: 'state', state });
      }
      case 'organization': {
        const organization = this.#names.organizations.get(choice.key);
        return organization ? this.#thingTarget({ kind: 'organization', organization }) : null;
      }
      case 'new':
        return this.#newTarget(text, category);
      case 'none':
        return none;
    }
  }

  #thingTarget(thing: RegistryThing): DelegationTarget {
    const own = this.#names.ownOf(thing);
    if (own !== null) return { type: 'own', id: own.id };
    const key = keyOf(thing);
    if (thing.kind === 'state') {
      const { iso3, region, names } = thing.state;
      const named = { name: names.en.short, shortName: '', state: iso3, region };
      const fields = { ...named, category: 'government' as const, isGroup: false };
      return { type: 'planned', key, fields, isCategoryGuessed: false };
    }
    const { names, abbreviation, category, region, isGroup } = thing.organization;
    const named = { name: names.en, shortName: abbreviation, state: null, region };
    return {
      type: 'planned',
      key,
      fields: { ...named, category, isGroup },
      isCategoryGuessed: false,
    };
  }

  // A second delegation of one name is never made. Its State is not concluded from where it sits.
  #newTarget(text: string, category: Category | null): DelegationTarget {
    const own = this.#names.ownNamed(text);
    if (own !== null) return { type: 'own', id: own.id };
    const thing = this.#names.thingNamed(text);
    if (thing !== null) return this.#thingTarget(thing);
    const fields = { name: text, shortName: '', state: null, region: null, isGroup: false };
    return {
      type: 'planned',
      key: `new:${nameKey(text)}`,
      fields: { ...fields, category: category ?? likelyCategory(text) },
      isCategoryGuessed: category === null,
    };
  }
}

interface Asked {
  readonly delegation: string;
  readonly state: string;
  readonly category: Category | null;
  readonly text: string;
  /** The name of a person who is a delegation alone; empty for others. */
  readonly alone: string;
}

function decision(to: DelegationTarget): DelegationDecision {
  const open = { question: null, isAnswered: false, isStateUnknown: false };
  return { to, text: '', office: '', ...open };
}

// A slip is taken; a State that only stands in brackets, or a polity that is not its own, is not.
function isTaken(by: string, thing: RegistryThing, text: string): boolean {
  if (by === 'wrapped') return false;
  return splitAside(text) === null || thing.kind === 'organization';
}

function distinct(candidates: DelegationQuestion['candidates']): DelegationQuestion['candidates'] {
  const seen = new Set<string>();
  return candidates.filter(({ choice }) => {
    const key = JSON.stringify(choice);
    return !seen.has(key) && seen.add(key);
  });
}
