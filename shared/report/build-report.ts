import { fillAbbreviations } from './abbreviations-section';
import { applyEdits, findOutdated } from './apply-edits';
import { buildAnnex } from './build-annex';
import { buildRecord } from './build-record';
import { findBrokenReferences } from './broken-references';
import { eachEvent, reportContext, type ReportContext, type ReportInput } from './context';
import { findEvidenceGaps } from './evidence-use';
import { checkTotals, titleBlock } from './front-sections';
import { findLeaks } from './leak-check';
import { lintReport } from './lint-report';
import { masthead } from './masthead';
import { numberReport } from './number-report';
import type { Report, Section } from './report';
import { buildSections, introduced } from './sections';

/**
 * The report that a profile makes of the data, with what people changed in it. Sections without content are left out,
 * and a finding says so.
 * @throws Error where the dialogue has none of the events
 */
export function buildReport(input: ReportInput): Report {
  const context = reportContext(input);
  const title = titleBlock(context);
  const built = editedSections(context, input.edits);
  eachEvent(context).forEach(checkTotals);
  const { sections, footnotes } = numberReport(context, built);
  const { data, profile } = context;
  const report: Report = {
    profile: input.profileRef,
    eventIds: context.events.map(({ id }) => id),
    attribution: context.attribution,
    properties: {
      title: [title.title, title.kind].filter(Boolean).join(`${context.texts.colon} `),
      subject: title.subtitle,
      language: input.language,
      startsOn: context.events.find(({ startsOn }) => startsOn !== null)?.startsOn ?? null,
      place: placeOf(context),
      creator: data.dialogue.organization,
      keywords: data.themes.filter(({ parentId }) => parentId === null).map(({ name }) => name),
    },
    masthead: masthead(context),
    titleBlock: title,
    contents: profile.hasContents ? context.texts.contentsHeading : null,
    numbering: {
      paragraphs: profile.numbering.paragraphs,
      headings: profile.numbering.headings,
    },
    pageLabel: context.texts.pageLabel,
    sections,
    footnotes,
    comments: [...input.comments],
    annex: input.annex === null ? null : buildAnnex(context, sections, input.annex),
    record: input.record === null ? null : buildRecord(context, input.record),
    findings: [],
  };
  return { ...report, findings: findingsOf(context, report, input.fileName) };
}

function placeOf({ event, events }: ReportContext): string {
  return events.length > 1 ? '' : [event.venue, event.place].filter(Boolean).join(', ');
}

/** Abbreviations are those of the text that is printed; edits of their own list need one to stand on. */
function editedSections(context: ReportContext, edits: ReportInput['edits']): readonly Section[] {
  const generated = buildSections(context);
  const listed = fillAbbreviations(context, generated);
  if (edits.length === 0) return introduced(context, listed);
  return introduced(context, fillAbbreviations(context, applyEdits(context, listed, edits)));
}

function findingsOf(
  context: ReportContext,
  report: Report,
  fileName: string | null,
): Report['findings'] {
  return [
    ...context.findings,
    ...findOutdated(report.sections),
    ...findBrokenReferences(report),
    ...findEvidenceGaps(context, report.sections),
    ...lintReport(context, report),
    ...findLeaks(context, report, fileName),
  ];
}
