import type { SourceRemark, TranscriptSource } from '../import-source';
import { hasVoiceTag, voiceParts } from './cue-text';
import { cuesWithPrefixes } from './speaker-prefix';
import { timedBlocks } from './timed-blocks';
import { parseTimeRange, type TimeRange } from './timestamps';

/** How many lines with text may come before the first cue of a file without a header. */
const linesBeforeFirstCue = 20;

/**
 * WebVTT, with or without its header: voice tags where the file has any, else speakers written into the text. A
 * package would do for strict files only: the W3C's own parser drops the first cue where the header is missing, all
 * text after a bare `<`, and overflows the stack on deeply nested tags.
 */
export function parseWebVtt(lines: string[]): TranscriptSource {
  const { blocks, remarks } = timedBlocks(lines, { skipsComments: true });
  const hasVoices = blocks.some((block) => block.lines.some(hasVoiceTag));
  const cues = hasVoices
    ? blocks.flatMap(({ lines: markup, startsAt, endsAt }) =>
        voiceParts(markup.join('\n')).map((part) => ({ ...part, startsAt, endsAt })),
      )
    : cuesWithPrefixes(blocks);
  const missing: SourceRemark[] = startsAsWebVtt(lines) ? [] : [{ code: 'header-missing' }];
  return { type: 'transcript', format: 'webvtt', cues, remarks: [...missing, ...remarks] };
}

/** SRT: comma times, no comments; tags and position codes such as `{\an8}` are dropped. */
export function parseSrt(lines: string[]): TranscriptSource {
  const { blocks, remarks } = timedBlocks(lines, { skipsComments: false });
  const cues = cuesWithPrefixes(
    blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => line.replace(/\{\\[^{}]*\}/g, '')),
    })),
  );
  return { type: 'transcript', format: 'srt', cues, remarks };
}

/** Whether the first line is WebVTT's header. */
export function startsAsWebVtt(lines: string[]): boolean {
  return /^WEBVTT(?:\s|$)/.test(lines[0] ?? '');
}

/** The times of the first cue, where lines without a header plainly are captions: near the start; null elsewhere. */
export function firstTimes(lines: string[]): TimeRange | null {
  let seen = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const times = parseTimeRange(line);
    if (times) return times;
    seen += 1;
    if (seen > linesBeforeFirstCue) return null;
  }
  return null;
}
