import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../../shared/imports/import-source';
import { foldLine } from '../../../../shared/domain/text';
import { recognizeTranscript } from '../../../../shared/imports/transcript/recognize-transcript';

const nastyPieces = fc.constantFrom(
  '<b>',
  '</v>',
  '<v Participant 9>',
  '<script>',
  '-->',
  '00:00:01.000 --> 00:00:02.000',
  '00:00:01,000 --> 00:00:02,000',
  '&amp;',
  '&#60;',
  '&',
  'NOTE',
  'WEBVTT',
  '17',
  '5 < 10 > 3',
  'Note:',
  'http://example.org',
  '{\\an8}',
  '(Applause)',
  'שלום',
  'مرحبا',
  '安全',
);
const words = fc.oneof(nastyPieces, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
const text = fc
  .array(words, { minLength: 1, maxLength: 8 })
  .map((list) => foldLine(list.join(' ')))
  .filter((each) => each !== '');
const label = fc.integer({ min: 1, max: 9 }).map((n) => `Participant ${n}`);

function cuesWith(texts: fc.Arbitrary<string>): fc.Arbitrary<Cue[]> {
  const part = fc.record({
    label,
    text: texts,
    pause: fc.nat({ max: 100_000 }),
    length: fc.nat({ max: 9000 }),
  });
  return fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => {
    let time = 0;
    return parts.map(({ label: speaker, text: said, pause, length }) => {
      const startsAt = time + pause;
      time = startsAt + length;
      return { label: speaker, text: said, startsAt, endsAt: time };
    });
  });
}

function stamp(ms: number, point: string): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60];
  const whole = [hours, minutes, seconds].map((n) => two(Math.floor(n))).join(':');
  return `${whole}${point}${String(ms % 1000).padStart(3, '0')}`;
}

function escape(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function write(cues: Cue[], line: (cue: Cue) => string, point: string): string {
  return cues
    .map((cue, at) => {
      const times = [cue.startsAt, cue.endsAt].map((ms) => stamp(ms ?? 0, point));
      return `${at + 1}\n${times.join(' --> ')}\n${line(cue)}\n`;
    })
    .join('\n');
}

const writeVtt = (cues: Cue[]): string =>
  `WEBVTT\n\n${write(cues, (cue) => `<v ${cue.label}>${escape(cue.text)}</v>`, '.')}`;
const writeSrt = (cues: Cue[]): string =>
  write(cues, (cue) => `${cue.label}: ${escape(cue.text)}`, ',');

describe('captions', () => {
  test('written as WebVTT come back as they were', () => {
    fc.assert(
      fc.property(cuesWith(text), fc.constantFrom('\n', '\r\n', '\r'), (cues, newline) => {
        const source = recognizeTranscript(writeVtt(cues).replaceAll('\n', newline));
        expect(source).toEqual({ type: 'transcript', format: 'webvtt', cues, remarks: [] });
      }),
    );
  });

  test('written as SRT come back as they were', () => {
    // SRT has no way to write a position code that is meant as text.
    const writable = text.filter((each) => !each.includes('{\\'));
    fc.assert(
      fc.property(cuesWith(writable), fc.constantFrom('\n', '\r\n'), (cues, newline) => {
        const source = recognizeTranscript(writeSrt(cues).replaceAll('\n', newline));
        expect(source).toEqual({ type: 'transcript', format: 'srt', cues, remarks: [] });
      }),
    );
  });

  test('are read whatever the text is', () => {
    const anything = fc.array(
      fc.oneof(words, fc.constantFrom('\n', '\n\n', '\t', '\r', '  0:03\n')),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (pieces, hasHeader) => {
        const source = recognizeTranscript(`${hasHeader ? 'WEBVTT\n\n' : ''}${pieces.join('')}`);
        if (hasHeader) expect(source).not.toBeNull();
        for (const cue of source?.cues ?? []) {
          expect(cue.text).not.toBe('');
          expect(cue.endsAt ?? Infinity).toBeGreaterThanOrEqual(cue.startsAt ?? 0);
        }
      }),
    );
  });

  test.each([
    ['nested tags', `<b>`.repeat(100_000)],
    ['unfinished tags', '<a'.repeat(100_000)],
    ['unfinished entities', '&#1'.repeat(100_000)],
    ['dots', '.'.repeat(300_000)],
    ['arrows', '00:00:01.000 --> '.repeat(20_000)],
    ['colons', 'Participant '.repeat(20_000) + ':'],
  ])('are read in linear time: %s', (_, hostile) => {
    const before = performance.now();
    recognizeTranscript(`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${hostile}\n`);
    recognizeTranscript(hostile);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('labels before a colon', () => {
  const captions = (...lines: string[]): string[] =>
    (
      recognizeTranscript(
        lines
          .map((line, at) => `00:00:${10 + at}.000 --> 00:00:${11 + at}.000\n${line}\n`)
          .join('\n'),
      )?.cues ?? []
    ).map((cue) => cue.label);

  test('are names that recur, and names where labels are the habit', () => {
    expect(captions('Participant 1: Yes.', 'and', 'so', 'Participant 1: No.')).toEqual([
      'Participant 1',
      '',
      '',
      'Participant 1',
    ]);
    expect(captions('Participant 1: Yes.', 'Kenya: No.', 'iPhone: Yes.')).toEqual([
      'Participant 1',
      'Kenya',
      'iPhone',
    ]);
  });

  test('are not "Note:", "http:", a time, or how a sentence begins', () => {
    const prose = [
      'Note: see below',
      'http://example.org',
      '10:30 is the time',
      'what follows is this: a list',
      'and this',
      'and that',
    ];
    expect(captions(...prose, ...prose)).toEqual(Array(12).fill(''));
  });
});
