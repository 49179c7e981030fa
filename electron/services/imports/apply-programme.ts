import type { EventId, ParticipantId, SessionId } from '../../../shared/domain/ids';
import type {
  PlannedPerson,
  PlannedSession,
  ProgrammePlan,
} from '../../../shared/imports/programme/programme-plan';
import type { DialogueServices } from '../dialogue-services';
import { newPersonFields } from './new-person-fields';

interface Place {
  eventId: EventId;
  parentId: SessionId | null;
}

/** Writes what the plan says and nothing else. Runs inside a command. */
export function applyProgramme(services: DialogueServices, plan: ProgrammePlan): void {
  const { participants, programme } = services;
  const eventId =
    plan.existingEventId ?? programme.addEvent({ ...plan.options.event, theme: '', symbol: '' });
  const made = new Map<string, ParticipantId>(
    plan.newPeople.map((person) => [
      person.name,
      participants.add({ ...newPersonFields, ...person }),
    ]),
  );
  for (const session of plan.sessions)
    writeSession(services, session, { eventId, parentId: null }, made);
}

function writeSession(
  services: DialogueServices,
  session: PlannedSession,
  place: Place,
  made: Map<string, ParticipantId>,
): void {
  const id = sessionOf(services, session, place);
  if (id === null) return;
  if (session.write) addPeopleAndQuestions(services, id, session, session.write.questions, made);
  for (const segment of session.segments)
    writeSession(services, segment, { eventId: place.eventId, parentId: id }, made);
}

/** @returns null for a session that is not taken, and so has no place for its segments */
function sessionOf(
  { programme }: DialogueServices,
  { existingId, write, kind, title }: PlannedSession,
  place: Place,
): SessionId | null {
  if (existingId) {
    if (write && Object.keys(write.fields).length > 0)
      programme.editSession({ id: existingId, ...write.fields });
    return existingId;
  }
  if (!write) return null;
  const { startsAt = null, endsAt = null } = write.fields;
  return programme.addSession({
    ...place,
    kind: write.fields.kind ?? kind,
    title: write.fields.title ?? title,
    startsAt,
    endsAt,
    attribution: null,
    before: null,
  });
}

function addPeopleAndQuestions(
  { programme }: DialogueServices,
  sessionId: SessionId,
  { people }: PlannedSession,
  questions: readonly string[],
  made: Map<string, ParticipantId>,
): void {
  for (const person of people) {
    const participantId = participantOf(person, made);
    if (participantId) programme.addRole({ sessionId, participantId, role: person.role });
  }
  if (questions.length === 0) return;
  const known = programme
    .tree({})
    .guidingQuestions.filter((each) => each.sessionId === sessionId)
    .map(({ text }) => text);
  programme.setGuidingQuestions({ sessionId, texts: [...known, ...questions] });
}

function participantOf(
  { choice, isThere }: PlannedPerson,
  made: Map<string, ParticipantId>,
): ParticipantId | null {
  if (isThere || choice.type === 'none') return null;
  if (choice.type === 'existing') return choice.id;
  const id = made.get(choice.name);
  if (id === undefined) throw new Error(`the plan makes nobody called ${choice.name}`);
  return id;
}
