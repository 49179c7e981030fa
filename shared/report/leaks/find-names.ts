import type { DelegationId } from '../../domain/ids';
import { KeptByText } from '../../domain/kept-by-text';
import type { HiddenNames, LeakKind, TellingForm } from './hidden-names';
import { fulfils } from './name-needs';
import { textWords, type TextWord } from './text-words';

/** A name in a text that the report must not tell. */
export interface FoundName {
  readonly kind: LeakKind;
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The same for every writing of it. */
  readonly key: string;
}

interface Candidate {
  readonly kind: LeakKind;
  readonly end: number;
  /** Of two that are as long: what may be told, what may not, what nobody here is called. */
  readonly weight: 0 | 1 | 2;
  readonly form: TellingForm | null;
  readonly delegationIds: readonly DelegationId[];
}

/** In the order of the text. The longest name at a place counts: "Guinea" is not in "Papua New Guinea". */
export function findHiddenNames(text: string, names: HiddenNames): readonly FoundName[] {
  let found = keptFor.get(names);
  if (!found) {
    found = new KeptByText((each) => readNames(each, names));
    keptFor.set(names, found);
  }
  return found.get(text);
}

const keptFor = new WeakMap<HiddenNames, KeptByText<readonly FoundName[]>>();

function readNames(text: string, names: HiddenNames): FoundName[] {
  const words = textWords(text);
  const found: FoundName[] = [];
  let covered = 0;
  /** The delegation named last, and the place after it. */
  let bodyBefore: { from: number; to: number; ids: readonly DelegationId[] } | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const best = longestAt(text, words, at, names);
    if (best === null || best.end <= covered) continue;
    const { kind } = best;
    let [from, to] = [at, best.end];
    let isHidden = best.weight === 1;
    if (best.form?.holders) {
      const body = bodyBeside(text, words, at, best, names, bodyBefore);
      isHidden = body !== null;
      if (body) [from, to] = [body.from, body.to];
    }
    covered = to;
    if (best.delegationIds.length > 0) bodyBefore = { from: at, to, ids: best.delegationIds };
    if (isHidden) found.push(foundName(words, kind, from, to));
  }
  return found;
}

function foundName(
  words: readonly TextWord[],
  kind: LeakKind,
  from: number,
  to: number,
): FoundName {
  const own = words.slice(from, to);
  return {
    kind,
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
    key: `${kind} ${own.map(({ text }) => text).join(' ')}`,
  };
}

function longestAt(
  text: string,
  words: readonly TextWord[],
  at: number,
  { registry, things, trie }: HiddenNames,
): Candidate | null {
  let best = null as Candidate | null;
  const offer = (candidate: Candidate) => {
    const isBetter =
      best === null ||
      candidate.end > best.end ||
      (candidate.end === best.end && candidate.weight > best.weight);
    if (isBetter) best = candidate;
  };
  trie.visitFrom(words, at, (form, end) => {
    if (!fulfils(form, text, words, at, end)) return;
    const { delegationId, isHidden, kind } = form;
    const delegationIds = delegationId === undefined ? [] : [delegationId];
    offer({ kind, end, weight: isHidden ? 1 : 2, form, delegationIds });
  });
  registry?.visitFrom(words, at, (form, end) => {
    const thing = things.get(form.thing);
    // Nothing is gained from names of others but that they cover shorter ones.
    if (!fulfils(form, text, words, at, end)) return;
    const weight = thing === undefined ? 0 : thing.isHidden ? 1 : 2;
    offer({ kind: 'delegation', end, weight, form: null, delegationIds: thing?.ids ?? [] });
  });
  return best;
}

/** "Minister of Labour of Kenya", "Kenya's Minister of Labour": the office of several, with a delegation that tells which. */
function bodyBeside(
  text: string,
  words: readonly TextWord[],
  at: number,
  { end, form }: Candidate,
  names: HiddenNames,
  before: { from: number; to: number; ids: readonly DelegationId[] } | null,
): { from: number; to: number } | null {
  const holders = form?.holders ?? [];
  const tells = (ids: readonly DelegationId[]) =>
    holders.some(
      (person) =>
        person.delegationId !== null &&
        ids.includes(person.delegationId) &&
        names.hiddenPersons.has(person.id),
    );
  if (before && before.to <= at && at - before.to <= 1 && tells(before.ids))
    return { from: before.from, to: end };
  for (let next = end; next <= end + mostLinks; next += 1) {
    const body = longestAt(text, words, next, names);
    if (body && tells(body.delegationIds)) return { from: at, to: body.end };
    if (!linkWords.has(words[next]?.text ?? '')) return null;
  }
  return null;
}

const mostLinks = 2;
const linkWords: ReadonlySet<string> = new Set(
  'of for from the in de du des del la le l d et and'.split(' '),
);
