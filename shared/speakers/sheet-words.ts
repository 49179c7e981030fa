import type {
  Attribution,
  Category,
  FloorState,
  InterventionType,
  Region,
} from '../domain/vocabulary';

/** Language of everything that a list is written in. */
export const sheetLanguage = 'en';

export const typeWords: Record<InterventionType, string> = {
  statement: 'Statement',
  presentation: 'Presentation',
  question: 'Question',
  comment: 'Comment',
  answer: 'Answer',
  'point-of-order': 'Point of order',
  'right-of-reply': 'Right of reply',
};

export const stateWords: Record<FloorState, string> = {
  requested: 'Waiting',
  called: 'Called',
  speaking: 'Speaking',
  spoken: 'Spoken',
  withdrawn: 'Withdrawn',
  'not-reached': 'Not reached',
};

export const categoryWords: Record<Category, string> = {
  government: 'Government',
  'un-entity': 'UN entity',
  intergovernmental: 'Other intergovernmental organization',
  'regional-process': 'Regional process',
  'civil-society': 'Civil society',
  diaspora: 'Diaspora or migrant association',
  'private-sector': 'Private sector',
  academia: 'Academia',
  media: 'Media',
  'local-authority': 'Local authority',
  'individual-expert': 'Individual expert',
};

export const regionWords: Record<Region, string> = {
  africa: 'Africa',
  americas: 'Americas',
  asia: 'Asia',
  europe: 'Europe',
  oceania: 'Oceania',
};

/** What a paper says of its level. */
export const levelWords: Record<Attribution, string> = {
  name: 'Speakers are named.',
  delegation: 'Speakers are shown by delegation; persons are not named.',
  category: 'Speakers are shown by category; persons and delegations are not named.',
  none: 'Speakers are not identified.',
  'off-the-record': 'Off the record.',
};

/** In place of a title in which somebody is named who may not be. */
export const titleWithheld = {
  dialogue: 'Dialogue',
  event: 'Event',
  session: 'Session',
  segment: 'Segment',
} as const;

/** Where the level leaves nothing to call a speaker by. */
export const unnamedSpeaker = 'Speaker';

/** `18 April 2017` of an instant, in a zone. */
export function dayText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(at);
}

/** `18–19 April 2017` of calendar days. */
export function daysText(first: string, last: string): string {
  const [from, to] = [first, last].map((day) => Date.parse(`${day}T12:00:00Z`));
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  if (from === undefined || to === undefined || to < from) return format.format(from);
  return format.formatRange(from, to).replace(/^(\d{1,2})\s*–\s*(?=\d)/u, '$1–');
}

/** `10:04:30` of an instant, in a zone. */
export function clockText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** `3:05` or `1:02:05` of whole seconds. */
export function lengthText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0
    ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
