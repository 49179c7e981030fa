import type { Quantifier } from '../domain/quantifier';
import type { VoiceNoun } from '../domain/voice';
import { dayText } from './calendar-days';
import { englishLabels } from './labels-en';
import { enumerate, language, number, raised, sentence, sentenceCase } from './grammar-en';
import { languageName } from './language-name';
import { letters } from './letters';
import { englishProfileTexts, eventPhrase } from './profile-texts-en';
import type { ReportTexts } from './texts';
import { bodies, persons, regionNames, voices, withArticle } from './words-en';

function dateRange(first: string, last: string): string {
  const part = (day: string, options: Intl.DateTimeFormatOptions) => dayText('en-GB', day, options);
  const whole = part(last, { day: 'numeric', month: 'long', year: 'numeric' });
  if (first === last) return whole;
  if (first.slice(0, 7) === last.slice(0, 7)) return `${part(first, { day: 'numeric' })}–${whole}`;
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${part(first, { day: 'numeric', month: 'long', ...(isSameYear ? {} : { year: 'numeric' }) })}–${whole}`;
}

function quantified(quantifier: Quantifier, noun: VoiceNoun): string | null {
  const { one, other } = voices[noun];
  switch (quantifier.word) {
    case 'none':
      return null;
    case 'count':
      return `${number(quantifier.count)} ${quantifier.count === 1 ? one : other}`;
    case 'several':
    case 'many':
    case 'most':
      return `${quantifier.word} ${other}`;
    case 'general-agreement':
      return `${other}, in general agreement,`;
  }
}

const reservationClause: ReportTexts['reservations'] = (qualifiers, opposers) => {
  if (qualifiers && opposers) return `${qualifiers} qualified this view and ${opposers} opposed it`;
  return qualifiers ? `${qualifiers} qualified this view` : `${opposers} opposed this view`;
};

const attendance: ReportTexts['attendance'] = ({
  event: of,
  isSecond,
  participants,
  countries,
  categories,
}) => {
  const event = isSecond ? 'It' : raised(eventPhrase(of));
  const present = enumerate(categories.map((category) => bodies[category]));
  const from = countries ? ` from ${countries}` : '';
  if (!participants && !present) return countries ? `${event} gathered participants${from}.` : '';
  if (!participants)
    return `${event} brought together participants${from} representing ${present}.`;
  return `${event} gathered ${participants}${from}${present ? `, representing ${present}` : ''}.`;
};

const openedAndClosed: ReportTexts['openedAndClosed'] = (of, openers, closers, isSecond) => {
  const opened = openers.length > 0 ? `opened by ${enumerate(openers)}` : '';
  const closed = closers.length > 0 ? `closed by ${enumerate(closers)}` : '';
  if (!opened && !closed) return '';
  const event = isSecond ? 'It' : raised(eventPhrase(of));
  return `${event} was ${[opened, closed].filter(Boolean).join(', and ')}.`;
};

const structure: ReportTexts['structure'] = (phrases) => {
  const panels = phrases.panels > 0 ? structuredAround(phrases) : '';
  const led = phrases.speakers ? `led by ${phrases.speakers}${among(phrases)}` : '';
  if (!panels && !led) return '';
  const where = phrases.place ? ` in ${phrases.place}` : '';
  return `The discussion${where} was ${[panels, led].filter(Boolean).join(panels.includes(',') ? ', and ' : ' and ')}.`;
};

function structuredAround({
  panels,
  panelsWithQuestions: followed,
}: Parameters<typeof structure>[0]): string {
  const around = `structured around ${number(panels)} ${panels === 1 ? 'panel' : 'panels'}`;
  const session = 'a session for questions, comments and answers';
  if (followed === 0) return around;
  if (panels === 1) return `${around}, followed by ${session}`;
  if (followed === panels) return `${around}, each followed by ${session}`;
  return `${around}, ${number(followed)} of them followed by ${session}`;
}

function among({ women, regions }: Parameters<typeof structure>[0]): string {
  const womenPart = women
    ? `, of whom ${number(women)} ${women === 1 ? 'was a woman' : 'were women'}`
    : '';
  if (regions.length === 0) return womenPart;
  const all = Object.keys(regionNames).length;
  if (regions.length === all) return `${womenPart}, representing all regions of the world`;
  if (regions.length === all - 1)
    return `${womenPart}, representing almost all regions of the world`;
  return `${womenPart}, representing ${enumerate(regions.map((region) => regionNames[region]))}`;
}

const themes: ReportTexts['themes'] = (of, titles) => {
  const event = raised(eventPhrase(of));
  if (titles.length === 1) return `${event} addressed one main theme: ${titles[0] ?? ''}.`;
  const numbered = titles.map((title, index) => `${String(index + 1)})\u00a0${title}`);
  const last = numbered.pop() ?? '';
  return `${event} addressed ${number(titles.length)} main themes: ${numbered.join('; ')}; and ${last}.`;
};

const remarks: ReportTexts['remarks'] = (session, speaker, points) => {
  const inRemarks = session === 'opening' ? 'In opening remarks' : 'In closing remarks';
  const thePoints = points === 1 ? 'the following point' : 'the following points';
  if (speaker) return `${inRemarks}, ${speaker} made ${thePoints}.`;
  return `${inRemarks}, ${thePoints} ${points === 1 ? 'was' : 'were'} made.`;
};

const totalQualifiers = { exactly: '', over: 'over ', about: 'about ', almost: 'almost ' };
const totalNouns = {
  participants: { one: 'participant', other: 'participants' },
  speakers: { one: 'speaker', other: 'speakers' },
  panellists: { one: 'panellist', other: 'panellists' },
  countries: { one: 'country', other: 'countries' },
};

/** English as the United Nations writes it: figures from ten on, no serial comma. */
export const englishTexts: ReportTexts = {
  ...englishLabels,
  ...englishProfileTexts,
  language,
  kinds: {
    summary: 'Summary of Conclusions',
    'discussion-note': 'Discussion Note',
    publication: 'Report',
    unattributed: 'Summary Report',
  },
  headings: {
    summary: { conclusion: 'Conclusion' },
    'discussion-note': {
      attendance: 'The event',
      convergence: 'Key themes and common understandings',
      'good-practices': 'Good practices',
      'further-action': 'Ideas for further action',
      'next-steps': 'Next steps',
    },
    publication: {
      abbreviations: 'Abbreviations and acronyms',
      introduction: 'Introduction',
      conclusion: 'Conclusions',
      recommendations: 'Recommendations',
      agenda: 'Appendices',
    },
    unattributed: {
      convergence: 'Themes',
      recommendations: 'Key recommendations',
      conclusion: 'Next steps',
    },
  },
  contentsHeading: 'Contents',
  original: (written) => `Original: ${languageName(written, language)}`,
  paragraphReference: (number) => `paragraph ${number}`,
  areaReference: (number) => `area ${number}`,
  brokenReference: '[missing paragraph]',
  isFootnoteBeforePunctuation: false,
  letterMark: (index) => `(${letters(index)})`,
  pageLabel: 'Page {page} of {pages}',
  noEvidence: '[no evidence]',
  number,
  dateRange,
  list: enumerate,
  quoted: (text) => `“${text}”`,
  colon: ':',
  semicolon: ';',
  joined: (before, words) => ({ before, words }),
  sentenceCase,
  sentence,
  withoutArticle: (name) => name.replace(/^the\s+/i, ''),
  delegation: withArticle,
  persons,
  quantified,
  others: (count, noun) =>
    `${number(count)} other ${count === 1 ? voices[noun].one : voices[noun].other}`,
  counted: (count, noun) =>
    count === 1 ? persons[noun].one : `${number(count)} ${persons[noun].other}`,
  representativeOf: (delegation) => `the representative of ${delegation}`,
  personFrom: (person, delegation) => `${person} from ${delegation}`,
  personOnBehalfOf: (person, group) => `${person} on behalf of ${group}`,
  officeOf: (position, delegation) => `${position} of ${delegation}`,
  theOffice: (office) => (/^(the|an?)\s/i.test(office) ? office : `the ${office}`),
  theGroup: (group) =>
    /^the\s/i.test(group)
      ? group
      : `the ${group.replace(/^(?:Least|Landlocked|Small)(?=\s\p{Ll})/u, (word) => word.toLowerCase())}`,
  personWithOffice: (person, office) => `${person}, ${office},`,
  total: (qualifier, value, noun) =>
    `${totalQualifiers[qualifier]}${number(value)} ${totalNouns[noun][value === 1 ? 'one' : 'other']}`,
  attendance,
  openedAndClosed,
  remarks,
  structure,
  themes,
  scope: (days) => {
    if (days === null) return 'This document summarizes the main conclusions of the deliberations.';
    const course = days === 1 ? 'the day' : `the ${number(days)} days`;
    return `This document summarizes the main conclusions of the deliberations held over the course of ${course}.`;
  },
  convergence: (areas) => {
    const plural = areas === 2 ? 'Two key areas' : 'Several key areas';
    return areas === 1
      ? 'One key area of convergence emerged:'
      : `${plural} of convergence emerged:`;
  },
  goodPractices: () => 'Speakers shared good practices, including in the following areas:',
  furtherAction: (event, hasGoodPractices) =>
    sentenceCase(
      `${hasGoodPractices ? 'in addition to good practices, ' : ''}discussion${event ? ` during ${eventPhrase(event)}` : ''} offered ideas for further action, including to:`,
    ),
  reservations: reservationClause,
  withSubstance: (clause, points) => `${sentenceCase(clause)}: ${points.join('; ')}.`,
};
