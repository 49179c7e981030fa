import type { Quantifier } from '../domain/quantifier';
import type { VoiceNoun } from '../domain/voice';
import {
  counting,
  dateRange,
  enumerate,
  joined,
  language,
  leadingArticle,
  number,
  of,
  raised,
  sentence,
  sentenceCase,
  the,
} from './grammar-es';
import { spanishLabels } from './labels-es';
import { languageName } from './language-name';
import { letters } from './letters';
import { eventPhrase, spanishProfileTexts } from './profile-texts-es';
import type { ReportTexts } from './texts';
import {
  bodies,
  bodyHeads,
  eventNouns,
  feminineOffice,
  persons,
  regionNames,
  voices,
} from './words-es';

function quantified(quantifier: Quantifier, noun: VoiceNoun): string | null {
  const { gender, one, other } = voices[noun];
  const ending = gender === 'f' ? 'as' : 'os';
  switch (quantifier.word) {
    case 'none':
      return null;
    case 'count':
      return `${counting(quantifier.count, gender)} ${quantifier.count === 1 ? one : other}`;
    case 'several':
      return `vari${ending} ${other}`;
    case 'many':
      return `much${ending} ${other}`;
    case 'most':
      return `la mayoría de l${ending} ${other}`;
    case 'general-agreement':
      return `l${ending} ${other}, por acuerdo general,`;
  }
}

function others(count: number, noun: VoiceNoun): string {
  const { gender, one, other } = voices[noun];
  const ending = gender === 'f' ? 'a' : 'o';
  return count === 1 ? `otr${ending} ${one}` : `otr${ending}s ${counting(count, gender)} ${other}`;
}

/** In the passive, which agrees with the view and not with whoever holds it. */
const reservationClause: ReportTexts['reservations'] = (qualifiers, opposers) => {
  const view = 'esta opinión fue';
  if (qualifiers && opposers)
    return `${view} matizada por ${qualifiers} y rebatida por ${opposers}`;
  return qualifiers ? `${view} matizada por ${qualifiers}` : `${view} rebatida por ${opposers}`;
};

const attendance: ReportTexts['attendance'] = ({
  event: which,
  isSecond,
  participants,
  countries,
  categories,
}) => {
  const gathered = isSecond ? 'Reunió' : `${raised(eventPhrase(which))} reunió`;
  const present = of(enumerate(categories.map((category) => bodies[category])));
  const isPresent = categories.length > 0;
  const from = countries ? ` de ${countries}` : '';
  if (!participants && !isPresent) return countries ? `${gathered} a participantes${from}.` : '';
  if (!participants) return `${gathered} a participantes${from} en representación ${present}.`;
  return `${gathered} a ${participants}${from}${isPresent ? `, en representación ${present}` : ''}.`;
};

const openedAndClosed: ReportTexts['openedAndClosed'] = (which, openers, closers, isSecond) => {
  const ending = eventNouns[which.kind].gender === 'f' ? 'a' : 'o';
  const opened = openers.length > 0 ? `inaugurad${ending} por ${enumerate(openers)}` : '';
  const closed = closers.length > 0 ? `clausurad${ending} por ${enumerate(closers)}` : '';
  if (!opened && !closed) return '';
  const event = isSecond ? 'Fue' : `${raised(eventPhrase(which))} fue`;
  return `${event} ${[opened, closed].filter(Boolean).join(', y ')}.`;
};

const structure: ReportTexts['structure'] = (phrases) => {
  const panels = phrases.panels > 0 ? `se estructuró en torno a ${structuredAround(phrases)}` : '';
  const led = phrases.speakers ? `estuvo a cargo de ${phrases.speakers}${among(phrases)}` : '';
  if (!panels && !led) return '';
  const where = phrases.place ? ` celebrado en ${phrases.place}` : '';
  return `El debate${where} ${[panels, led].filter(Boolean).join(panels.includes(',') ? ', y ' : ' y ')}.`;
};

function structuredAround({
  panels,
  panelsWithQuestions: followed,
}: Parameters<typeof structure>[0]): string {
  const around = `${counting(panels)} ${panels === 1 ? 'panel' : 'paneles'}`;
  const session = 'de una sesión de preguntas, observaciones y respuestas';
  if (followed === 0) return around;
  if (panels === 1) return `${around}, seguido ${session}`;
  if (followed === panels) return `${around}, cada uno seguido ${session}`;
  const some = `${number(followed)} de los cuales`;
  return `${around}, ${some} ${followed === 1 ? 'fue seguido' : 'fueron seguidos'} ${session}`;
}

function among({ women, regions }: Parameters<typeof structure>[0]): string {
  const womenPart = women
    ? `, de los cuales ${counting(women, 'f')} ${women === 1 ? 'era mujer' : 'eran mujeres'}`
    : '';
  if (regions.length === 0) return womenPart;
  const all = Object.keys(regionNames).length;
  const represented = `${womenPart}, en representación de`;
  if (regions.length === all) return `${represented} todas las regiones del mundo`;
  if (regions.length === all - 1) return `${represented} casi todas las regiones del mundo`;
  return `${represented} ${enumerate(regions.map((region) => regionNames[region]))}`;
}

const themes: ReportTexts['themes'] = (which, titles) => {
  const event = raised(eventPhrase(which));
  if (titles.length === 1) return `${event} abordó un tema principal: ${titles[0] ?? ''}.`;
  const numbered = titles.map((title, index) => `${index + 1})\u00a0${title}`);
  const last = numbered.pop() ?? '';
  return `${event} abordó ${counting(titles.length)} temas principales: ${numbered.join('; ')}; y ${last}.`;
};

