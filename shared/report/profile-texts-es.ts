import type { Role } from '../domain/vocabulary';
import { areConsecutive } from './calendar-days';
import {
  counting,
  daySpan,
  enumerate,
  raised,
  sentence,
  sentenceCase,
  weekday,
  language,
} from './grammar-es';
import type { EventPhrase, HeldEvent, ProfileTexts } from './profile-texts';
import type { Noun } from './texts';
import { eventNouns, persons } from './words-es';

/** Functions rather than persons where the word would tell a woman from a man. */
const roleLabels: Record<Role, Noun> = {
  chair: { one: 'Presidencia', other: 'Presidencia' },
  moderator: { one: 'Moderación', other: 'Moderación' },
  panellist: { one: 'Panelista', other: 'Panelistas' },
  keynote: { one: 'Discurso principal', other: 'Discursos principales' },
  opener: { one: 'Apertura', other: 'Apertura' },
  closer: { one: 'Clausura', other: 'Clausura' },
};

/** "el taller", "la consulta celebrada en Nueva York". */
export function eventPhrase({ kind, place }: EventPhrase): string {
  const { gender, one } = eventNouns[kind];
  return place ? `${one} ${gender === 'f' ? 'celebrada' : 'celebrado'} en ${place}` : one;
}

/** "los días 9 y 10 de marzo de 2010", "del 9 al 12 de marzo de 2010", "el 18 de abril de 2017". */
function whenHeld({ first, last }: { first: string; last: string }): string {
  const { from, to } = daySpan(first, last);
  if (first === last) return `el ${to}`;
  return areConsecutive(first, last) ? `los días ${from} y ${to}` : `del ${from} al ${to}`;
}

function whereAndWhen({ dates, place }: HeldEvent): string {
  return [place && `en ${place}`, dates && whenHeld(dates)].filter(Boolean).join(' ');
}

const held: ProfileTexts['held'] = (event) => {
  const took = whereAndWhen(event);
  if (!took && !event.title) return '';
  const parts = [took && `se celebró ${took}`, event.title && `abordó el tema “${event.title}”`];
  return `${raised(eventNouns[event.kind].one)} ${parts.filter(Boolean).join(' y ')}.`;
};

const series: ProfileTexts['series'] = (all) => {
  const kinds = new Set(all.map(({ kind }) => kind));
  const [kind] = kinds;
  const { gender, other } = eventNouns[kind && kinds.size === 1 ? kind : 'bilateral-meeting'];
  const each = all.map(whereAndWhen).filter(Boolean);
  const organized = `Se organizaron ${counting(all.length, gender)} ${other}`;
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
    const from = category === 'government' && countries ? ` de ${countries}` : '';
    return `${count === 1 ? one : `${counting(count)} ${other}`}${from}`;
  });
  const isSaid = parts.some(({ category }) => category === 'government');
  const from = countries && !isSaid ? ` de ${countries}` : '';
  const among = `Entre ellos figuraban ${enumerate(counted)}.`;
  const gathered = isSecond ? 'Reunió' : `${raised(eventPhrase(event))} reunió`;
  return `${gathered} a ${participants}${from}. ${among}`;
};

/**
 * A first word that is lower case within a sentence: one without further capitals, and with none behind it, as the words
 * of a name have.
 */
const lowered = /^(?!Estados?(?!\p{L}))\p{Lu}\p{Ll}*(?:-\p{Ll}+)*(?=[\s,:](?!\p{Lu})|$)/u;

const lowerCase = (word: string) => word.toLocaleLowerCase(language);

const ordinals = [
  'En primer lugar',
  'En segundo lugar',
  'En tercer lugar',
  'En cuarto lugar',
  'En quinto lugar',
  'En sexto lugar',
  'En séptimo lugar',
  'En octavo lugar',
];

const inOrder: ProfileTexts['inOrder'] = (index, count, lead, isName) => {
  const isLast = index === count - 1 && index > 1;
  const ordinal = isLast ? 'Por último' : (ordinals[index] ?? 'Además');
  if (count === 1) return sentence(lead);
  const rest = isName ? lead.trim() : lead.trim().replace(lowered, lowerCase);
  return sentence(`${ordinal}, ${rest}`);
};

const said: ProfileTexts['said'] = ({ points, speakers, voices, what }) => {
  const end = what === 'points' ? '.' : ':';
  const [one, other] =
    what === 'points' ? ['observación', 'observaciones'] : ['recomendación', 'recomendaciones'];
  const following = points === 1 ? `la siguiente ${one}` : `las siguientes ${other}`;
  if (!speakers) return `Se ${points === 1 ? 'formuló' : 'formularon'} ${following}${end}`;
  // The one voice may be a State whose name is a plural: "los Países Bajos".
  const isPlural = voices > 1 || /^(?:los|las)\s/iu.test(speakers);
  return `${sentenceCase(speakers)} ${isPlural ? 'formularon' : 'formuló'} ${following}${end}`;
};

/** "10.30". @param time `HH:MM` */
function clock(time: string): string {
  return time.replace(/^0(?=\d)/u, '').replace(':', '.');
}

/** The phrases of the profiles in Spanish. */
export const spanishProfileTexts: ProfileTexts = {
  held,
  series,
  attended,
  organizedAround: (count) =>
    count === 1
      ? 'El informe se estructura en torno a un mensaje clave que surgió de los debates.'
      : `El informe se estructura en torno a ${counting(count)} mensajes clave que surgieron de los debates.`,
  convergenceRunningOn: (areas) =>
    areas === 1
      ? 'De los debates surgió un tema clave.'
      : `De los debates surgieron ${areas === 2 ? 'dos' : 'varios'} temas clave y entendimientos comunes.`,
  inOrder,
  said,
  otherPoints: 'Otros puntos planteados',
  recommendations: (count) =>
    count === 1
      ? 'Se formuló la siguiente recomendación:'
      : 'Se formularon las siguientes recomendaciones:',
  suggestedBy: (speakers) => `Sugerencia formulada por ${speakers}.`,
  agendaHeading: (place) => (place ? `Programa definitivo, ${place}` : 'Programa definitivo'),
  agendaColumns: { time: 'Hora', session: 'Sesión', roles: 'Presidencia, moderación y oradores' },
  day: (day) => raised(weekday(day)),
  timeRange: (from, to) => (to === null ? clock(from) : `${clock(from)}–${clock(to)}`),
  roleHolders: (role, holders, persons) =>
    `${roleLabels[role][persons === 1 ? 'one' : 'other']}: ${holders.join('; ')}`,
};
