import type { Role } from '../domain/vocabulary';
import { areConsecutive } from './calendar-days';
import {
  at,
  daySpan,
  enumerate,
  nbsp,
  number,
  quoted,
  raised,
  sentence,
  sentenceCase,
  weekday,
  language,
} from './grammar-fr';
import type { EventPhrase, HeldEvent, ProfileTexts } from './profile-texts';
import type { Noun } from './texts';
import { eventNouns, persons } from './words-fr';

/** Functions rather than persons where the word would tell a woman from a man. */
const roleLabels: Record<Role, Noun> = {
  chair: { one: 'Présidence', other: 'Présidence' },
  moderator: { one: 'Modération', other: 'Modération' },
  panellist: { one: 'Panéliste', other: 'Panélistes' },
  keynote: { one: 'Discours liminaire', other: 'Discours liminaires' },
  opener: { one: 'Ouverture', other: 'Ouverture' },
  closer: { one: 'Clôture', other: 'Clôture' },
};

/** "l’atelier", "la consultation tenue à New York". */
export function eventPhrase({ kind, place }: EventPhrase): string {
  const { gender, one } = eventNouns[kind];
  return place ? `${one} ${gender === 'f' ? 'tenue' : 'tenu'} ${at(place)}` : one;
}

/** In place of the event, at the start of a sentence. */
export function eventPronoun({ kind }: EventPhrase): string {
  return eventNouns[kind].gender === 'f' ? 'Elle' : 'Il';
}

/** "les 9 et 10 mars 2010", "du 9 au 12 mars 2010", "le 18 avril 2017". */
function whenHeld({ first, last }: { first: string; last: string }): string {
  const { from, to } = daySpan(first, last);
  if (first === last) return `le ${to}`;
  return areConsecutive(first, last) ? `les ${from} et ${to}` : `du ${from} au ${to}`;
}

function whereAndWhen({ dates, place }: HeldEvent): string {
  return [place && at(place), dates && whenHeld(dates)].filter(Boolean).join(' ');
}

const held: ProfileTexts['held'] = (event) => {
  const took = whereAndWhen(event);
  if (!took && !event.title) return '';
  const { gender, one } = eventNouns[event.kind];
  const parts = [
    took && `s’est ${gender === 'f' ? 'tenue' : 'tenu'} ${took}`,
    event.title && `a porté sur le thème ${quoted(event.title)}`,
  ];
  return `${raised(one)} ${parts.filter(Boolean).join(' et ')}.`;
};

const series: ProfileTexts['series'] = (all) => {
  const kinds = new Set(all.map(({ kind }) => kind));
  const [kind] = kinds;
  const { gender, other } = eventNouns[kind && kinds.size === 1 ? kind : 'bilateral-meeting'];
  const each = all.map(whereAndWhen).filter(Boolean);
  const counted = sentenceCase(`${number(all.length, gender)} ${other}`);
  const organized = `${counted} ont été ${gender === 'f' ? 'organisées' : 'organisés'}`;
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
    const from = category === 'government' && countries ? ` ${fromCountries(countries)}` : '';
    return `${count === 1 ? one : `${number(count)} ${other}`}${from}`;
  });
  const isSaid = parts.some(({ category }) => category === 'government');
  const from = countries && !isSaid ? ` ${fromCountries(countries)}` : '';
  const among = sentence(`parmi eux figuraient ${enumerate(counted)}`);
  return `${isSecond ? eventPronoun(event) : raised(eventPhrase(event))} a réuni ${participants}${from}. ${among}`;
};

/** "de 60 pays", "d’environ 60 pays". */
export function fromCountries(countries: string): string {
  return /^(?:environ|un) /u.test(countries) ? `d’${countries}` : `de ${countries}`;
}

/**
 * A first word that is lower case within a sentence: one without further capitals, and with none behind it, as the words
 * of a name have.
 */
const lowered =
  /^(?:L['’](?=\p{Ll})|(?!États?(?!\p{L}))\p{Lu}\p{Ll}*(?:-\p{Ll}+)*(?=[\s,:](?!\p{Lu})|$))/u;

const lowerCase = (word: string) => word.toLocaleLowerCase(language);

const ordinals = [
  'Premièrement',
  'Deuxièmement',
  'Troisièmement',
  'Quatrièmement',
  'Cinquièmement',
  'Sixièmement',
  'Septièmement',
  'Huitièmement',
];

const inOrder: ProfileTexts['inOrder'] = (index, count, lead, isName) => {
  const isLast = index === count - 1 && index > 1;
  const ordinal = isLast ? 'Enfin' : (ordinals[index] ?? 'En outre');
  if (count === 1) return sentence(lead);
  const rest = isName ? lead.trim() : lead.trim().replace(lowered, lowerCase);
  return sentence(`${ordinal}, ${rest}`);
};

const said: ProfileTexts['said'] = ({ points, speakers, voices, what }) => {
  const end = what === 'points' ? '.' : `${nbsp}:`;
  const isOne = points === 1;
  const noun = what === 'points' ? 'observation' : 'recommandation';
  const singular = what === 'points' ? `l’${noun} suivante` : `la ${noun} suivante`;
  const following = isOne ? singular : `les ${noun}s suivantes`;
  if (!speakers)
    return `${raised(following)} ${isOne ? 'a été formulée' : 'ont été formulées'}${end}`;
  // The one voice may be a State whose name is a plural: "les Philippines".
  const isPlural = voices > 1 || /^les\s/iu.test(speakers);
  return `${sentenceCase(speakers)} ${isPlural ? 'ont' : 'a'} formulé ${following}${end}`;
};

/** "10 h 30". @param time `HH:MM` */
function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}${nbsp}h${nbsp}${minutes}`;
}

/** The phrases of the profiles in French. */
export const frenchProfileTexts: ProfileTexts = {
  held,
  series,
  attended,
  organizedAround: (count) =>
    count === 1
      ? 'Le rapport s’articule autour d’un message clé qui s’est dégagé des débats.'
      : `Le rapport s’articule autour de ${number(count)} messages clés qui se sont dégagés des débats.`,
  convergenceRunningOn: (areas) =>
    areas === 1
      ? 'Un thème clé s’est dégagé des débats.'
      : `${areas === 2 ? 'Deux' : 'Plusieurs'} thèmes clés et points d’entente se sont dégagés des débats.`,
  inOrder,
  said,
  otherPoints: 'Autres points soulevés',
  recommendations: (count) =>
    count === 1
      ? `La recommandation suivante a été formulée${nbsp}:`
      : `Les recommandations suivantes ont été formulées${nbsp}:`,
  suggestedBy: (speakers) => `Suggestion formulée par ${speakers}.`,
  agendaHeading: (place) =>
    place ? `Ordre du jour définitif, ${place}` : 'Ordre du jour définitif',
  agendaColumns: {
    time: 'Heure',
    session: 'Séance',
    roles: 'Présidence, modération et intervenants',
  },
  day: (day) => raised(weekday(day)),
  timeRange: (from, to) => (to === null ? clock(from) : `${clock(from)}–${clock(to)}`),
  roleHolders: (role, holders, persons) =>
    `${roleLabels[role][persons === 1 ? 'one' : 'other']}${nbsp}: ${holders.join(`${nbsp}; `)}`,
};
