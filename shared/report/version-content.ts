import type { DialogueData } from '../domain/dialogue-data';
import type { DialogueIndex } from '../domain/dialogue-index';
import type { VersionContent } from './draft-version';
import type { Report } from './report';

/** What is kept of a draft when it is circulated: the text as printed, and what its areas rested on. */
export function versionContent(
  report: Report,
  _evidence: { data: DialogueData; index: DialogueIndex },
): VersionContent {
  return { report: { ...report, annex: null, record: null, findings: [] }, areas: {} };
}
