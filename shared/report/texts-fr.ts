import type { Quantifier } from '../domain/quantifier';
import type { VoiceNoun } from '../domain/voice';
import {
  at,
  dateRange,
  enumerate,
  joined,
  language,
  leadingArticle,
  nbsp,
  number,
  of,
  quoted,
  raised,
  sentence,
  sentenceCase,
  the,
} from './grammar-fr';
import { frenchLabels } from './labels-fr';
import { languageName } from './language-name';
import { letters } from './letters';
import { eventPhrase, eventPronoun, frenchProfileTexts, fromCountries } from './profile-texts-fr';
import type { ReportTexts } from './texts';
import {
  bodies,
  bodyHeads,
  eventNouns,
  feminineOffice,
  persons,
  regionNames,
  voices,
} from './words-fr';

function quantified(quantifier: Quantifier, noun: VoiceNoun): string | null {
  const { gender, one, other } = voices[noun];
  switch (quantifier.word) {
    case 'none':
      return null;
    case 'count':
      return `${number(quantifier.count, gender)} ${quantifier.count === 1 ? one : other}`;
    case 'several':
      return `plusieurs ${other}`;
    case 'many':
      return `de ${gender === 'f' ? 'nombreuses' : 'nombreux'} ${other}`;
    case 'most':
      return `la plupart des ${other}`;
    case 'general-agreement':
      return `les ${other}, par accord général,`;
  }
}

/** In the passive, which agrees with the view and not with whoever holds it. */
const reservationClause: ReportTexts['reservations'] = (qualifiers, opposers) => {
  const view = 'ce point de vue a été';
  if (qualifiers && opposers) return `${view} nuancé par ${qualifiers} et contesté par ${opposers}`;
  return qualifiers ? `${view} nuancé par ${qualifiers}` : `${view} contesté par ${opposers}`;
};

const attendance: ReportTexts['attendance'] = ({
  event: which,
  isSecond,
  participants,
  countries,
  categories,
}) => {
  const event = isSecond ? eventPronoun(which) : raised(eventPhrase(which));
  const present = enumerate(categories.map((category) => bodies[category]));
  const from = countries ? ` ${fromCountries(countries)}` : '';
  if (!participants && !present)
    return countries ? `${event} a réuni des participants${from}.` : '';
  if (!participants) return `${event} a réuni des participants${from} représentant ${present}.`;
  return `${event} a réuni ${participants}${from}${present ? `, représentant ${present}` : ''}.`;
};

const openedAndClosed: ReportTexts['openedAndClosed'] = (which, openers, closers, isSecond) => {
  const isFeminine = eventNouns[which.kind].gender === 'f';
  const ending = isFeminine ? 'e' : '';
  const opened = openers.length > 0 ? `ouvert${ending} par ${enumerate(openers)}` : '';
  const closed = closers.length > 0 ? `clos${ending} par ${enumerate(closers)}` : '';
  if (!opened && !closed) return '';
  const pronoun = isFeminine ? 'Elle' : 'Il';
  const event = isSecond ? pronoun : raised(eventPhrase(which));
  return `${event} a été ${[opened, closed].filter(Boolean).join(', et ')}.`;
};

const structure: ReportTexts['structure'] = (phrases) => {
  const panels = phrases.panels > 0 ? `s’est articulé autour ${structuredAround(phrases)}` : '';
  const led = phrases.speakers ? `a été animé par ${phrases.speakers}${among(phrases)}` : '';
  if (!panels && !led) return '';
  const where = phrases.place ? ` tenu ${at(phrases.place)}` : '';
  return `Le débat${where} ${[panels, led].filter(Boolean).join(panels.includes(',') ? ', et ' : ' et ')}.`;
};

function structuredAround({
  panels,
  panelsWithQuestions: followed,
}: Parameters<typeof structure>[0]): string {
  const around = `${panels === 1 ? 'd’une réunion-débat' : `de ${number(panels)} réunions-débats`}`;
  const session = 'd’une séance de questions, d’observations et de réponses';
  if (followed === 0) return around;
  if (panels === 1) return `${around}, suivie ${session}`;
  if (followed === panels) return `${around}, chacune suivie ${session}`;
  const some = followed === 1 ? 'l’une a été suivie' : `${number(followed)} ont été suivies`;
  return `${around}, dont ${some} ${session}`;
}

function among({ women, regions }: Parameters<typeof structure>[0]): string {
  const womenPart = women ? `, dont ${number(women, 'f')} ${women === 1 ? 'femme' : 'femmes'}` : '';
  if (regions.length === 0) return womenPart;
  const all = Object.keys(regionNames).length;
  if (regions.length === all) return `${womenPart}, représentant toutes les régions du monde`;
  if (regions.length === all - 1)
    return `${womenPart}, représentant presque toutes les régions du monde`;
  return `${womenPart}, représentant ${enumerate(regions.map((region) => regionNames[region]))}`;
}

const themes: ReportTexts['themes'] = (which, titles) => {
  const event = raised(eventPhrase(which));
  if (titles.length === 1)
    return `${event} a porté sur un thème principal${nbsp}: ${titles[0] ?? ''}.`;
  const numbered = titles.map((title, index) => `${index + 1})${nbsp}${title}`);
  const last = numbered.pop() ?? '';
  return `${event} a porté sur ${number(titles.length)} thèmes principaux${nbsp}: ${numbered.join(`${nbsp}; `)}${nbsp}; et ${last}.`;
};

