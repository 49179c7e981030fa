import { groupBy } from '../../domain/group-by';
import type { ParticipantId } from '../../domain/ids';
import type { ExistingTurn } from './transcript-plan';
import { countWords, likeness } from './words';

/** A turn of the file as it is looked for in the session. */
export interface SoughtTurn {
  text: string;
  /** Epoch milliseconds; null where it has no time. */
  startsAt: number | null;
  /** Null for nobody, and for somebody not in the dialogue yet. */
  speakerId: ParticipantId | null;
  /** A turn that is not taken in gives way to those that are. */
  isLeftOut: boolean;
}

/** Texts of so many words are told apart by themselves; "Thank you." is not. */
const tellingWords = 8;
/** Likeness from which a text is taken for a correction of another in the same place. */
const correctionLikeness = 0.5;
/** Share of turns whose text is in the session, from which on the file was imported before. */
const againShare = 0.5;

/**
 * Finds for each turn of the file the turn of the session's transcripts that it is, or null. By time where both have
 * one, allowing for a recording whose start was corrected since; by text and place where not. Two turns never get
 * the same one, and another recording's turns are not taken for this one's.
 * @param existing the session's transcript turns, in the order of the record
 */
export function matchTurns(turns: SoughtTurn[], existing: ExistingTurn[]): (ExistingTurn | null)[] {
  const matching = new Matching(turns, existing);
  matching.byTime(startShift(turns, existing));
  if (!matching.asItStands()) matching.byTextAndPlace();
  return matching.found;
}

/**
 * How far the start of the recording moved, in milliseconds: what most turns of a telling text lie apart by. Only
 * taken where more turns then find their like than without; so what was imported as it stands is found as it stands.
 */
function startShift(turns: SoughtTurn[], existing: ExistingTurn[]): number {
  const before = onlyOnce(existing, (turn) => turn.transcript);
  const shifts = new Map<number, number>([[0, 0]]);
  for (const [text, turn] of onlyOnce(turns, (each) => each.text)) {
    const start = before.get(text)?.startedAt ?? null;
    if (start === null || turn.startsAt === null || countWords(text) < tellingWords) continue;
    const shift = turn.startsAt - start;
    shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  }
  const [likeliest] = [...shifts].reduce((most, each) => (each[1] > most[1] ? each : most));
  if (likeliest === 0) return 0;
  const starts = groupBy(existing, (turn) => turn.startedAt);
  const fitting = (shift: number): number =>
    turns.filter((turn) => {
      if (turn.isLeftOut || turn.startsAt === null) return false;
      return starts.get(turn.startsAt - shift)?.some((each) => isSameOrCorrected(turn, each));
    }).length;
  return fitting(likeliest) > fitting(0) ? likeliest : 0;
}

function onlyOnce<Item>(items: Item[], text: (item: Item) => string): Map<string, Item> {
  const groups = groupBy(items, text);
  return new Map(
    [...groups].flatMap(([key, [first, ...others]]) =>
      first !== undefined && others.length === 0 ? [[key, first] as const] : [],
    ),
  );
}

class Matching {
  found: (ExistingTurn | null)[];
  #taken = new Set<ExistingTurn>();

  constructor(
    private readonly turns: SoughtTurn[],
    private readonly existing: ExistingTurn[],
  ) {
    this.found = turns.map(() => null);
  }

  byTime(shift: number): void {
    const starts = groupBy(this.existing, (turn) => turn.startedAt);
    const candidates = (turn: SoughtTurn): ExistingTurn[] =>
      turn.startsAt === null ? [] : (starts.get(turn.startsAt - shift) ?? []);
    this.#pair(candidates, isSameTurn);
    this.#pair(candidates, hasSameText);
    this.#pair(candidates, isCorrectionAtSameTime);
  }

