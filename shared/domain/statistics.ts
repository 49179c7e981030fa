import { categoryIn, interventionsOfEvent, type DialogueIndex } from './dialogue-index';
import type { DialogueData } from './dialogue-data';
import type { DelegationId, EventId, ParticipantId } from './ids';
import type { Delegation, Participant } from './participants';
import type { StatedTotal } from './programme';
import type { Category, Region, Role, TotalSubject } from './vocabulary';
import { categories, regions } from './vocabulary';

/** Roles of those who speak by the programme; chairs and moderators give the floor. */
const speakingRoles: readonly Role[] = ['panellist', 'keynote', 'opener', 'closer'];

/** What the data of an event adds up to. Persons and delegations are counted once. */
export interface EventStatistics {
  /** Everybody known to have been there, see {@link eventStatistics}. */
  participants: Participant[];
  participantsByCategory: Partial<Record<Category, number>>;
  categories: Category[];
  /** States with a participant, as ISO codes. */
  states: string[];
  panels: number;
  /** Panels that have a segment for questions and answers. */
  panelsWithQuestions: number;
  /** Holders of a speaking role: panellists, keynote speakers, openers and closers. */
  speakers: Participant[];
  panellists: Participant[];
  women: number;
  /** Speakers whose gender was not recorded; with any, `women` is a lower bound. */
  unknownGender: number;
  /** Regions of the speakers' delegations. */
  regions: Region[];
}

/**
 * Counts an event. Attendance is kept for the dialogue as a whole: with one event everybody in it attended, with more
 * only those who hold a role or took the floor in this one are known to have been there.
 */
export function eventStatistics(
  index: DialogueIndex,
  eventId: EventId,
  events: DialogueData['events'],
): EventStatistics {
  const sessions = index.sessionsByEvent.get(eventId) ?? [];
  const sessionIds = new Set(sessions.map(({ id }) => id));
  const roles = index.data.roles.filter(({ sessionId }) => sessionIds.has(sessionId));
  const holders = (wanted: readonly Role[]) =>
    distinct(
      index,
      roles.filter(({ role }) => wanted.includes(role)).map(({ participantId }) => participantId),
    );
  const present =
    events.length > 1
      ? distinct(index, [
          ...roles.map(({ participantId }) => participantId),
          ...interventionsOfEvent(index, eventId).map(({ speakerId }) => speakerId),
        ])
      : index.data.participants;
  const panels = sessions.filter(({ kind }) => kind === 'panel');
  const withQuestions = new Set(
    sessions.filter(({ kind }) => kind === 'questions-and-answers').map(({ parentId }) => parentId),
  );
  const speakers = holders(speakingRoles);
  return {
    ...attendance(index, eventId, present),
    panels: panels.length,
    panelsWithQuestions: panels.filter(({ id }) => withQuestions.has(id)).length,
    speakers,
    panellists: holders(['panellist']),
    women: speakers.filter(({ gender }) => gender === 'woman').length,
    unknownGender: speakers.filter(({ gender }) => gender === null).length,
    regions: regionsOf(delegationsOf(index, speakers)),
  };
}

type Attendance = Pick<
  EventStatistics,
  'participants' | 'participantsByCategory' | 'categories' | 'states'
>;

function attendance(
  index: DialogueIndex,
  eventId: EventId,
  participants: Participant[],
): Attendance {
  const delegations = delegationsOf(index, participants);
  const participantsByCategory: Partial<Record<Category, number>> = {};
  for (const delegation of delegations) {
    const category = categoryIn(index, eventId, delegation);
    participantsByCategory[category] = (participantsByCategory[category] ?? 0) + 1;
  }
  return {
    participants,
    participantsByCategory,
    categories: categories.filter((category) => participantsByCategory[category]),
    states: [...new Set(delegations.flatMap(({ state }) => state ?? []))].sort(),
  };
}

/** One entry for each participant with a delegation, in their order. */
function delegationsOf(index: DialogueIndex, participants: readonly Participant[]): Delegation[] {
  return participants.flatMap(
    ({ delegationId }) =>
      (delegationId && index.delegations.get(delegationId satisfies DelegationId)) || [],
  );
}

function regionsOf(delegations: readonly Delegation[]): Region[] {
  const present = new Set(delegations.map(({ region }) => region));
  return regions.filter((region) => present.has(region));
}

function distinct(index: DialogueIndex, ids: readonly (ParticipantId | null)[]): Participant[] {
  return [...new Set(ids)].flatMap((id) => (id && index.participants.get(id)) || []);
}

/** What the data counts for the subject of a stated total. */
export function countedTotal(statistics: EventStatistics, subject: TotalSubject): number {
  switch (subject) {
    case 'participants':
      return statistics.participants.length;
    case 'speakers':
      return statistics.speakers.length;
    case 'women-speakers':
      return statistics.women;
    case 'panellists':
      return statistics.panellists.length;
    case 'countries':
      return statistics.states.length;
  }
}

/** "about" and "almost" reach this far, as a share of the stated value. */
const approximation = 0.1;

/** Whether the count can be what the stated total means. */
export function agreesWith(
  { qualifier, value }: Pick<StatedTotal, 'qualifier' | 'value'>,
  counted: number,
): boolean {
  switch (qualifier) {
    case 'exactly':
      return counted === value;
    case 'over':
      return counted > value;
    case 'about':
      return Math.abs(counted - value) <= value * approximation;
    case 'almost':
      return counted < value && counted >= value * (1 - approximation);
  }
}