const remarks: ReportTexts['remarks'] = (session, speaker, points) => {
  const which = session === 'opening' ? 'd’ouverture' : 'de clôture';
  const inRemarks = `Dans ${speaker ? 'son' : 'le'} discours ${which}, `;
  const following = points === 1 ? 'le point suivant' : 'les points suivants';
  if (speaker) return `${inRemarks}${speaker} a soulevé ${following}.`;
  return `${inRemarks}${following} ${points === 1 ? 'a été soulevé' : 'ont été soulevés'}.`;
};

const totalQualifiers = { exactly: '', over: 'plus de ', about: 'environ ', almost: 'près de ' };
const totalNouns = {
  participants: { one: 'participant', other: 'participants' },
  speakers: { one: 'intervenant', other: 'intervenants' },
  panellists: { one: 'panéliste', other: 'panélistes' },
  countries: { one: 'pays', other: 'pays' },
};

const total: ReportTexts['total'] = (qualifier, value, noun) => {
  const words = `${number(value)} ${totalNouns[noun][value === 1 ? 'one' : 'other']}`;
  return `${totalQualifiers[qualifier]}${words}`;
};

/** A body by the article that the first word of its name takes; the names of States come with theirs. */
function delegation(name: string, isState: boolean): string {
  if (isState || leadingArticle.test(name)) return name;
  const [head = ''] = name.split(' ');
  const found = bodyHeads.find(([heads]) => heads.test(head));
  if (!found) return name;
  return found[1] === 'plural' ? `les ${lowerPlural(name)}` : the(name, found[1]);
}

/** "les pays nordiques", but "les Nations Unies". */
function lowerPlural(name: string): string {
  return name.replace(/^(?:Pays|Petits)(?!\p{L})/u, (word) => word.toLocaleLowerCase(language));
}

function theOffice(office: string): string {
  if (leadingArticle.test(office) || /^une?\s/iu.test(office)) return office;
  return the(office, feminineOffice.test(office) ? 'f' : 'm');
}

/** French as the United Nations writes it: no-break spaces before high punctuation, figures from ten on. */
export const frenchTexts: ReportTexts = {
  ...frenchLabels,
  ...frenchProfileTexts,
  language,
  kinds: {
    summary: 'Résumé des conclusions',
    'discussion-note': 'Note pour les délibérations',
    publication: 'Rapport',
    unattributed: 'Rapport de synthèse',
  },
  headings: {
    summary: { conclusion: 'Conclusion' },
    'discussion-note': {
      attendance: 'La réunion',
      convergence: 'Principaux thèmes et points d’entente',
      'good-practices': 'Bonnes pratiques',
      'further-action': 'Idées de mesures à prendre',
      'next-steps': 'Prochaines étapes',
    },
    publication: {
      abbreviations: 'Abréviations et acronymes',
      introduction: 'Introduction',
      conclusion: 'Conclusions',
      recommendations: 'Recommandations',
      agenda: 'Appendices',
    },
    unattributed: {
      convergence: 'Thèmes',
      recommendations: 'Recommandations clés',
      conclusion: 'Prochaines étapes',
    },
  },
  contentsHeading: 'Table des matières',
  original: (written) => `Original${nbsp}: ${languageName(written, language)}`,
  paragraphReference: (number) => `paragraphe${nbsp}${number}`,
  areaReference: (number) => `domaine${nbsp}${number}`,
  brokenReference: '[paragraphe manquant]',
  isFootnoteBeforePunctuation: true,
  letterMark: (index) => `${letters(index)})`,
  pageLabel: 'Page {page} sur {pages}',
  noEvidence: '[aucun élément à l’appui]',
  number,
  dateRange,
  list: enumerate,
  quoted,
  colon: `${nbsp}:`,
  semicolon: `${nbsp};`,
  joined,
  sentenceCase,
  sentence,
  withoutArticle: (name) => name.replace(leadingArticle, ''),
  delegation,
  persons,
  quantified,
  others: (count, noun) => {
    const { gender, one, other } = voices[noun];
    return `${number(count, gender)} ${count === 1 ? `autre ${one}` : `autres ${other}`}`;
  },
  counted: (count, noun) =>
    count === 1 ? persons[noun].one : `${number(count)} ${persons[noun].other}`,
  representativeOf: (name) => `le représentant ${of(name)}`,
  personFrom: (person, name) => `${person} ${of(name)}`,
  personOnBehalfOf: (person, group) => `${person} au nom ${of(group)}`,
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
    const document = 'Le présent document résume les principales conclusions des délibérations';
    if (days === null) return `${document}.`;
    const course = days === 1 ? 'de la journée' : `des ${number(days)} journées`;
    return `${document} tenues au cours ${course}.`;
  },
  convergence: (areas) =>
    areas === 1
      ? `Un grand domaine de convergence s’est dégagé${nbsp}:`
      : `${areas === 2 ? 'Deux' : 'Plusieurs'} grands domaines de convergence se sont dégagés${nbsp}:`,
  goodPractices: () =>
    `Les intervenants ont fait part de bonnes pratiques, notamment dans les domaines suivants${nbsp}:`,
  furtherAction: (event, hasGoodPractices) =>
    raised(
      `${hasGoodPractices ? 'outre de bonnes pratiques, ' : ''}les débats${event ? ` tenus pendant ${eventPhrase(event)}` : ''} ont fait émerger des idées de mesures à prendre, notamment les suivantes${nbsp}:`,
    ),
  reservations: reservationClause,
  withSubstance: (clause, points) =>
    `${raised(clause)}${points.length > 0 ? `${nbsp}: ${points.join(`${nbsp}; `)}` : ''}.`,
};
