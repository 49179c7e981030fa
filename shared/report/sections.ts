import type { PassageSlot } from '../domain/vocabulary';
import { agenda } from './agenda-section';
import { convergence, furtherAction, keyMessages } from './area-layout';
import { blockKey, eachEvent, passageParagraphs, type ReportContext } from './context';
import { attendance, tone } from './front-sections';
import { goodPractices, hasGoodPractices } from './good-practices-section';
import { guidingQuestions } from './guiding-questions-section';
import type { ProfileSection, SectionKey } from './profile';
import { recommendations } from './recommendations-section';
import { remarks } from './remarks-sections';
import type { Block, Heading, Section } from './report';
import { scope, structure, themes } from './structure-sections';

/** Two ways of telling the same areas. */
const areaSections: readonly SectionKey[] = ['convergence', 'key-messages'];

/** The sections of the profile in its order, those that nothing is said in yet without blocks. */
export function buildSections(context: ReportContext): Section[] {
  const events = eachEvent(context);
  const told = new Set<SectionKey>();
  return context.profile.sections.map((section) => {
    const { id, key, startsPage } = section;
    // What is said twice would have the same keys twice.
    const isTold =
      told.has(key) || (areaSections.includes(key) && areaSections.some((each) => told.has(each)));
    told.add(key);
    return {
      id,
      key,
      startsPage,
      blocks: headed(context, section, isTold ? [] : sectionBlocks(context, events, key)),
    };
  });
}

function sectionBlocks(context: ReportContext, events: readonly ReportContext[], key: SectionKey) {
  const { build, isHeaded, of } = builders[key];
  if (of === 'report') return build(context);
  const built = events.map((ofEvent) => ({ ofEvent, blocks: build(ofEvent) }));
  const told = built.filter(({ blocks }) => blocks.length > 0);
  // A heading never stands alone on its level.
  const needsHeadings = isHeaded && told.length > 1;
  return told.flatMap(({ blocks, ofEvent }): Block[] =>
    needsHeadings ? [eventHeading(ofEvent, key), ...blocks.map(lowered)] : blocks,
  );
}

function eventHeading(context: ReportContext, section: SectionKey): Heading {
  const key = blockKey(context, section, 'heading');
  return { type: 'heading', key, level: 2, text: context.event.title };
}

/** Headings below that of the event. */
function lowered(block: Block): Block {
  return block.type === 'heading' ? { ...block, level: Math.min(3, block.level + 1) } : block;
}

/** The heading stands only where something follows it, except over what a person is to write. */
function headed(context: ReportContext, section: ProfileSection, blocks: Block[]): Block[] {
  if (blocks.length === 0 && section.key !== 'free') return blocks;
  const heading = sectionHeading(context, section);
  if (heading) return [heading, ...blocks];
  // Without it those below take its level, so that no level is passed over.
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: Math.max(1, block.level - 1) } : block,
  );
}

/** The heading that a section of the profile has where it says something; null for none. */
export function sectionHeading(
  { events, profile, texts }: ReportContext,
  { id, key }: Pick<ProfileSection, 'id' | 'key'>,
): Heading | null {
  const own = profile.sections.find((section) => section.id === id)?.heading;
  // One agenda needs no heading over its own.
  const isOneAgenda = key === 'agenda' && events.length === 1;
  const given = isOneAgenda ? texts.agendaHeading('') : texts.headings[profile.basis][key];
  const text = own ?? given ?? '';
  return text === '' ? null : { type: 'heading', key: `section/${id}`, level: 1, text };
}

/**
 * Where nobody has written an introduction yet, what is told in its place stands under its heading and on its page,
 * rather than as a part of the section before.
 */
export function introduced(context: ReportContext, sections: readonly Section[]): Section[] {
  const at = sections.findIndex(({ key }) => key === 'introduction');
  const introduction = sections[at];
  const next = sections.findIndex(({ blocks }, index) => index > at && blocks.length > 0);
  const [first] = sections[next]?.blocks ?? [];
  if (!introduction || introduction.blocks.length > 0 || first?.type !== 'paragraph')
    return [...sections];
  const heading = sectionHeading(context, introduction);
  return sections.map((section, index) =>
    index === next
      ? {
          ...section,
          startsPage: section.startsPage || introduction.startsPage,
          blocks: heading ? [heading, ...section.blocks] : section.blocks,
        }
      : section,
  );
}

interface SectionBuilder {
  /** Whether it speaks of all events at once, or of each for itself. */
  of: 'report' | 'event';
  /** Whether what it says of each event needs a heading that says which event it is. */
  isHeaded?: true;
  build: (context: ReportContext) => Block[];
}

const builders: Readonly<Record<SectionKey, SectionBuilder>> = {
  // Filled when the text of the others is there, see `fillAbbreviations`.
  abbreviations: { of: 'report', build: () => [] },
  introduction: passage('introduction', true),
  purpose: passage('purpose', true),
  attendance: { of: 'event', build: attendance },
  tone: { of: 'event', isHeaded: true, build: tone },
  opening: { of: 'event', isHeaded: true, build: (context) => remarks(context, 'opening') },
  structure: { of: 'event', build: structure },
  themes: { of: 'event', build: themes },
  scope: { of: 'report', build: scope },
  'guiding-questions': { of: 'event', isHeaded: true, build: guidingQuestions },
  convergence: { of: 'report', build: convergence },
  'key-messages': { of: 'report', build: keyMessages },
  'good-practices': { of: 'report', build: goodPractices },
  'further-action': {
    of: 'report',
    build: (context) => furtherAction(context, isPrinted(context, 'good-practices')),
  },
  recommendations: { of: 'report', build: recommendations },
  closing: { of: 'event', isHeaded: true, build: (context) => remarks(context, 'closing') },
  'next-steps': passage('next-steps', false),
  conclusion: passage('conclusion', true),
  agenda: { of: 'event', build: agenda },
  free: { of: 'report', build: () => [] },
};

function passage(slot: PassageSlot, isExpected: boolean): SectionBuilder {
  return { of: 'report', build: (context) => passageParagraphs(context, slot, isExpected) };
}

/** Whether good practices stand in this report, so that what follows may refer to them. */
function isPrinted(context: ReportContext, wanted: 'good-practices'): boolean {
  return context.profile.sections.some(({ key }) => key === wanted) && hasGoodPractices(context);
}
