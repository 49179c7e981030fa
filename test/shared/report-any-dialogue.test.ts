import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import {
  builtInProfileKeys,
  outputLanguages,
  type BlockKey,
  type DraftEdit,
} from '../../shared/domain/draft';
import { draftAttributionSchema, passageSlots, pointKinds } from '../../shared/domain/vocabulary';
import { reportSchema, type Report } from '../../shared/report/report';
import { paragraphsOf } from '../../shared/report/report-text';
import { buildProfileReport, keysIn } from '../support/profile-report';
import { saidDialogues } from '../support/said-arbitrary';

const pick = fc.nat({ max: 999 });
const words = fc.constantFrom(
  'Plain words of the ABC.',
  'A note^[to the *foot*] and **bold** of the Form Of Words (FOW).',
  'See {#attendance/0} and {#nowhere}.^[One.]^[Two.]\n\nA second paragraph.',
);
const additions = fc.record({
  passages: fc.array(fc.record({ event: pick, slot: fc.constantFrom(...passageSlots), words }), {
    maxLength: 6,
  }),
  questions: fc.array(pick, { maxLength: 4 }),
  times: fc.array(fc.option(fc.nat({ max: 4000 })), { minLength: 1, maxLength: 6 }),
  kinds: fc.array(fc.constantFrom(...pointKinds), { minLength: 1, maxLength: 5 }),
  edits: fc.array(fc.record({ anchor: pick, words, isRewrite: fc.boolean() }), { maxLength: 4 }),
});
type Additions = typeof additions extends fc.Arbitrary<infer A> ? A : never;

const at = <T>(things: readonly T[], index: number): T | undefined => things[index % things.length];
const idOf = (kind: number, index: number) =>
  `00000000-0000-7000-8${kind}00-${index.toString(16).padStart(12, '0')}` as never;

/** The dialogue with what people write, ask and plan besides. */
function grown(data: DialogueData, { kinds, passages, questions, times }: Additions): DialogueData {
  const slots = new Map(
    passages.map(({ event, slot, words: text }, index) => {
      const eventId = at(data.events, event)!.id;
      return [`${eventId} ${slot}`, { id: idOf(1, index), eventId, slot, text }];
    }),
  );
  return {
    ...data,
    passages: [...slots.values()],
    guidingQuestions: questions.map((session, position) => ({
      id: idOf(2, position),
      sessionId: at(data.sessions, session)!.id,
      text: `Question ${position} about Theme ${position}?`,
      position,
    })),
    sessions: data.sessions.map((session, index) => {
      const minutes = at(times, index) ?? null;
      return { ...session, startsAt: minutes === null ? null : Date.UTC(2030, 0, 15, 0, minutes) };
    }),
    points: data.points.map((point, index) => ({ ...point, kind: at(kinds, index)! })),
  };
}

/** Of blocks that are there, and of one that is not. */
function editsOf(keys: readonly BlockKey[], { edits }: Additions): DraftEdit[] {
  return edits.map(({ anchor, isRewrite, words: text }, index) => ({
    id: idOf(3, index),
    draftId: idOf(4, 0),
    anchor: at([...keys, 'area/gone/1'], anchor)!,
    position: index,
    change: isRewrite
      ? { kind: 'rewrite', base: ['Was.'], parts: [{ type: 'written', text, replaces: [0] }] }
      : { kind: 'insert', block: { type: 'paragraph', text } },
  }));
}

function numbersOf(report: Report) {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const numbered = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.number] : []));
  const marks = blocks
    .flatMap((block) => paragraphsOf(block).flatMap(({ runs }) => runs))
    .flatMap(({ footnote }) => footnote ?? []);
  return { numbered, marks };
}

const counting = (length: number) => Array.from({ length }, (_, index) => index + 1);

it('is a report in every profile, level and language, whatever was said, written and edited', () => {
  fc.assert(
    fc.property(
      saidDialogues,
      additions,
      fc.constantFrom(...builtInProfileKeys),
      fc.constantFrom(...draftAttributionSchema.options),
      fc.constantFrom(...outputLanguages),
      (said, added, profile, attribution, language) => {
        const data = grown(said, added);
        const first = buildProfileReport(data, profile, { attribution, language });
        const edits = editsOf(keysIn(first), added);
        const report = buildProfileReport(data, profile, { attribution, language, edits });
        for (const each of [first, report]) {
          expect(reportSchema.safeParse(each).error?.issues).toBeUndefined();
          const keys = keysIn(each);
          expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
          const { marks, numbered } = numbersOf(each);
          expect(marks).toEqual(counting(marks.length));
          expect(each.footnotes.map(({ number }) => number)).toEqual(counting(marks.length));
          const hasNumbers = each.numbering.paragraphs;
          expect(numbered).toEqual(
            hasNumbers ? counting(numbered.length) : numbered.map(() => undefined),
          );
        }
      },
    ),
    { seed: 20_300_115, numRuns: 80 },
  );
});
