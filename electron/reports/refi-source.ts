import type { DisclosedRecord, DisclosedVoice } from '../../shared/report/disclosed-record';
import type { ReportTexts } from '../../shared/report/texts';
import type { RefiCodes } from './refi-codes';
import type { Guids } from './refi-guids';
import type { SessionText } from './refi-text';

/** What every part of the project looks up. */
export interface RefiSource {
  record: DisclosedRecord;
  texts: ReportTexts;
  codes: RefiCodes;
  guids: Guids;
  sessionTexts: readonly SessionText[];
  voices: ReadonlyMap<string, DisclosedVoice>;
  coderGuid: string;
  /** ISO 8601 in UTC; null where the file bears no date. */
  writtenAt: string | null;
}
