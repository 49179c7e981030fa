import { convergence, furtherAction } from './area-section';
import { eachEvent, passageParagraphs, type ReportContext } from './context';
import { attendance, tone } from './front-sections';
import { goodPractices } from './good-practices-section';
import type { ProfileSection, SectionKey } from './profile';
import { remarks } from './remarks-sections';
import type { Block, Heading, Section } from './report';
import { scope, structure, themes } from './structure-sections';

/** The sections of the profile in its order, those that nothing is said in yet without blocks. */
export function buildSections(context: ReportContext): Section[] {
  const { profile } = context;
  return profile.sections.map((section) => {
    const { id, key, startsPage } = section;
    return {
      id,
      key,
      startsPage,
      blocks: headed(context, section, sectionBlocks(context, section)),
    };
  });
}

function sectionBlocks(context: ReportContext, section: ProfileSection): Block[] {
  const build = builders[section.key];
  return eachEvent(context).flatMap((ofEvent) => build(ofEvent));
}

/** The heading stands only where something follows it, except over what a person is to write. */
function headed(context: ReportContext, section: ProfileSection, blocks: Block[]): Block[] {
  if (blocks.length === 0 && section.key !== 'free') return blocks;
  const heading = sectionHeading(context, section);
  return heading ? [heading, ...blocks] : blocks;
}

/** The heading that a section of the profile has where it says something; null for none. */
export function sectionHeading(
  { profile, texts }: ReportContext,
  { id, key }: Pick<ProfileSection, 'id' | 'key'>,
): Heading | null {
  const own = profile.sections.find((section) => section.id === id)?.heading;
  const text = own ?? texts.headings[profile.basis][key] ?? '';
  return text === '' ? null : { type: 'heading', key: `section/${id}`, level: 1, text };
}

/** What each section says of one event. */
const builders: Readonly<Record<SectionKey, (context: ReportContext) => Block[]>> = {
  abbreviations: () => [],
  introduction: (context) => passageParagraphs(context, 'introduction', true),
  purpose: (context) => passageParagraphs(context, 'purpose', true),
  attendance,
  tone,
  opening: (context) => remarks(context, 'opening'),
  structure,
  themes,
  scope,
  'guiding-questions': () => [],
  convergence,
  'key-messages': convergence,
  'good-practices': goodPractices,
  'further-action': (context) => furtherAction(context, hasGoodPractices(context)),
  recommendations: (context) => passageParagraphs(context, 'recommendations', false),
  closing: (context) => remarks(context, 'closing'),
  'next-steps': (context) => passageParagraphs(context, 'next-steps', false),
  conclusion: (context) => passageParagraphs(context, 'conclusion', true),
  agenda: () => [],
  free: () => [],
};

/** Whether good practices stand in this report, so that what follows may refer to them. */
function hasGoodPractices(context: ReportContext): boolean {
  const isPrinted = context.profile.sections.some(({ key }) => key === 'good-practices');
  return isPrinted && goodPractices({ ...context, findings: [], notes: [] }).length > 0;
}
