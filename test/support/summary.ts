import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { EventId } from '../../shared/domain/ids';
import type { Attribution } from '../../shared/domain/vocabulary';
import { buildReport } from '../../shared/report/build-report';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { ReportInput } from '../../shared/report/context';
import { outputLanguageOf } from '../../shared/report/output-language';
import type { Report } from '../../shared/report/report';

interface SummaryOptions extends Partial<Omit<ReportInput, 'data' | 'eventIds'>> {
  eventId: EventId;
  attribution: Attribution;
}

/** The summary of conclusions of one event, as nobody has edited it. */
export function buildSummary(data: DialogueData, options: SummaryOptions): Report {
  const { eventId, ...given } = options;
  return buildReport({
    data,
    registry: null,
    profileRef: 'summary',
    profile: builtInProfiles.summary,
    eventIds: [eventId],
    language: outputLanguageOf(data.dialogue.language),
    edits: [],
    comments: [],
    annex: null,
    record: null,
    fileName: null,
    ...given,
  });
}
