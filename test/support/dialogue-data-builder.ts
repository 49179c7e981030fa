import type { DialogueData } from '../../shared/domain/dialogue-data';
import type {
  AreaId,
  DelegationId,
  DialogueId,
  EventId,
  EvidenceId,
  InterventionId,
  ParticipantId,
  PassageId,
  PointId,
  SessionId,
  SessionRoleId,
  StatedTotalId,
  ThemeId,
} from '../../shared/domain/ids';
import type { Delegation, Participant } from '../../shared/domain/participants';
import type { Event, Session, StatedTotal } from '../../shared/domain/programme';
import { defaultLadder } from '../../shared/domain/quantifier';
import type { Intervention, Point } from '../../shared/domain/record';
import type { Area } from '../../shared/domain/synthesis';
import type { Theme } from '../../shared/domain/themes';
import type { PassageSlot, Role, Stance } from '../../shared/domain/vocabulary';
import { noFlags } from '../../shared/notes/points-schema';
import { narrativeFromText } from '../../shared/notes/narrative';

/** Builds dialogue data by hand, with generated names and ids that count up. */
export class DialogueDataBuilder {
  #count = 0;
  readonly data: DialogueData = {
    dialogue: {
      id: this.#id<DialogueId>(),
      title: 'Dialogue 1',
      theme: '',
      organization: 'Convening body',
      language: 'en',
      attribution: 'name',
      ladder: defaultLadder,
      preferredTerms: [],
      lexicon: [],
      createdAt: 0,
    },
    events: [],
    sessions: [],
    guidingQuestions: [],
    roles: [],
    statedTotals: [],
    passages: [],
    delegations: [],
    participants: [],
    eventCategories: [],
    themes: [],
    interventions: [],
    points: [],
    areas: [],
    evidence: [],
    setAsides: [],
  };

