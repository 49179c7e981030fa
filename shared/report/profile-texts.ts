import type { Category, EventKind, Role } from '../domain/vocabulary';

/** An event within a sentence; the place is empty except where a report covers several events and it tells them apart. */
export interface EventPhrase {
  kind: EventKind;
  place: string;
}

/** An event as a sentence tells that it took place. */
export interface HeldEvent extends EventPhrase {
  /** `YYYY-MM-DD`, both inclusive; null where they are not known. */
  dates: { first: string; last: string } | null;
  /** What it was about; may be empty. */
  title: string;
}

export interface AttendedPhrases {
  event: EventPhrase;
  /** Whether a sentence about the event stands before it. */
  isSecond: boolean;
  /** "225 participants"; never empty. */
  participants: string;
  /** "over 70 countries"; empty where none are stated. */
  countries: string;
  /** At least one. */
  parts: readonly { category: Category; count: number }[];
}

/** What is being counted in an answer to a guiding question. */
export interface SaidPhrases {
  what: 'points' | 'recommendations';
  /** "several speakers"; empty where nobody known made them. */
  speakers: string;
  /** How many voices that is, for the verb. */
  voices: number;
  points: number;
}

/** Phrases of the discussion note, the publication report and the unattributed summary; see `ReportTexts`. */
export interface ProfileTexts {
  /** "The workshop took place in Geneva on 9 and 10 March 2010 and discussed “Title”."; empty where nothing is known. */
  held(event: HeldEvent): string;
  /** "Two workshops were organized: in New York on …, and in Geneva on …."; at least two events. */
  series(events: readonly HeldEvent[]): string;
  /** "The workshop was attended by 225 participants. Of these, 154 were …, 35 were … and 26 were …." */
  attended(phrases: AttendedPhrases): string;
  /** "The report is organized around six key messages that emerged from the discussions." */
  organizedAround(keyMessages: number): string;
  /** As `convergence`, with a full stop, where the areas run on as sentences. */
  convergenceRunningOn(areas: number): string;
  /**
   * The lead as a sentence in a sequence: "First, the need to act.".
   * @param index from 0
   * @param isName whether the lead begins with a name, which keeps its capital letter
   */
  inOrder(index: number, count: number, lead: string, isName: boolean): string;
  /** "Several speakers made the following points."; recommendations end in a colon, a list follows. */
  said(phrases: SaidPhrases): string;
  /** Heading over points that none of several guiding questions asks for: "Other points raised". */
  otherPoints: string;
  /** Before a list: "The following recommendations were made:". */
  recommendations(count: number): string;
  /** "Suggested by several States." @param speakers never empty */
  suggestedBy(speakers: string): string;
  /** "Final agenda, New York". @param place empty where one event alone is covered or nothing is known */
  agendaHeading(place: string): string;
  agendaColumns: { time: string; session: string; roles: string };
  /** "Monday, 26 March 2018". @param day `YYYY-MM-DD` */
  day(day: string): string;
  /** "10:00–11:30" from `HH:MM`; the end may not be known. */
  timeRange(from: string, to: string | null): string;
  /** "Moderator: A"; "Panellists: A; B". @param persons how many they are, who may share one name: "three States" */
  roleHolders(role: Role, holders: readonly string[], persons: number): string;
}
