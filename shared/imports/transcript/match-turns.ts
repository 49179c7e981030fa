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
  matching.byText();
  matching.byPlace();
  return matching.found;
}

/** How far turns of the same text lie apart in time, in milliseconds: what the start of the recording moved by. */
function startShift(turns: SoughtTurn[], existing: ExistingTurn[]): number {
  const before = onlyOnce(existing, (turn) => turn.transcript);
  const shifts = new Map<number, number>([[0, 0]]);
  for (const [text, turn] of onlyOnce(turns, (each) => each.text)) {
    const start = before.get(text)?.startedAt ?? null;
    if (start === null || turn.startsAt === null || countWords(text) < tellingWords) continue;
    const shift = turn.startsAt - start;
    shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  }
  return [...shifts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
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
  readonly found: (ExistingTurn | null)[];
  readonly #taken = new Set<ExistingTurn>();

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

  /** For turns without a time on one side or the other. */
  byText(): void {
    const texts = groupBy(this.existing, (turn) => turn.transcript);
    const candidates = (turn: SoughtTurn): ExistingTurn[] =>
      (texts.get(turn.text) ?? []).filter((each) => lacksTime(turn, each));
    const known = this.turns.filter((turn) => candidates(turn).length > 0).length;
    const isAgain = known > 0 && known >= this.turns.length * againShare;
    const isTelling = (turn: SoughtTurn): boolean =>
      isAgain || countWords(turn.text) >= tellingWords;
    this.#pair((turn) => (isTelling(turn) ? candidates(turn) : []), isSameTurn);
    this.#pair((turn) => (isTelling(turn) ? candidates(turn) : []), hasSameText);
  }

  /** Corrected turns without a time, known by their neighbour. */
  byPlace(): void {
    const places = new Map(this.existing.map((turn, place) => [turn, place]));
    const take = (at: number, neighbour: ExistingTurn | null | undefined, step: 1 | -1): void => {
      const turn = this.turns[at];
      const place = neighbour ? places.get(neighbour) : undefined;
      const other = place === undefined ? undefined : this.existing[place + step];
      if (!turn || !other || this.found[at] || this.#taken.has(other) || turn.isLeftOut) return;
      if (lacksTime(turn, other) && likeness(turn.text, other.transcript) >= correctionLikeness) {
        this.#take(at, other);
      }
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
  return isShort || likeness(turn.text, other.transcript) >= correctionLikeness;
}

function lacksTime(turn: SoughtTurn, other: ExistingTurn): boolean {
  return turn.startsAt === null || other.startedAt === null;
}
