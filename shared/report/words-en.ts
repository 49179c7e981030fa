import type { VoiceNoun } from '../domain/voice';
import type { Category, EventKind, Region } from '../domain/vocabulary';
import type { Noun } from './texts';

export const voices: Record<VoiceNoun, Noun> = {
  state: { one: 'State', other: 'States' },
  speaker: { one: 'speaker', other: 'speakers' },
  government: { one: 'government representative', other: 'government representatives' },
  'un-entity': { one: 'UN entity', other: 'UN entities' },
  intergovernmental: {
    one: 'intergovernmental organization',
    other: 'intergovernmental organizations',
  },
  'regional-process': { one: 'regional process', other: 'regional processes' },
  'civil-society': { one: 'civil society representative', other: 'civil society representatives' },
  diaspora: { one: 'diaspora representative', other: 'diaspora representatives' },
  'private-sector': {
    one: 'private sector representative',
    other: 'private sector representatives',
  },
  academia: { one: 'representative of academia', other: 'representatives of academia' },
  media: { one: 'media representative', other: 'media representatives' },
  'local-authority': { one: 'local authority', other: 'local authorities' },
  'individual-expert': { one: 'individual expert', other: 'individual experts' },
};

/** `one` carries its article, `other` follows a number. */
export const persons: Record<Category | 'speaker', Noun> = {
  speaker: { one: 'a speaker', other: 'speakers' },
  government: { one: 'a government representative', other: 'government representatives' },
  'un-entity': { one: 'a representative of a UN entity', other: 'representatives of UN entities' },
  intergovernmental: {
    one: 'a representative of an intergovernmental organization',
    other: 'representatives of intergovernmental organizations',
  },
  'regional-process': {
    one: 'a representative of a regional process',
    other: 'representatives of regional processes',
  },
  'civil-society': {
    one: 'a civil society representative',
    other: 'civil society representatives',
  },
  diaspora: { one: 'a diaspora representative', other: 'diaspora representatives' },
  'private-sector': {
    one: 'a private sector representative',
    other: 'private sector representatives',
  },
  academia: { one: 'a representative of academia', other: 'representatives of academia' },
  media: { one: 'a media representative', other: 'media representatives' },
  'local-authority': {
    one: 'a representative of a local authority',
    other: 'representatives of local authorities',
  },
  'individual-expert': { one: 'an individual expert', other: 'individual experts' },
};

export const bodies: Record<Category, string> = {
  government: 'governments',
  'un-entity': 'United Nations entities',
  intergovernmental: 'other intergovernmental organizations',
  'regional-process': 'regional processes',
  'civil-society': 'civil society',
  diaspora: 'diaspora and migrant associations',
  'private-sector': 'the private sector',
  academia: 'academia',
  media: 'the media',
  'local-authority': 'local authorities',
  'individual-expert': 'individual experts',
};

export const eventNouns: Record<EventKind, string> = {
  workshop: 'workshop',
  'round-table': 'round table',
  consultation: 'consultation',
  'bilateral-meeting': 'meeting',
};

export const regionNames: Record<Region, string> = {
  africa: 'Africa',
  americas: 'the Americas',
  asia: 'Asia',
  europe: 'Europe',
  oceania: 'Oceania',
};

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words below a hundred, for the start of a sentence; figures from there. */
export function numberInWords(value: number): string {
  if (value < 20) return units[value] ?? String(value);
  if (value > 99) return value.toLocaleString('en');
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${units[value % 10] ?? ''}`;
}

/**
 * States whose short name takes an article within a sentence. By name and not by code, because the same State may be
 * written "Syria" or "the Syrian Arab Republic".
 */
const articledStates =
  /^(Bahamas|Comoros|Congo|Gambia|Marshall Islands|Netherlands|Niger|Philippines|Sudan|Holy See|State of Palestine|UAE|UK|USA|DRC|United Kingdom|United States|United Arab Emirates)\b|\b(Republic|Federation)\b/;

/** Common nouns that make the name of a body a description: "the NGO Committee on Migration", but "Caritas". */
const articledBodies =
  /^(United Nations|Holy See|City of|Global Forum|Business Mechanism)\b|\b(Agency|Assembly|Association|Authority|Bank|Bureau|Centre|Commission|Committee|Community|Confederation|Conference|Council|Department|Dialogue|Federation|Fund|Group|Initiative|Institute|Mechanism|Ministry|Office|Organi[sz]ation|Parliament|Process|Programme|Secretariat|Union)(?=\s(and|for|in|of|on|to)\b|$)/;

/** A delegation's name as it stands within a sentence. Heuristic: a name that brings its article keeps it. */
export function withArticle(name: string, isState: boolean): string {
  const articled = isState ? articledStates : articledBodies;
  const takesArticle = articled.test(name) && !name.includes('(') && !/^the\s/i.test(name);
  return takesArticle ? `the ${name}` : name;
}
