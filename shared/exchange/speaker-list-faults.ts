import { timeFault } from '../speakers/speaking-time';
import type { DialogueFile, SessionEntry, TopSessionEntry } from './dialogue-file';
import { instantOf, type FileFault } from './file-fields';
import type { RequestEntry, SpeakerListEntry } from './speaker-list-file';

type InterventionEntry = SessionEntry['interventions'][number];

/** A thing of the file and where it stands. */
interface Placed<T> {
  entry: T;
  path: string;
}

/** What requests and sign-offs refer to besides each other. */
interface People {
  delegations: ReadonlySet<string>;
  participants: ReadonlySet<string>;
}

/**
 * What is wrong with the turns and speaker lists of a file: refs that nothing answers to or that two share, times and
 * pauses out of order, two speakers who have the floor at once.
 */
export function speakerListFaults(file: DialogueFile, people: People): FileFault[] {
  return new ListFaultFinder(people).find(file);
}

class ListFaultFinder {
  readonly #faults: FileFault[] = [];
  readonly #sessions = new Set<string>();
  readonly #interventions = new Set<string>();
  readonly #requests = new Set<string>();
  /** Turns that a request became. */
  readonly #fulfilled = new Set<string>();

  constructor(private readonly people: People) {}

  find({ events }: DialogueFile): FileFault[] {
    const tops = events.flatMap((event, at) =>
      event.sessions.map((entry, index) => ({ entry, path: `events.${at}.sessions.${index}` })),
    );
    for (const top of tops) {
      this.#collect(top);
      top.entry.speakerList?.requests.forEach(({ ref }, index) => {
        this.#take(this.#requests, ref, `${top.path}.speakerList.requests.${index}.ref`);
      });
    }
    // After everything is known: an answer may belong to a question of another session.
    for (const top of tops) {
      this.#checkTurns(top);
      if (top.entry.speakerList)
        this.#checkList({ entry: top.entry.speakerList, path: `${top.path}.speakerList` });
    }
    return this.#faults;
  }

  #collect(top: Placed<TopSessionEntry>): void {
    for (const { entry, path } of sessionsInside(top)) {
      this.#take(this.#sessions, entry.ref, `${path}.ref`);
      entry.interventions.forEach(({ ref }, index) => {
        this.#take(this.#interventions, ref, `${path}.interventions.${index}.ref`);
      });
    }
  }

  #checkTurns(top: Placed<TopSessionEntry>): void {
    let holder: string | null = null;
    for (const { entry: session, path } of sessionsInside(top)) {
      for (const [index, turn] of session.interventions.entries()) {
        const here = `${path}.interventions.${index}`;
        this.#refer(this.#interventions, turn.question, `${here}.question`);
        if (turn.question === turn.ref) this.#refuse(`${here}.question`, 'answers itself');
        const fault = timesFault(turn);
        if (fault) this.#refuse(`${here}.${fault.field}`, fault.message);
        if (!turn.hasFloor) continue;
        if (holder !== null) this.#refuse(`${here}.hasFloor`, `“${holder}” has the floor already`);
        holder = turn.ref;
      }
    }
  }

  #checkList({ entry: { requests, signOffs }, path }: Placed<SpeakerListEntry>): void {
    requests.forEach((entry, index) => {
      this.#checkRequest({ entry, path: `${path}.requests.${index}` });
    });
    signOffs.forEach(({ sheet }, index) => {
      for (const part of ['turns', 'requests', 'corrections'] as const)
        sheet[part].forEach(({ key }, at) => {
          this.#checkKey(key, `${path}.signOffs.${index}.sheet.${part}.${at}.key`);
        });
    });
  }

  #checkRequest({ entry, path }: Placed<RequestEntry>): void {
    const { delegations, participants } = this.people;
    this.#refer(this.#sessions, entry.session, `${path}.session`);
    this.#refer(participants, entry.speaker, `${path}.speaker`);
    this.#refer(delegations, entry.delegation, `${path}.delegation`);
    this.#refer(delegations, entry.onBehalfOf, `${path}.onBehalfOf`);
    this.#refer(this.#requests, entry.questionRequest, `${path}.questionRequest`);
    this.#refer(this.#interventions, entry.question, `${path}.question`);
    this.#refer(this.#interventions, entry.intervention, `${path}.intervention`);
    if (entry.questionRequest === entry.ref)
      this.#refuse(`${path}.questionRequest`, 'answers itself');
    if (entry.intervention === null) return;
    if (this.#fulfilled.has(entry.intervention))
      this.#refuse(`${path}.intervention`, 'is the turn of another request');
    this.#fulfilled.add(entry.intervention);
  }

  #checkKey(key: string, path: string): void {
    if (key.startsWith('request/')) this.#refer(this.#requests, key.slice(8), path);
    else if (key.startsWith('turn/')) this.#refer(this.#interventions, key.slice(5), path);
  }

  #refer(known: ReadonlySet<string>, ref: string | null | undefined, path: string): void {
    if (ref === null || ref === undefined || known.has(ref)) return;
    this.#refuse(path, `nothing in the file has the ref “${ref}”`);
  }

  #take(taken: Set<string>, ref: string, path: string): void {
    if (taken.has(ref)) this.#refuse(path, `the ref “${ref}” is used twice`);
    taken.add(ref);
  }

  #refuse(path: string, message: string): void {
    this.#faults.push({ path, message });
  }
}

function* sessionsInside(top: Placed<SessionEntry>): Generator<Placed<SessionEntry>> {
  yield top;
  for (const [index, entry] of top.entry.sessions.entries())
    yield* sessionsInside({ entry, path: `${top.path}.sessions.${index}` });
}

const timeMessages = {
  startedAt: 'is not a start',
  endedAt: 'ends before it starts',
  hasFloor: 'is over or has no start',
  pauses: 'are not in order, or lie outside the turn',
};

/** Notes of a file may tell when a turn ended and not when it began. */
function timesFault(turn: InterventionEntry) {
  const startedAt = instantOf(turn.startedAt);
  const endedAt = instantOf(turn.endedAt);
  const pauses = turn.pauses.map(({ from, to }) => ({
    from: instantOf(from),
    to: instantOf(to),
  }));
  if (startedAt === null && endedAt !== null && pauses.length === 0 && !turn.hasFloor) return null;
  const field = timeFault({ startedAt, endedAt, pauses, hasFloor: turn.hasFloor });
  return field && { field, message: timeMessages[field] };
}