  /** Ids of the shape of a UUIDv7, ascending. */
  #id<Id extends string>(): Id {
    this.#count += 1;
    const tail = this.#count.toString(16).padStart(12, '0');
    return `00000000-0000-7000-8000-${tail}` as Id;
  }

  event(fields: Partial<Event> = {}): Event {
    const event: Event = {
      id: this.#id<EventId>(),
      kind: 'workshop',
      title: `Event ${this.data.events.length + 1}`,
      theme: '',
      startsOn: '2026-03-04',
      endsOn: '2026-03-05',
      timeZone: 'UTC',
      venue: '',
      place: 'Place 1',
      symbol: '',
      position: this.data.events.length,
      ...fields,
    };
    this.data.events.push(event);
    return event;
  }

  session(event: Event, fields: Partial<Session> = {}): Session {
    const session: Session = {
      id: this.#id<SessionId>(),
      eventId: event.id,
      parentId: null,
      kind: 'panel',
      title: `Session ${this.data.sessions.length + 1}`,
      startsAt: null,
      endsAt: null,
      attribution: null,
      position: this.data.sessions.length,
      ...fields,
    };
    this.data.sessions.push(session);
    return session;
  }

  /** A State of the Americas unless told otherwise. */
  delegation(fields: Partial<Delegation> = {}): Delegation {
    const number = this.data.delegations.length + 1;
    const delegation: Delegation = {
      id: this.#id<DelegationId>(),
      name: `Delegation ${number}`,
      shortName: '',
      category: 'government',
      state: fields.category && fields.category !== 'government' ? null : stateCode(number),
      region: 'americas',
      isGroup: false,
      ...fields,
    };
    this.data.delegations.push(delegation);
    return delegation;
  }

  participant(delegation: Delegation | null, fields: Partial<Participant> = {}): Participant {
    const participant: Participant = {
      id: this.#id<ParticipantId>(),
      name: `Speaker ${this.data.participants.length + 1}`,
      isIdentified: true,
      title: '',
      position: '',
      delegationId: delegation?.id ?? null,
      gender: null,
      email: '',
      ...fields,
    };
    this.data.participants.push(participant);
    return participant;
  }

  role(session: Session, participant: Participant, role: Role): void {
    this.data.roles.push({
      id: this.#id<SessionRoleId>(),
      sessionId: session.id,
      participantId: participant.id,
      role,
      position: this.data.roles.length,
    });
  }

  theme(fields: Partial<Theme> = {}): Theme {
    const theme: Theme = {
      id: this.#id<ThemeId>(),
      name: `Theme ${this.data.themes.length + 1}`,
      definition: '',
      parentId: null,
      hue: 0,
      keywords: [],
      position: this.data.themes.length,
      ...fields,
    };
    this.data.themes.push(theme);
    return theme;
  }

  /** In the speaker's own capacity unless told otherwise. */
  intervention(
    session: Session,
    speaker: Participant | null,
    fields: Partial<Intervention> = {},
  ): Intervention {
    const intervention: Intervention = {
      id: this.#id<InterventionId>(),
      sessionId: session.id,
      speakerId: speaker?.id ?? null,
      delegationId: speaker?.delegationId ?? null,
      onBehalfOfId: null,
      type: 'statement',
      source: 'notes',
      transcript: '',
      startedAt: null,
      endedAt: null,
      attribution: null,
      language: null,
      isInterpreted: null,
      hasFloor: false,
      pauses: [],
      isOpen: false,
      questionId: null,
      position: this.data.interventions.length + 1,
      ...fields,
    };
    this.data.interventions.push(intervention);
    return intervention;
  }

  point(intervention: Intervention, fields: Partial<Point> = {}): Point {
    const point: Point = {
      id: this.#id<PointId>(),
      interventionId: intervention.id,
      kind: 'observation',
      isVerbatim: false,
      ...noFlags,
      text: `Point ${this.data.points.length + 1}`,
      themeIds: [],
      position: this.data.points.length,
      ...fields,
    };
    this.data.points.push(point);
    return point;
  }

  /** Narrative paragraphs hold fields in braces, themes by name and points by text with hyphens for spaces. */
  area(event: Event, paragraphs: string[] = [], fields: Partial<Area> = {}): Area {
    const themeOf = (ref: string) => {
      const theme = this.data.themes.find(({ name }) => name.replaceAll(' ', '-') === ref);
      if (!theme) throw new Error(`No theme ${ref}`);
      return theme.id;
    };
    const pointOf = (ref: string) => {
      const point = this.data.points.find(({ text }) => text.replaceAll(' ', '-') === ref);
      if (!point) throw new Error(`No point ${ref}`);
      return point.id;
    };
    const area: Area = {
      id: this.#id<AreaId>(),
      eventId: event.id,
      section: 'convergence',
      lead: `Area ${this.data.areas.length + 1}`,
      narrative: narrativeFromText(paragraphs, { theme: themeOf, point: pointOf }),
      isAgreementConfirmed: false,
      carriedFromId: null,
      position: this.data.areas.length,
      ...fields,
    };
    this.data.areas.push(area);
    return area;
  }

  link(area: Area, point: Point, stance: Stance = 'supports'): void {
    const id = this.#id<EvidenceId>();
    this.data.evidence.push({ id, areaId: area.id, pointId: point.id, stance });
  }

  /** A delegation with a speaker who makes one linked point. */
  voice(
    session: Session,
    area: Area,
    stance: Stance = 'supports',
    fields: {
      delegation?: Partial<Delegation>;
      participant?: Partial<Participant>;
      intervention?: Partial<Intervention>;
      point?: Partial<Point>;
    } = {},
  ): { delegation: Delegation; speaker: Participant; intervention: Intervention; point: Point } {
    const delegation = this.delegation(fields.delegation);
    const speaker = this.participant(delegation, fields.participant);
    const intervention = this.intervention(session, speaker, fields.intervention);
    const point = this.point(intervention, fields.point);
    this.link(area, point, stance);
    return { delegation, speaker, intervention, point };
  }

  passage(event: Event, slot: PassageSlot, text: string): void {
    this.data.passages.push({ id: this.#id<PassageId>(), eventId: event.id, slot, text });
  }

  total(event: Event, fields: Pick<StatedTotal, 'subject' | 'qualifier' | 'value'>): void {
    this.data.statedTotals.push({ id: this.#id<StatedTotalId>(), eventId: event.id, ...fields });
  }
}

/** AAA, AAB, … : letters as in ISO 3166-1, not necessarily assigned. */
function stateCode(number: number): string {
  const letter = (value: number) => String.fromCharCode(65 + (value % 26));
  return `${letter(number / 676)}${letter(number / 26)}${letter(number)}`;
}
