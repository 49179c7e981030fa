import type { DialogueFile, SessionEntry } from './dialogue-file';
import { draftFaults } from './draft-faults';
import { unknownRef, usedTwice, type FileFault } from './file-fields';
import { speakerListFaults } from './speaker-list-faults';
import { synthesisFaults } from './synthesis-faults';

type EventEntry = DialogueFile['events'][number];
type InterventionEntry = SessionEntry['interventions'][number];

/**
 * Finds what the schema of the file cannot see: references that nothing answers to, refs used twice, themes that
 * contain themselves, times that end before they start or are out of order, two speakers who have the floor at once
 * and unreadable fields.
 */
export function referenceFaults(file: DialogueFile): FileFault[] {
  return new FaultFinder(file).find();
}

class FaultFinder {
  readonly #faults: FileFault[] = [];
  readonly #themes: Set<string>;
  readonly #delegations: Set<string>;
  readonly #participants: Set<string>;
  readonly #points = new Set<string>();

  constructor(private readonly file: DialogueFile) {
    this.#themes = this.#collect(file.themes, 'themes');
    this.#delegations = this.#collect(file.delegations, 'delegations');
    this.#participants = this.#collect(file.participants, 'participants');
  }

  find(): FileFault[] {
    const { themes, participants, events } = this.file;
    themes.forEach((theme, index) => {
      this.#refer(this.#themes, theme.parent, `themes.${index}.parent`);
    });
    this.#faults.push(...themeCycles(this.file));
    participants.forEach((each, index) => {
      this.#refer(this.#delegations, each.delegation, `participants.${index}.delegation`);
    });
    events.forEach((event, index) => this.#checkSessions(event, `events.${index}`));
    const people = { delegations: this.#delegations, participants: this.#participants };
    this.#faults.push(...speakerListFaults(this.file, people));
    // After every event's points are known: an area may rest on what was said at another event.
    const known = { themes: this.#themes, points: this.#points };
    this.#faults.push(...synthesisFaults(this.file, known));
    this.#faults.push(...draftFaults(this.file, new Set(events.map(({ ref }) => ref))));
    return this.#faults;
  }

  #checkSessions(event: EventEntry, path: string): void {
    if (event.startsOn !== null && event.endsOn !== null && event.endsOn < event.startsOn) {
      this.#faults.push(reversed(`${path}.endsOn`));
    }
    const listed = new Set<string>();
    event.categories.forEach(({ delegation }, index) => {
      const here = `${path}.categories.${index}.delegation`;
      this.#refer(this.#delegations, delegation, here);
      if (listed.has(delegation)) this.#faults.push({ path: here, message: 'is listed twice' });
      listed.add(delegation);
    });
    event.sessions.forEach((session, index) => {
      this.#checkSession(session, `${path}.sessions.${index}`);
    });
  }

  #checkSession(session: SessionEntry, path: string): void {
    if (isReversed(session.startsAt, session.endsAt)) this.#faults.push(reversed(`${path}.endsAt`));
    session.roles.forEach((role, index) => {
      this.#refer(this.#participants, role.participant, `${path}.roles.${index}.participant`);
    });
    session.interventions.forEach((each, index) => {
      this.#checkIntervention(each, `${path}.interventions.${index}`);
    });
    session.sessions.forEach((segment, index) => {
      this.#checkSession(segment, `${path}.sessions.${index}`);
    });
  }

  #checkIntervention(intervention: InterventionEntry, path: string): void {
    this.#refer(this.#participants, intervention.speaker, `${path}.speaker`);
    this.#refer(this.#delegations, intervention.delegation, `${path}.delegation`);
    this.#refer(this.#delegations, intervention.onBehalfOf, `${path}.onBehalfOf`);
    intervention.points.forEach((point, order) => {
      const here = `${path}.points.${order}`;
      this.#take(this.#points, point.ref, `${here}.ref`);
      point.themes.forEach((theme, at) => this.#refer(this.#themes, theme, `${here}.themes.${at}`));
    });
  }

  #collect(things: readonly { ref: string }[], path: string): Set<string> {
    const refs = new Set<string>();
    things.forEach(({ ref }, index) => this.#take(refs, ref, `${path}.${index}.ref`));
    return refs;
  }

  #refer(known: Set<string>, ref: string | null | undefined, path: string): void {
    if (ref === null || ref === undefined || known.has(ref)) return;
    this.#faults.push({ path, message: unknownRef(ref) });
  }

  #take(taken: Set<string>, ref: string, path: string): void {
    if (taken.has(ref)) this.#faults.push({ path, message: usedTwice(ref) });
    taken.add(ref);
  }
}

function reversed(path: string): FileFault {
  return { path, message: 'ends before it starts' };
}

function isReversed(start: string | null, end: string | null): boolean {
  return start !== null && end !== null && Date.parse(end) < Date.parse(start);
}

function themeCycles(file: DialogueFile): FileFault[] {
  const parents = new Map(file.themes.map((theme) => [theme.ref, theme.parent]));
  return file.themes.flatMap((theme, index) => {
    const seen = new Set([theme.ref]);
    for (let above = theme.parent; above; above = parents.get(above) ?? null) {
      if (seen.has(above)) {
        return [{ path: `themes.${index}.parent`, message: 'the theme contains itself' }];
      }
      seen.add(above);
    }
    return [];
  });
}
