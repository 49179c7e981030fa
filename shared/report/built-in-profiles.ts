import type { BuiltInProfileKey } from '../domain/draft';
import { profileSchema, type Profile, type SectionKey } from './profile';

/** Most words that the Secretariat of the United Nations allows a report, footnotes and headings included. */
const secretariatLimit = 8_500;

const sections = (...keys: (SectionKey | { key: SectionKey; startsPage: true })[]) =>
  keys.map((entry) => {
    const { key, startsPage } =
      typeof entry === 'string' ? { key: entry, startsPage: false } : entry;
    return { id: key, key, heading: null, startsPage };
  });

const noMasthead = { isShown: false, organizationNames: [], meeting: '' };
const dialogueWording = { ladder: null, preferredTerms: [] };

/** The four shapes of report that come with the app. Their names are the keys; screens say them in words. */
export const builtInProfiles: Readonly<Record<BuiltInProfileKey, Profile>> = {
  summary: profileSchema.parse({
    name: 'summary',
    basis: 'summary',
    covers: 'event',
    masthead: noMasthead,
    kind: null,
    sections: sections(
      'purpose',
      'attendance',
      'tone',
      'opening',
      'structure',
      'themes',
      'scope',
      'convergence',
      'good-practices',
      'further-action',
      'closing',
      'conclusion',
    ),
    numbering: { paragraphs: false, headings: false, areas: 'numbered', lists: 'bullets' },
    hasContents: false,
    attribution: 'name',
    wording: dialogueWording,
    wordLimit: secretariatLimit,
  }),
  'discussion-note': profileSchema.parse({
    name: 'discussion-note',
    basis: 'discussion-note',
    covers: 'event',
    masthead: { isShown: true, organizationNames: [], meeting: '' },
    kind: '',
    sections: sections(
      'introduction',
      'attendance',
      'tone',
      'structure',
      'convergence',
      'good-practices',
      'further-action',
      'next-steps',
    ),
    numbering: { paragraphs: true, headings: false, areas: 'paragraphs', lists: 'letters' },
    hasContents: false,
    attribution: 'delegation',
    wording: dialogueWording,
    wordLimit: secretariatLimit,
  }),
  publication: profileSchema.parse({
    name: 'publication',
    basis: 'publication',
    covers: 'dialogue',
    masthead: noMasthead,
    kind: null,
    sections: sections(
      { key: 'abbreviations', startsPage: true },
      { key: 'introduction', startsPage: true },
      'attendance',
      'scope',
      'key-messages',
      'conclusion',
      'recommendations',
      { key: 'agenda', startsPage: true },
    ),
    numbering: { paragraphs: false, headings: false, areas: 'chapters', lists: 'bullets' },
    hasContents: true,
    attribution: 'name',
    wording: dialogueWording,
    wordLimit: null,
  }),
  unattributed: profileSchema.parse({
    name: 'unattributed',
    basis: 'unattributed',
    covers: 'event',
    masthead: noMasthead,
    kind: null,
    sections: sections(
      'purpose',
      'attendance',
      'guiding-questions',
      'convergence',
      'recommendations',
      'conclusion',
    ),
    numbering: { paragraphs: false, headings: false, areas: 'chapters', lists: 'bullets' },
    hasContents: false,
    attribution: 'none',
    wording: dialogueWording,
    wordLimit: secretariatLimit,
  }),
};
