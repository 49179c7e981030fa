import { meaningOfSign, type PointSigns } from '../../../shared/notes/point-signs';
import type { DelegationId, ParticipantId } from '../../../shared/domain/ids';
import { groupBy } from '../../../shared/domain/group-by';
import { NameIndex } from '../../../shared/matching/name-index';
import type { Name } from '../../../shared/matching/prepared-name';

/** Somebody, or a delegation, that may take the floor. */
export interface SpeakerCandidate {
  readonly kind: 'participant' | 'delegation';
  readonly id: ParticipantId | DelegationId;
  readonly name: string;
  readonly position: string;
  /** Whom a person speaks for; null for a delegation itself. */
  readonly delegationId: DelegationId | null;
  readonly delegationName: string;
  readonly delegationShortName: string;
  /** Place among the panel members of the session, from 0; null for the others. */
  readonly panelPlace: number | null;
  /** How many other people have spoken since, from 0; null for who has not spoken here. */
  readonly lastSpoke: number | null;
}

/** Candidates made ready for many searches. */
export interface SpeakerIndex {
  readonly candidates: readonly SpeakerCandidate[];
  /** By what they are called themselves. */
  readonly names: () => NameIndex<string>;
  /** Delegations by what else their State or organization is called, such as in other languages. */
  readonly otherNames: (() => NameIndex<DelegationId>) | null;
}

const panelBoost = 0.12;
const recentBoost = 0.08;
/** A person before the delegation that they speak for. */
const personBoost = 0.03;

/** Prepares the candidates. Their names are prepared with the first search, unless they are given. */
export function indexSpeakers(
  candidates: readonly SpeakerCandidate[],
  names: SpeakerIndex['names'] = speakerNames(candidates),
  otherNames: SpeakerIndex['otherNames'] = null,
): SpeakerIndex {
  return { candidates, names, otherNames };
}

/** The names of the candidates; they outlast a turn, where panels and who spoke last do not. */
export function speakerNames(candidates: readonly SpeakerCandidate[]): SpeakerIndex['names'] {
  return once(
    () => new NameIndex(candidates.map((each) => ({ thing: each.id, names: namesOf(each) }))),
  );
}

/** Puts something off until it is asked for, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Somebody who was found. */
export interface RankedSpeaker extends SpeakerCandidate {
  /** Only if a letter or two were mistyped: what was typed may as well be somebody new. */
  readonly isSlip: boolean;
  /** How well the words fit, habit aside; comparable within one search only. */
  readonly fit: number;
}

/** Best first. Without text: panel members in their order, then who spoke last, then everybody by name. */
export function rankSpeakers(index: SpeakerIndex, text: string, limit: number): RankedSpeaker[] {
  if (text.trim() === '') return [...index.candidates].sort(byHabit).slice(0, limit).map(asSure);
  const { byId, boosts, byDelegation } = lookupOf(index);
  const boostAt = (id: string) => boosts.get(id) ?? 0;
  const scores = new Map<string, number>();
  const slips = new Set<string>();
  for (const { thing, score, fit } of index.names().search(text, limit, boostAt)) {
    scores.set(thing, score);
    if (fit === 'typo') slips.add(thing);
  }
  for (const { thing, score, fit } of index.otherNames?.().search(text, limit) ?? [])
    for (const { id } of byDelegation.get(thing) ?? []) {
      if (scores.has(id)) continue;
      scores.set(id, score + boostAt(id));
      if (fit === 'typo') slips.add(id);
    }
  return [...scores]
    .flatMap(([id, score]) => {
      const candidate = byId.get(id);
      const isSlip = slips.has(id);
      return candidate ? [{ ...candidate, isSlip, fit: score - boostAt(id), score }] : [];
    })
    .sort((a, b) => b.score - a.score || compareNames(a, b))
    .slice(0, limit)
    .map(({ score: _, ...ranked }) => ranked);
}

interface Lookup {
  readonly byId: ReadonlyMap<string, SpeakerCandidate>;
  readonly boosts: ReadonlyMap<string, number>;
  /** A delegation and those who speak for it. */
  readonly byDelegation: ReadonlyMap<DelegationId | null, SpeakerCandidate[]>;
}

// The same thousands are searched with every letter.
const lookups = new WeakMap<SpeakerIndex, Lookup>();

function lookupOf(index: SpeakerIndex): Lookup {
  const known = lookups.get(index);
  if (known !== undefined) return known;
  const lookup = {
    byId: new Map(index.candidates.map((each) => [each.id as string, each])),
    boosts: new Map(index.candidates.map((each) => [each.id as string, boostOf(each)])),
    byDelegation: groupBy(index.candidates, ({ kind, id, delegationId }) =>
      kind === 'delegation' ? (id as DelegationId) : delegationId,
    ),
  };
  lookups.set(index, lookup);
  return lookup;
}

function asSure(candidate: SpeakerCandidate): RankedSpeaker {
  return { ...candidate, isSlip: false, fit: 0 };
}

function namesOf(candidate: SpeakerCandidate): Name[] {
  const { name, position, delegationName, delegationShortName } = candidate;
  const names: Name[] = [
    { text: name, kind: 'name' },
    { text: delegationName, kind: 'name' },
    { text: delegationShortName, kind: 'alias' },
    { text: position, kind: 'alias' },
  ];
  return names.filter(({ text }) => text !== '');
}

const fewestWordsOfSpeech = 7;

/** Whether the words are what somebody says rather than who they are: a sign in front, or a whole sentence. */
export function isSpeech(text: string, signs: PointSigns): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return false;
  return (
    meaningOfSign(signs, [...trimmed][0] ?? '') !== null ||
    trimmed.split(/\s+/u).length >= fewestWordsOfSpeech
  );
}

function boostOf({ kind, panelPlace, lastSpoke }: SpeakerCandidate): number {
  const ofPanel = panelPlace === null ? 0 : panelBoost;
  const ofRecent = lastSpoke === null ? 0 : recentBoost / (1 + lastSpoke);
  return ofPanel + ofRecent + (kind === 'participant' ? personBoost : 0);
}

function byHabit(a: SpeakerCandidate, b: SpeakerCandidate): number {
  return (
    compareNullable(a.panelPlace, b.panelPlace) ||
    compareNullable(a.lastSpoke, b.lastSpoke) ||
    compareNames(a, b)
  );
}

function compareNames(a: SpeakerCandidate, b: SpeakerCandidate): number {
  return a.name.localeCompare(b.name);
}

function compareNullable(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}
