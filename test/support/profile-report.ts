import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { BlockKey, BuiltInProfileKey } from '../../shared/domain/draft';
import { buildReport } from '../../shared/report/build-report';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { ReportInput } from '../../shared/report/context';
import { outputLanguageOf } from '../../shared/report/output-language';
import type { Block, Report } from '../../shared/report/report';
import { paragraphsOf } from '../../shared/report/report-text';

/** The report of a built-in profile over the events that it covers, at its own level unless told otherwise. */
export function buildProfileReport(
  data: DialogueData,
  profileRef: BuiltInProfileKey,
  given: Partial<ReportInput> = {},
): Report {
  const profile = builtInProfiles[profileRef];
  const covered = profile.covers === 'dialogue' ? data.events : data.events.slice(0, 1);
  return buildReport({
    data,
    registry: null,
    profileRef,
    profile,
    eventIds: covered.map(({ id }) => id),
    attribution: profile.attribution,
    language: outputLanguageOf(data.dialogue.language),
    edits: [],
    comments: [],
    annex: null,
    record: null,
    fileName: null,
    ...given,
  });
}

/** Everything in a report that a finding, comment or edit may point at. */
export function keysIn(report: Report): BlockKey[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => [block.key, ...withinOf(block)]),
  );
}

function withinOf(block: Block): BlockKey[] {
  return block.type === 'paragraph' ? [] : paragraphsOf(block).map(({ key }) => key);
}