const remarks: ReportTexts['remarks'] = (session, speaker, points) => {
  const words = `palabras de ${session === 'opening' ? 'apertura' : 'clausura'}`;
  const following = points === 1 ? 'la siguiente observación' : 'las siguientes observaciones';
  if (speaker) return `En sus ${words}, ${speaker} formuló ${following}.`;
  return `En las ${words} se ${points === 1 ? 'formuló' : 'formularon'} ${following}.`;
};

const totalQualifiers = {
  exactly: '',
  over: 'más de ',
  about: 'alrededor de ',
  almost: 'casi ',
};
const totalNouns = {
  participants: { one: 'participante', other: 'participantes' },
  speakers: { one: 'orador', other: 'oradores' },
  panellists: { one: 'panelista', other: 'panelistas' },
  countries: { one: 'país', other: 'países' },
};

const total: ReportTexts['total'] = (qualifier, value, noun) => {
  const words = `${counting(value)} ${totalNouns[noun][value === 1 ? 'one' : 'other']}`;
  return `${totalQualifiers[qualifier]}${words}`;
};

/** A body by the article that the first word of its name takes; the names of States come with theirs. */
function delegation(name: string, isState: boolean): string {
  if (isState || leadingArticle.test(name)) return name;
  const [head = ''] = name.split(' ');
  const article = bodyHeads.find(([heads]) => heads.test(head))?.[1];
  return article ? `${article} ${lowerPlural(name)}` : name;
}

/** "los países nórdicos", but "las Naciones Unidas". */
function lowerPlural(name: string): string {
  return name.replace(/^(?:Países|Pequeños)(?!\p{L})/u, (word) => word.toLocaleLowerCase(language));
}

function theOffice(office: string): string {
  if (leadingArticle.test(office) || /^una?\s/iu.test(office)) return office;
  return the(office, feminineOffice.test(office) ? 'f' : 'm');
}

/** Spanish as the United Nations writes it: figures from ten on, points between thousands. */
export const spanishTexts: ReportTexts = {
  ...spanishLabels,
  ...spanishProfileTexts,
  language,
  kinds: {
    summary: 'Resumen de las conclusiones',
    'discussion-note': 'Nota para las deliberaciones',
    publication: 'Informe',
    unattributed: 'Informe resumido',
  },
  headings: {
    summary: { conclusion: 'Conclusión' },
    'discussion-note': {
      attendance: 'La reunión',
      convergence: 'Temas clave y entendimientos comunes',
      'good-practices': 'Buenas prácticas',
      'further-action': 'Ideas de medidas futuras',
      'next-steps': 'Próximos pasos',
    },
    publication: {
      abbreviations: 'Siglas y acrónimos',
      introduction: 'Introducción',
      conclusion: 'Conclusiones',
      recommendations: 'Recomendaciones',
      agenda: 'Apéndices',
    },
    unattributed: {
      convergence: 'Temas',
      recommendations: 'Recomendaciones clave',
      conclusion: 'Próximos pasos',
    },
  },
  contentsHeading: 'Índice',
  original: (written) => `Original: ${languageName(written, language)}`,
  paragraphReference: (number) => `párrafo\u00a0${number}`,
  areaReference: (number) => `esfera\u00a0${number}`,
  brokenReference: '[falta el párrafo]',
  isFootnoteBeforePunctuation: true,
  letterMark: (index) => `${letters(index)})`,
  pageLabel: 'Página {page} de {pages}',
  noEvidence: '[sin pruebas]',
  number,
  dateRange,
  list: enumerate,
  quoted: (text) => `“${text}”`,
  colon: ':',
  semicolon: ';',
  joined,
  sentenceCase,
  sentence,
  withoutArticle: (name) => name.replace(leadingArticle, ''),
  delegation,
  persons,
  quantified,
  others,
  counted: (count, noun) =>
    count === 1 ? persons[noun].one : `${counting(count)} ${persons[noun].other}`,
  representativeOf: (name) => `el representante ${of(name)}`,
  personFrom: (person, name) => `${person} ${of(name)}`,
  personOnBehalfOf: (person, group) => `${person} en nombre ${of(group)}`,
  officeOf: (position, name) => `${position} ${of(name)}`,
  theOffice,
  // Without an article where the first word does not tell which: a name may be in another language.
  theGroup: (group) => delegation(group, false),
  personWithOffice: (person, office) => `${person}, ${office},`,
  total,
  attendance,
  openedAndClosed,
  remarks,
  structure,
  themes,
  scope: (days) => {
    const document =
      'El presente documento resume las principales conclusiones de las deliberaciones';
    if (days === null) return `${document}.`;
    const course = days === 1 ? 'la jornada' : `las ${counting(days, 'f')} jornadas`;
    return `${document} celebradas a lo largo de ${course}.`;
  },
  convergence: (areas) =>
    areas === 1
      ? 'Surgió una esfera clave de convergencia:'
      : `Surgieron ${areas === 2 ? 'dos' : 'varias'} esferas clave de convergencia:`,
  goodPractices: () =>
    'Los oradores dieron a conocer buenas prácticas, entre otras en las siguientes esferas:',
  furtherAction: (event, hasGoodPractices) =>
    raised(
      `${hasGoodPractices ? 'además de buenas prácticas, ' : ''}en los debates${event ? ` mantenidos durante ${eventPhrase(event)}` : ''} se propusieron ideas de medidas futuras, entre ellas las siguientes:`,
    ),
  reservations: reservationClause,
  withSubstance: (clause, points) =>
    `${raised(clause)}${points.length > 0 ? `: ${points.join('; ')}` : ''}.`,
};
