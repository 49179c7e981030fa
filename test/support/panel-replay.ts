import type { InterventionType } from '../../shared/domain/vocabulary';

/**
 * A panel of ninety minutes as it may go: six panellists, thirty interventions from the floor, four points of order,
 * two delegates whom nobody knows at first, one statement for a group, pauses, and a correction. Times are seconds
 * from its beginning; each length ends in half a second, so that a few milliseconds of work change no figure.
 */
export interface ReplayTurn {
  readonly number: number;
  readonly speaker:
    | { readonly kind: 'panellist'; readonly place: number }
    /** Place among the delegations of the room, from 0. */
    | { readonly kind: 'delegation'; readonly place: number; readonly onBehalfOf?: 'group' }
    | { readonly kind: 'unknown'; readonly description: string };
  readonly type: InterventionType;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly pauses: readonly (readonly [from: number, to: number])[];
  /** Somebody who is not on the list: the rapporteur starts the turn. */
  readonly isWalkIn: boolean;
}

export interface ReplayDriver {
  /** Moves every clock to this second of the panel. */
  readonly reach: (second: number) => Promise<void>;
  readonly addPanel: () => Promise<void>;
  readonly request: (turns: readonly ReplayTurn[]) => Promise<void>;
  readonly start: (turn: ReplayTurn) => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Nobody has the floor after it. */
  readonly stop: () => Promise<void>;
  readonly write: (turn: ReplayTurn, text: string) => Promise<void>;
  readonly closeNotes: (turn: ReplayTurn) => Promise<void>;
  /** Sets both ends of an earlier turn, while another has the floor. */
  readonly correct: (turn: ReplayTurn, startsAt: number, endsAt: number) => Promise<void>;
  /** The description turns out to be this person. */
  readonly name: (description: string, personName: string) => Promise<void>;
}

const floorTypes: readonly InterventionType[] = ['question', 'comment', 'statement'];
const unknown = ['woman, third row', 'man at the back'];
/** Places among the interventions from the floor. */
const groupPlace = 10;
const unknownPlaces = [5, 17];
const walkInPlaces = [8, 23];
const correctedNumber = 12;

/** The turns in their order, one beginning when or after the one before has ended. */
export function replayTurns(): ReplayTurn[] {
  const turns: ReplayTurn[] = [];
  let now = 30;
  const add = (turn: Pick<ReplayTurn, 'speaker' | 'type'>, length: number, isWalkIn = false) => {
    const number = turns.length + 1;
    const isPaused = number % 5 === 0;
    const pauses = isPaused ? [[now + 20, now + 31] as const] : [];
    // Every third leaves a silence before the next one.
    const endsAt = now + length + 0.5 + (isPaused ? 11 : 0);
    turns.push({ number, ...turn, startsAt: now, endsAt, pauses, isWalkIn });
    now = number % 3 === 0 ? endsAt + 4 : endsAt;
  };
  for (let place = 0; place < 6; place += 1)
    add({ speaker: { kind: 'panellist', place }, type: 'presentation' }, 340 + place * 9);
  for (let place = 0; place < 30; place += 1) {
    const length = 70 + ((place * 37) % 55);
    const type = floorTypes[place % 3]!;
    add({ speaker: floorSpeaker(place), type }, length, walkInPlaces.includes(place));
    if (place % 7 === 6)
      add({ speaker: { kind: 'delegation', place: 40 + place }, type: 'point-of-order' }, 20);
  }
  return turns;
}

function floorSpeaker(place: number): ReplayTurn['speaker'] {
  const description = unknown[unknownPlaces.indexOf(place)];
  if (description !== undefined) return { kind: 'unknown', description };
  if (place === groupPlace) return { kind: 'delegation', place, onBehalfOf: 'group' };
  return { kind: 'delegation', place };
}

/** What record, list, sheet and statistics have to say in the end. */
export interface ReplayResult {
  readonly number: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Whole seconds spoken, without pauses. */
  readonly seconds: number;
}

export function replayResults(turns: readonly ReplayTurn[]): ReplayResult[] {
  const times = turns.map((turn) => ({
    ...turn,
    ...(turn.number === correctedNumber && correction(turn)),
  }));
  return times.map(({ number, startsAt, endsAt, pauses }, index) => {
    // Who had the floor before a turn that began earlier than noted had it no longer than until then.
    const end = Math.min(endsAt, times[index + 1]?.startsAt ?? endsAt);
    const paused = pauses.reduce((sum, [from, to]) => sum + to - from, 0);
    return { number, startsAt, endsAt: end, seconds: Math.floor(end - startsAt - paused) };
  });
}

// It had begun a quarter of a second before the key was pressed, and ended two seconds before the next began.
function correction({ startsAt, endsAt }: Pick<ReplayTurn, 'startsAt' | 'endsAt'>) {
  return { startsAt: startsAt - 0.25, endsAt: endsAt - 2 };
}

/** Plays the panel. */
export async function replayPanel(driver: ReplayDriver): Promise<void> {
  const turns = replayTurns();
  await driver.reach(0);
  await driver.addPanel();
  const floor = turns.filter(
    ({ type, isWalkIn }) => type !== 'presentation' && type !== 'point-of-order' && !isWalkIn,
  );
  for (const [index, turn] of turns.entries()) {
    const before = turns[index - 1];
    if (turn.number === 3) await driver.request(floor.slice(0, 12));
    if (turn.number === 14) await driver.request(floor.slice(12));
    if (before && turn.startsAt > before.endsAt) {
      await driver.reach(before.endsAt);
      await driver.stop();
    }
    if (turn.type === 'point-of-order') await driver.request([turn]);
    await driver.reach(turn.startsAt);
    await playTurn(driver, turn, before);
  }
  const last = turns.at(-1)!;
  await driver.reach(last.endsAt);
  await driver.stop();
  await driver.closeNotes(last);
  await driver.name(unknown[0]!, 'Delegate 301');
  await driver.name(unknown[1]!, 'Delegate 302');
}

async function playTurn(
  driver: ReplayDriver,
  turn: ReplayTurn,
  before: ReplayTurn | undefined,
): Promise<void> {
  await driver.start(turn);
  // The rapporteur is behind: what the one before said is still being written.
  if (before) await driver.closeNotes(before);
  await driver.write(turn, `Point of turn ${turn.number}`);
  for (const [from, to] of turn.pauses) {
    await driver.reach(from);
    await driver.pause();
    await driver.reach(to);
    await driver.resume();
  }
  if (turn.number !== correctedNumber + 1) return;
  const corrected = replayTurns()[correctedNumber - 1]!;
  const { startsAt, endsAt } = correction(corrected);
  await driver.correct(corrected, startsAt, endsAt);
}
