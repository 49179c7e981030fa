import type { RecordSources, ReportContext } from './context';
import type { DisclosedRecord } from './disclosed-record';

/** The record of the events covered, as the level asked for lets it be known. */
export function buildRecord(context: ReportContext, _sources: RecordSources): DisclosedRecord {
  const { title, organization } = context.data.dialogue;
  return {
    ...{ title, organization, language: context.texts.language },
    ...{ events: [], sessions: [], voices: [], interventions: [], themes: [], areas: [] },
    ...{ participants: [], hiddenParticipants: 0, speakerList: [] },
  };
}
