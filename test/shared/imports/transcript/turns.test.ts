import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../../shared/imports/import-source';
import { foldLine } from '../../../../shared/domain/text';
import { paragraphsOf } from '../../../../shared/imports/transcript/paragraphs';
import {
  newTurnAfter,
  turnsOfCues,
  turnTextLimit,
  unlabelledTurnLimit,
} from '../../../../shared/imports/transcript/turns';

const text = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map(foldLine),
  fc.constantFrom('Mr. A. Participant spoke.', '安全。有序。', 'x'.repeat(3000), 'one\ntwo\nthree'),
);
const time = fc.option(fc.nat({ max: 9_000_000 }), { nil: null });
/** Every text is told apart, so that none is taken for a rolling caption. */
const cues: fc.Arbitrary<Cue[]> = fc
  .array(
    fc.record({
      label: fc.constantFrom('', 'Participant 1', 'Participant 2', '__proto__'),
      text,
      startsAt: time,
      length: fc.nat({ max: 9000 }),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ label, text: said, startsAt, length }, at) => ({
      label,
      text: `${at}. ${said}`.trim(),
      startsAt,
      endsAt: startsAt === null ? null : startsAt + length,
    })),
  );

const bare = (said: string): string => said.replace(/\s+/gu, '');

describe('turns', () => {
  test('cover all text once and in order, and never run backwards', () => {
    fc.assert(
      fc.property(cues, (list) => {
        const turns = turnsOfCues(list);
        expect(bare(turns.flatMap((turn) => turn.paragraphs).join(''))).toBe(
          bare(list.map((cue) => cue.text).join('')),
        );
        for (const turn of turns) {
          expect(turn.paragraphs.length).toBeGreaterThan(0);
          expect(turn.endsAt ?? Infinity).toBeGreaterThanOrEqual(turn.startsAt ?? -Infinity);
          for (const paragraph of turn.paragraphs)
            expect(paragraph.length).toBeLessThanOrEqual(1200);
        }
      }),
    );
  });

  const cue = (label: string, said: string, startsAt: number | null, endsAt = startsAt): Cue => ({
    label,
    text: said,
    startsAt,
    endsAt,
  });

  test('join neighbours of one label until a long silence', () => {
    const turns = turnsOfCues([
      cue('Participant 1', 'One', 0, 1000),
      cue('Participant 1', 'two.', 1000 + newTurnAfter - 1, 200_000),
      cue('', 'Three.', 200_000, 201_000),
      cue('Participant 1', 'Four.', 201_000 + newTurnAfter, 300_000),
      cue('', 'Who is this?', 300_000 + newTurnAfter, 400_000),
    ]);
    expect(turns.map((turn) => [turn.label, turn.paragraphs, turn.startsAt, turn.endsAt])).toEqual([
      ['Participant 1', ['One two. Three.'], 0, 201_000],
      ['Participant 1', ['Four.'], 291_000, 300_000],
      ['', ['Who is this?'], 390_000, 400_000],
    ]);
  });

  test('hold no more than an intervention can, and less where nobody is named', () => {
    const long = Array.from({ length: 3000 }, (_, at) =>
      cue('Participant 1', `This is sentence ${at}.`, null),
    );
    expect(turnsOfCues(long).length).toBe(2);
    const nameless = turnsOfCues(long.map((each) => ({ ...each, label: '' })));
    for (const { paragraphs } of nameless) {
      expect(paragraphs.join(' ').length).toBeLessThan(unlabelledTurnLimit * 1.1);
    }
    const [first] = turnsOfCues([cue('Participant 1', 'x'.repeat(3 * turnTextLimit), null)]);
    expect(first?.paragraphs.join('').length).toBeLessThanOrEqual(turnTextLimit);
  });

  test('leave what a speaker says twice, where captions do not roll', () => {
    const turns = turnsOfCues([
      cue('Participant 1', 'We must act now.', 0, 900),
      cue('Participant 1', 'We must act now.', 1000, 1900),
      ...Array.from({ length: 9 }, (_, at) =>
        cue('Participant 1', `Sentence ${at}.`, 2000 + at, 2000 + at),
      ),
    ]);
    expect(turns[0]?.paragraphs[0]).toMatch(/^We must act now\. We must act now\. Sentence 0\./);
  });
});

test('paragraphs end with a sentence, and not behind an abbreviation', () => {
  const sentence = 'The representative thanked Mr. A. B. Participant of St. Delegation for it. ';
  for (const paragraph of paragraphsOf(sentence.repeat(40))) {
    expect(paragraph).toMatch(/for it\.$/);
    expect(paragraph.length).toBeLessThanOrEqual(600);
    expect(paragraph.length).toBeGreaterThan(300);
  }
});
