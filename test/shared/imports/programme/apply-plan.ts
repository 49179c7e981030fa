import type {
  EventId,
  GuidingQuestionId,
  ParticipantId,
  SessionId,
  SessionRoleId,
} from '../../../../shared/domain/ids';
import type {
  ExistingProgramme,
  PlannedPerson,
  PlannedSession,
  ProgrammePlan,
  SessionFields,
} from '../../../../shared/imports/programme/programme-plan';

/** What the dialogue has after the commit of a plan: exactly what the plan says, and nothing else. */
export function applyPlan(before: ExistingProgramme, plan: ProgrammePlan): ExistingProgramme {
  return new Commit(structuredClone(before)).run(plan);
}

class Commit {
  #count = 0;
  readonly #made = new Map<string, ParticipantId>();

  constructor(private readonly data: ExistingProgramme) {
    this.#count = data.events.length + data.sessions.length + data.participants.length * 7;
  }

  run(plan: ProgrammePlan): ExistingProgramme {
    const eventId = plan.existingEventId ?? this.#id<EventId>();
    if (plan.existingEventId === null) {
      const position = this.data.events.length;
      this.data.events.push({
        id: eventId,
        ...plan.options.event,
        theme: '',
        symbol: '',
        position,
      });
    }
    for (const person of plan.newPeople) {
      const id = this.#id<ParticipantId>();
      this.#made.set(person.name, id);
      this.data.participants.push({
        id,
        isIdentified: true,
        delegationId: null,
        gender: null,
        email: '',
        ...person,
      });
    }
    for (const session of plan.sessions) this.#write(session, eventId, null);
    return this.data;
  }

  #write(planned: PlannedSession, eventId: EventId, parentId: SessionId | null): void {
    const { write, existingId } = planned;
    if (!write && existingId === null) return;
    const id = existingId ?? this.#id<SessionId>();
    if (existingId !== null) {
      const known = this.data.sessions.find((session) => session.id === id);
      if (known && write) Object.assign(known, write.fields);
    } else if (write) {
      const position = this.data.sessions.length;
      const fields = write.fields as SessionFields;
      this.data.sessions.push({ id, eventId, parentId, attribution: null, position, ...fields });
    }
    if (write) this.#addTo(id, planned, write.questions);
    for (const segment of planned.segments) this.#write(segment, eventId, id);
  }

  #addTo(sessionId: SessionId, { people }: PlannedSession, questions: readonly string[]): void {
    for (const person of people) {
      const participantId = this.#participantOf(person);
      if (!participantId) continue;
      const position = this.data.roles.length;
      this.data.roles.push({
        id: this.#id<SessionRoleId>(),
        sessionId,
        participantId,
        role: person.role,
        position,
      });
    }
    for (const text of questions) {
      const position = this.data.guidingQuestions.length;
      this.data.guidingQuestions.push({
        id: this.#id<GuidingQuestionId>(),
        sessionId,
        text,
        position,
      });
    }
  }

  #participantOf({ choice, isThere }: PlannedPerson): ParticipantId | null {
    if (isThere || choice.type === 'none') return null;
    if (choice.type === 'existing') return choice.id;
    const id = this.#made.get(choice.name);
    if (!id) throw new Error(`the plan makes nobody called ${choice.name}`);
    return id;
  }

  #id<Id extends string>(): Id {
    this.#count += 1;
    return `01890000-0000-7000-8000-${String(this.#count).padStart(12, '0')}` as Id;
  }
}
