import type { DialogueData } from '../domain/dialogue-data';
import type { EventId } from '../domain/ids';
import type { Attribution } from '../domain/vocabulary';
import { convergenceSection, furtherActionSection } from './area-section';
import { passageParagraphs, reportContext, type ReportContext } from './context';
import { checkTotals, frontSections, section, titleBlock } from './front-sections';
import { goodPracticesSection } from './good-practices-section';
import { findEvidenceGaps } from './evidence-use';
import { findLeaks } from './leak-check';
import { remarksSection } from './remarks-sections';
import type { Report, Section } from './report';
import { structureSections } from './structure-sections';

export interface SummaryOptions {
  eventId: EventId;
  /** Most traceable level wanted; dialogue, sessions and interventions may lower it. */
  attribution: Attribution;
}

/**
 * The summary of conclusions of one event. Sections without content are left out, and a finding says so.
 * @throws Error where the dialogue has no such event
 */
export function buildSummary(data: DialogueData, options: SummaryOptions): Report {
  const context = reportContext(data, options.eventId, options.attribution);
  const title = titleBlock(context);
  const sections = summarySections(context);
  checkTotals(context);
  const { dialogue } = data;
  return {
    profile: 'summary',
    eventId: context.event.id,
    attribution: context.attribution,
    properties: {
      title: `${title.title}: ${title.kind}`,
      subject: title.subtitle,
      language: dialogue.language,
      creator: dialogue.organization,
      keywords: data.themes.filter(({ parentId }) => parentId === null).map(({ name }) => name),
    },
    titleBlock: title,
    pageLabel: context.texts.pageLabel,
    sections,
    findings: [
      ...context.findings,
      ...findEvidenceGaps(context, sections),
      ...findLeaks(context, sections),
    ],
  };
}

function summarySections(context: ReportContext): Section[] {
  const front = [
    ...frontSections(context),
    ...remarksSection(context, 'opening'),
    ...structureSections(context),
    ...convergenceSection(context),
  ];
  const goodPractices = goodPracticesSection(context);
  return [
    ...front,
    ...goodPractices,
    ...furtherActionSection(context, goodPractices.length > 0),
    ...remarksSection(context, 'closing'),
    ...conclusion(context),
  ];
}

function conclusion(context: ReportContext): Section[] {
  const written = passageParagraphs(context, 'conclusion', true);
  if (written.length === 0) return [];
  const heading = { type: 'heading', level: 2, text: context.texts.conclusionHeading } as const;
  return section('conclusion', [heading, ...written]);
}
