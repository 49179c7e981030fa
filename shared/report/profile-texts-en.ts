import type { EventKind, Role } from '../domain/vocabulary';
import { areConsecutive, dayText } from './calendar-days';
import type { EventPhrase, HeldEvent, ProfileTexts } from './profile-texts';
import { enumerate, language, number, raised, sentence, sentenceCase } from './grammar-en';
import { eventNouns, persons } from './words-en';
import type { Noun } from './texts';

const events: Record<EventKind, Noun> = {
  workshop: { one: 'workshop', other: 'workshops' },
  'round-table': { one: 'round table', other: 'round tables' },
  consultation: { one: 'consultation', other: 'consultations' },
  'bilateral-meeting': { one: 'meeting', other: 'meetings' },
};

const roleLabels: Record<Role, Noun> = {
  chair: { one: 'Chair', other: 'Chairs' },
  moderator: { one: 'Moderator', other: 'Moderators' },
  panellist: { one: 'Panellist', other: 'Panellists' },
  keynote: { one: 'Keynote speaker', other: 'Keynote speakers' },
  opener: { one: 'Opening', other: 'Opening' },
  closer: { one: 'Closing', other: 'Closing' },
};

/** "The workshop", "the workshop in New York". */
export function eventPhrase({ kind, place }: EventPhrase): string {
  return `the ${eventNouns[kind]}${place ? ` in ${place}` : ''}`;
}

/** "on 9 and 10 March 2010", "from 9 to 12 March 2010", "on 18 April 2017". */
function whenHeld({ first, last }: { first: string; last: string }): string {
  const part = (day: string, options: Intl.DateTimeFormatOptions) => dayText('en-GB', day, options);
  const whole = part(last, { day: 'numeric', month: 'long', year: 'numeric' });
  if (first === last) return `on ${whole}`;
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  const start = part(first, {
    day: 'numeric',
    ...(isSameMonth ? {} : { month: 'long' }),
    ...(isSameYear ? {} : { year: 'numeric' }),
  });
  return areConsecutive(first, last) ? `on ${start} and ${whole}` : `from ${start} to ${whole}`;
}

function whereAndWhen({ dates, place }: HeldEvent): string {
  return [place && `in ${place}`, dates && whenHeld(dates)].filter(Boolean).join(' ');
}

const held: ProfileTexts['held'] = (event) => {
  const took = whereAndWhen(event);
  const discussed = event.title ? `discussed “${event.title}”` : '';
  if (!took && !discussed) return '';
  const parts = [took && `took place ${took}`, discussed].filter(Boolean).join(' and ');
  return `The ${eventNouns[event.kind]} ${parts}.`;
};

const series: ProfileTexts['series'] = (all) => {
  const kinds = new Set(all.map(({ kind }) => kind));
  const [kind] = kinds;
  const noun = kind && kinds.size === 1 ? events[kind].other : 'events';
  const each = all.map(whereAndWhen).filter(Boolean);
  const organized = `${sentenceCase(number(all.length))} ${noun} were organized`;
  return each.length === 0 ? `${organized}.` : `${organized} ${enumerate(each)}.`;
};

const attended: ProfileTexts['attended'] = ({
  countries,
  event,
  isSecond,
  participants,
  parts,
}) => {
  const counted = parts.map(({ category, count }) => {
    const { one, other } = persons[category];
    const from = category === 'government' && countries ? ` from ${countries}` : '';
    return `${count === 1 ? `one was ${one}` : `${number(count)} were ${other}`}${from}`;
  });
  const isSaid = parts.some(({ category }) => category === 'government');
  const from = countries && !isSaid ? ` from ${countries}` : '';
  return `${isSecond ? 'It' : raised(eventPhrase(event))} was attended by ${participants}${from}. Of these, ${enumerate(counted)}.`;
};

/**
 * A first word that is lower case within a sentence: one without further capitals, and with none behind it, as the words
 * of a name have.
 */
const lowered = /^(?!States?\b|I\b)\p{Lu}\p{Ll}*(?:-\p{Ll}+)*(?=[\s,:](?!\p{Lu})|$)/u;

const lowerCase = (word: string) => word.toLocaleLowerCase(language);

const inOrder: ProfileTexts['inOrder'] = (index, count, lead, isName) => {
  const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];
  const isLast = index === count - 1 && index > 1;
  const ordinal = isLast ? 'Lastly' : (ordinals[index] ?? 'Furthermore');
  if (count === 1) return sentence(lead);
  const rest = isName ? lead.trim() : lead.trim().replace(lowered, lowerCase);
  return sentence(`${ordinal}, ${rest}`);
};

const said: ProfileTexts['said'] = ({ points, speakers, what }) => {
  const noun = what === 'points' ? 'point' : 'recommendation';
  const following = `the following ${points === 1 ? noun : `${noun}s`}`;
  const end = what === 'points' ? '.' : ':';
  if (speakers) return `${sentenceCase(speakers)} made ${following}${end}`;
  return `${raised(following)} ${points === 1 ? 'was' : 'were'} made${end}`;
};

/** The phrases of the profiles in English. */
export const englishProfileTexts: ProfileTexts = {
  held,
  series,
  attended,
  organizedAround: (count) =>
    `The report is organized around ${number(count)} key ${count === 1 ? 'message' : 'messages'} that emerged from the discussions.`,
  convergenceRunningOn: (areas) =>
    areas === 1
      ? 'One key theme emerged from the discussion.'
      : `${areas === 2 ? 'Two' : 'Several'} key themes and common understandings emerged from the discussion.`,
  inOrder,
  said,
  otherPoints: 'Other points raised',
  recommendations: (count) =>
    count === 1
      ? 'The following recommendation was made:'
      : 'The following recommendations were made:',
  suggestedBy: (speakers) => `Suggested by ${speakers}.`,
  agendaHeading: (place) => (place ? `Final agenda, ${place}` : 'Final agenda'),
  agendaColumns: { time: 'Time', session: 'Session', roles: 'Chair, moderator and speakers' },
  day: (day) =>
    dayText('en-GB', day, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).replace(/^(\p{L}+),? /u, '$1, '),
  timeRange: (from, to) => (to === null ? from : `${from}–${to}`),
  roleHolders: (role, holders, persons) =>
    `${roleLabels[role][persons === 1 ? 'one' : 'other']}: ${holders.join('; ')}`,
};
