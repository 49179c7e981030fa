import type { DocumentBlock, TranscriptSource } from '../import-source';
import { firstTimes, parseSrt, parseWebVtt, startsAsWebVtt } from './captions';
import { parseOtter, parseZoomHeaders, parseZoomTable } from './plain-transcripts';
import { parseTeamsDocument } from './teams-document';

/**
 * Reads the text of a file as a transcript: WebVTT, SRT, Otter's or Zoom's text. Null for what is none, such as a list
 * of people or a programme. Linear in the length of the text.
 */
export function recognizeTranscript(text: string): TranscriptSource | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .normalize('NFC')
    .split(/\r\n|\r|\n/);
  if (startsAsWebVtt(lines)) return parseWebVtt(lines);
  const first = firstTimes(lines);
  if (first) return first.usesComma ? parseSrt(lines) : parseWebVtt(lines);
  return parseZoomHeaders(lines) ?? parseZoomTable(lines) ?? parseOtter(lines);
}

/** Reads a Word document as the transcript that Teams saves; null for any other document. */
export function recognizeTranscriptDocument(blocks: DocumentBlock[]): TranscriptSource | null {
  return parseTeamsDocument(blocks);
}
