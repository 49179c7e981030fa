import type { DelegationId } from '../../../../shared/domain/ids';
import type { ParsedRequest } from '../../../../shared/speakers/parse-request-text';
import {
  rankSpeakers,
  type RankedSpeaker,
  type SpeakerIndex,
} from '../../../ui/speaker-picker/rank-speakers';
import type { SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';

/** Somebody who may be meant. */
export interface Meaning {
  readonly id: string;
  readonly name: string;
  /** Position and delegation; empty for a delegation and for somebody new. */
  readonly capacity: string;
  readonly choice: SpeakerChoice;
}

/** The group that is spoken for. */
export type GroupMeaning =
  | { readonly id: DelegationId; readonly name: string }
  /** Nobody is called so: it is made. */
  | { readonly id: null; readonly name: string };

export interface ResolvedRequest {
  readonly parsed: ParsedRequest;
  /** Chosen, or what is meant unless somebody chooses otherwise. */
  readonly meaning: Meaning;
  /** Several fit equally well and nobody has chosen yet. */
  readonly isOpen: boolean;
  /** Everybody who may be meant, the likeliest first. */
  readonly meanings: readonly Meaning[];
  readonly group: GroupMeaning | null;
}

/** Who was chosen by hand, by what was typed; see `choiceKey`. */
export type Choices = ReadonlyMap<string, string>;

export function choiceKey({ who }: Pick<ParsedRequest, 'who'>): string {
  return who.toLowerCase();
}

/** More would be a search, not a question. */
const mostMeanings = 7;
/** Whole delegations may fit; the delegation itself must not fall out behind its people. */
const mostRanked = 60;
/** Fits that are nearer to each other than this are equally good. */
const sameFit = 0.04;

/** Whom one part of the add field means. */
export function resolveRequest(
  index: SpeakerIndex,
  parsed: ParsedRequest,
  choices: Choices,
): ResolvedRequest {
  const ranked = rankedOnce(index, parsed.who);
  const { likely, isOpen } = likeliest(ranked, parsed);
  const found = [...likely, ...ranked.filter((each) => !likely.includes(each))]
    .slice(0, mostMeanings)
    .map(meaningOf);
  const unknown = newMeanings(parsed, found);
  const meanings = likely.length > 0 ? [...found, ...unknown] : [...unknown, ...found];
  const chosenId = choices.get(choiceKey(parsed));
  const chosen = meanings.find(({ id }) => id === chosenId);
  return {
    parsed,
    meaning: (chosen ?? meanings[0])!,
    isOpen: isOpen && chosen === undefined,
    meanings,
    group: parsed.onBehalfOf === null ? null : groupOf(index, parsed.onBehalfOf),
  };
}

const searched = new WeakMap<SpeakerIndex, Map<string, readonly RankedSpeaker[]>>();

// With every letter all parts are read again, and only one of them has changed.
function rankedOnce(index: SpeakerIndex, text: string): readonly RankedSpeaker[] {
  const known = searched.get(index) ?? new Map<string, readonly RankedSpeaker[]>();
  searched.set(index, known);
  const ranked = known.get(text) ?? rankSpeakers(index, text, mostRanked);
  known.set(text, ranked);
  return ranked;
}

function likeliest(
  ranked: readonly RankedSpeaker[],
  { who, isDescription }: ParsedRequest,
): { likely: RankedSpeaker[]; isOpen: boolean } {
  const exact = ranked.filter(({ name }) => name.toLowerCase() === who.toLowerCase());
  if (isDescription && exact.length === 0) return { likely: [], isOpen: false };
  const sure = exact.length > 0 ? ranked : ranked.filter(({ isSlip }) => !isSlip);
  const best = Math.max(...sure.map(({ fit }) => fit));
  const near = sure.filter(({ fit }) => fit >= best - sameFit);
  const delegations = new Set(
    near.map(({ kind, id, delegationId }) => delegationId ?? `${kind} ${id}`),
  );
  const [group] = near.filter(({ kind }) => kind === 'delegation');
  const people = near.filter(({ kind }) => kind === 'participant');
  // A delegation and its own people, found by its name: the one person, or the one of the panel, or whoever it sends.
  if (group && people.every(({ delegationId }) => delegationId === group.id)) {
    const others = near.filter(({ kind, id }) => kind === 'delegation' && id !== group.id);
    if (others.length > 0) return { likely: near, isOpen: true };
    const panel = people.filter(({ panelPlace }) => panelPlace !== null);
    const [only] = people.length === 1 ? people : panel.length === 1 ? panel : [group];
    return {
      likely: [only ?? group, ...near.filter((each) => each !== (only ?? group))],
      isOpen: false,
    };
  }
  return { likely: near, isOpen: near.length > 1 || delegations.size > 1 };
}

function meaningOf({ kind, id, name, position, delegationName }: RankedSpeaker): Meaning {
  const capacity =
    kind === 'delegation' ? '' : [position, delegationName].filter(Boolean).join(' · ');
  return { id, name, capacity, choice: { kind, id } as SpeakerChoice };
}

function newMeanings({ who, isDescription }: ParsedRequest, found: readonly Meaning[]): Meaning[] {
  const isKnown = found.some(({ name }) => name.toLowerCase() === who.toLowerCase());
  if (isKnown) return [];
  const named = newMeaning(who, true);
  const described = newMeaning(who, false);
  return isDescription ? [described, named] : [named, described];
}

function newMeaning(name: string, isIdentified: boolean): Meaning {
  return {
    id: isIdentified ? 'new' : 'unidentified',
    name,
    capacity: '',
    choice: { kind: 'new', name, isIdentified },
  };
}

function groupOf(index: SpeakerIndex, text: string): GroupMeaning {
  // A group that is only nearly called so is another one.
  const groups = rankedOnce(index, text).filter(
    ({ kind, isSlip }) => kind === 'delegation' && !isSlip,
  );
  const [best] = groups;
  return best ? { id: best.id as DelegationId, name: best.name } : { id: null, name: text };
}
