import type {
  Attribution,
  Category,
  EventKind,
  FloorState,
  Gender,
  InterventionType,
  PointKind,
  Region,
  Role,
  SessionKind,
  Stance,
} from '../domain/vocabulary';

/** A table of a report, or of the files of tables: its title and the headings of its columns. */
export interface TableTexts<Column extends string> {
  title: string;
  /** As printed; the order is that of the table. */
  columns: Readonly<Record<Column, string>>;
}

/** Labels of the closed lists, the annex and the tables in one output language. */
export interface LabelTexts {
  /**
   * What stands in a cell of a table or after a name. In lower case, except for proper nouns; `sentenceCase` raises
   * them. Of persons both genders are meant.
   */
  words: {
    /** "supports". */
    stance: Readonly<Record<Stance, string>>;
    /** "good practice". */
    pointKind: Readonly<Record<PointKind, string>>;
    /** "panellist". */
    role: Readonly<Record<Role, string>>;
    /** "civil society". */
    category: Readonly<Record<Category, string>>;
    /** "Americas", without its article. */
    region: Readonly<Record<Region, string>>;
    /** "opening". */
    sessionKind: Readonly<Record<SessionKind, string>>;
    /** "workshop". */
    eventKind: Readonly<Record<EventKind, string>>;
    /** "point of order". */
    interventionType: Readonly<Record<InterventionType, string>>;
    /** "not reached". */
    floorState: Readonly<Record<FloorState, string>>;
    /** "woman". */
    gender: Readonly<Record<Gender, string>>;
    /** How far statements are attributed: "by name". */
    attribution: Readonly<Record<Attribution, string>>;
    yes: string;
    no: string;
  };
  annex: {
    heading: string;
    /** Number, sentence, speaker, session, time, stance, point: in this order. */
    columns: readonly string[];
    /** Before the points in a comment beside a sentence: "Evidence". */
    comment: string;
  };
  tables: {
    participants: TableTexts<
      'name' | 'title' | 'position' | 'delegation' | 'category' | 'region' | 'roles'
    >;
    /** A note below the participants: those whom the level of attribution leaves out. */
    hiddenParticipants(count: number): string;
    speakerList: TableTexts<
      | 'session'
      | 'place'
      | 'speaker'
      | 'type'
      | 'state'
      | 'requested'
      | 'started'
      | 'ended'
      | 'duration'
    >;
    interventions: TableTexts<
      | 'number'
      | 'event'
      | 'session'
      | 'speaker'
      | 'delegation'
      | 'category'
      | 'onBehalfOf'
      | 'role'
      | 'type'
      | 'started'
      | 'ended'
      | 'duration'
      | 'language'
      | 'kind'
      | 'point'
      | 'verbatim'
      | 'themes'
    >;
    evidence: TableTexts<
      'area' | 'lead' | 'stance' | 'speaker' | 'category' | 'session' | 'time' | 'kind' | 'point'
    >;
    agenda: TableTexts<'time' | 'item' | 'speakers'>;
  };
}
