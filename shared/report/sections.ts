import { convergence, furtherAction } from './area-section';
import { eachEvent, passageParagraphs, type ReportContext } from './context';
import { attendance, tone } from './front-sections';
import { goodPractices } from './good-practices-section';
import type { ProfileSection, SectionKey } from './profile';
import { remarks } from './remarks-sections';
import type { Block, Section } from './report';
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
function headed(
  { profile, texts }: ReportContext,
  { id, key, heading }: ProfileSection,
  blocks: Block[],
): Block[] {
  const text = heading ?? texts.headings[profile.basis][key] ?? '';
  if (text === '' || (blocks.length === 0 && key !== 'free')) return blocks;
  return [{ type: 'heading', key: `section/${id}`, level: 1, text }, ...blocks];
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