  /**
   * Whether every turn that is taken in has its like already, with nothing to change: then nothing is changed, however
   * the texts repeat. Otherwise finds nothing.
   */
  asItStands(): boolean {
    const before = { found: [...this.found], taken: new Set(this.#taken) };
    const texts = groupBy(this.existing, (turn) => turn.transcript);
    const candidates = (turn: SoughtTurn): ExistingTurn[] =>
      (texts.get(turn.text) ?? []).filter((each) => lacksTime(turn, each));
    this.#pair(candidates, isSameTurn);
    this.#pair(candidates, (turn) => turn.speakerId === null);
    const isComplete = this.turns.every((turn, at) => turn.isLeftOut || this.found[at]);
    if (!isComplete) {
      this.found = before.found;
      this.#taken = before.taken;
    }
    return isComplete;
  }

  /**
   * For turns without a time on one side or the other: texts that stand once on both, then what stands beside those,
   * and only then texts that repeat, in their order. What is here by another text than the file's would not be found
   * again by it; so turns that keep theirs are no match, and the file's stand beside them.
   */
  byTextAndPlace(): void {
    const texts = groupBy(this.existing, (turn) => turn.transcript);
    const ofText = (turn: SoughtTurn): ExistingTurn[] =>
      (texts.get(turn.text) ?? []).filter((each) => lacksTime(turn, each));
    const takenIn = this.turns.filter((turn) => !turn.isLeftOut);
    const known = takenIn.filter((turn) => ofText(turn).length > 0).length;
    const isAgain = known > 0 && known >= takenIn.length * againShare;
    const candidates = (turn: SoughtTurn): ExistingTurn[] =>
      isAgain || countWords(turn.text) >= tellingWords ? ofText(turn) : [];
    const sought = onlyOnce(takenIn, (turn) => turn.text);
    const isOnce = (turn: SoughtTurn, other: ExistingTurn): boolean =>
      sought.has(turn.text) && texts.get(turn.text)?.length === 1 && hasSameText(turn, other);
    this.#pair(candidates, isOnce);
    this.#besideFound(hasSameText);
    this.#besideFound((turn, other) => isLike(turn, other) && !keepsText(turn, other));
    this.#pair(candidates, isSameTurn);
    this.#pair(candidates, hasSameText);
  }

  #besideFound(fits: (turn: SoughtTurn, other: ExistingTurn) => boolean): void {
    const places = new Map(this.existing.map((turn, place) => [turn, place]));
    const take = (at: number, neighbour: ExistingTurn | null | undefined, step: 1 | -1): void => {
      const turn = this.turns[at];
      const place = neighbour ? places.get(neighbour) : undefined;
      const other = place === undefined ? undefined : this.existing[place + step];
      if (!turn || !other || this.found[at] || this.#taken.has(other) || turn.isLeftOut) return;
      if (lacksTime(turn, other) && fits(turn, other)) this.#take(at, other);
    };
    for (let at = 1; at < this.turns.length; at += 1) take(at, this.found[at - 1], 1);
    for (let at = this.turns.length - 2; at >= 0; at -= 1) take(at, this.found[at + 1], -1);
  }

  #pair(
    candidates: (turn: SoughtTurn) => ExistingTurn[],
    fits: (turn: SoughtTurn, other: ExistingTurn) => boolean,
  ): void {
    for (const isLeftOut of [false, true]) {
      this.turns.forEach((turn, at) => {
        if (turn.isLeftOut !== isLeftOut || this.found[at]) return;
        const other = candidates(turn).find((each) => !this.#taken.has(each) && fits(turn, each));
        if (other) this.#take(at, other);
      });
    }
  }

  #take(at: number, other: ExistingTurn): void {
    this.found[at] = other;
    this.#taken.add(other);
  }
}

/** Whether points were made of a turn that the file would shorten: it keeps its text. */
export function keepsText(turn: Pick<SoughtTurn, 'text'>, other: ExistingTurn): boolean {
  return other.points > 0 && turn.text.length < other.transcript.length;
}

function isSameOrCorrected(turn: SoughtTurn, other: ExistingTurn): boolean {
  return hasSameText(turn, other) || isCorrectionAtSameTime(turn, other);
}

function isSameTurn(turn: SoughtTurn, other: ExistingTurn): boolean {
  return hasSameText(turn, other) && turn.speakerId === other.speakerId;
}

function hasSameText(turn: SoughtTurn, other: ExistingTurn): boolean {
  return turn.text === other.transcript;
}

/** A few words may be corrected beyond likeness ("yes", "no"); longer texts must keep half of their words. */
function isCorrectionAtSameTime(turn: SoughtTurn, other: ExistingTurn): boolean {
  const isShort =
    countWords(turn.text) < tellingWords && countWords(other.transcript) < tellingWords;
  return isShort || isLike(turn, other);
}

function isLike(turn: SoughtTurn, other: ExistingTurn): boolean {
  return likeness(turn.text, other.transcript) >= correctionLikeness;
}

function lacksTime(turn: SoughtTurn, other: ExistingTurn): boolean {
  return turn.startsAt === null || other.startedAt === null;
}
