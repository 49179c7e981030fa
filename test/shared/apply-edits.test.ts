import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DraftChange, DraftEdit } from '../../shared/domain/draft';
import type { DraftEditId, DraftId, PointId } from '../../shared/domain/ids';
import { parseDraftText } from '../../shared/notes/draft-text';
import { applyEdits, findOutdated } from '../../shared/report/apply-edits';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { ReportContext } from '../../shared/report/context';
import type { Block, Paragraph, Section } from '../../shared/report/report';
import { blockTexts, paragraphsOf, runsText } from '../../shared/report/report-text';
import { keepWritten, revise, takeGenerated } from '../../shared/report/revise-paragraph';
import { reportTexts } from '../../shared/report/output-language';

const newContext = () =>
  ({
    notes: [],
    findings: [],
    profile: builtInProfiles.summary,
    texts: reportTexts('en'),
  }) as unknown as ReportContext;

let made = 0;
function edit(anchor: string, change: DraftChange): DraftEdit {
  made += 1;
  return {
    id: `edit-${made}` as DraftEditId,
    draftId: 'draft' as DraftId,
    anchor,
    position: made,
    change,
  };
}

const origin = { type: 'computed' } as const;
const paragraph = (key: string, ...texts: string[]): Paragraph => ({
  type: 'paragraph',
  key,
  runs: texts.map((text, index) => ({
    text: index + 1 < texts.length ? `${text} ` : text,
    evidence: { areaId: null, pointIds: [`point of ${text}` as PointId] },
  })),
  origin,
});
const section = (key: 'attendance' | 'tone' | 'convergence' | 'free', ...blocks: Block[]) =>
  ({ id: key, key, startsPage: false, blocks }) satisfies Section;

const apply = (sections: readonly Section[], ...edits: DraftEdit[]) => {
  const context = newContext();
  const built = applyEdits(context, sections, edits);
  const texts = built.flatMap(({ blocks }) => blocks.flatMap(blockTexts)).map(({ text }) => text);
  return { built, texts, findings: [...context.findings, ...findOutdated(built)] };
};
const first = (sections: readonly Section[]) =>
  sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))[0];

/** What a person makes of the paragraph when they leave this text in it. */
function write(shown: Paragraph, text: string): DraftEdit[] {
  const rewriting = revise(shown, parseDraftText(text), [], 'en');
  return rewriting ? [edit(shown.key, { kind: 'rewrite', ...rewriting })] : [];
}

describe('a rewritten sentence', () => {
  const before = paragraph('attendance/0', 'Over 300 persons came.', 'One opened.', 'All sat.');
  const edits = write(before, 'Over **300** persons came. One opened it well. All sat.');

  it('stays when the others follow the data, and is shown with what the data would say', () => {
    const now = paragraph('attendance/0', 'Over 310 persons came.', 'Two opened.', 'All sat down.');
    const kept = write(before, 'Over 300 persons came. One opened it well. All sat.');
    const { texts, built, findings } = apply([section('attendance', now)], ...kept);
    expect(texts).toEqual(['Over 310 persons came. One opened it well. All sat down.']);
    expect(first(built)?.edit?.sentences).toEqual([
      { runs: [1], was: 'One opened.', now: 'Two opened.' },
    ]);
    expect(first(built)?.runs[1]?.evidence?.pointIds).toEqual(['point of Two opened.']);
    const at = { block: 'attendance/0', start: 23, end: 43 };
    expect(findings).toMatchObject([{ code: 'rewrite-outdated', at }]);
  });

  it('keeps its marks, and says nothing while the data stands still', () => {
    const { texts, built, findings } = apply([section('attendance', before)], ...edits);
    expect(texts).toEqual(['Over 300 persons came. One opened it well. All sat.']);
    expect(first(built)?.runs[1]).toMatchObject({ text: '300', bold: true });
    expect(findings).toEqual([]);
  });

  it('is settled by taking either side', () => {
    const now = paragraph('attendance/0', 'Over 300 persons came.', 'Two opened.', 'All sat.');
    const own = write(before, 'Over 300 persons came. One opened it well. All sat.');
    const shown = first(apply([section('attendance', now)], ...own).built)?.edit;
    if (!shown) throw new Error('not rewritten');
    expect(takeGenerated(shown, 0, 'en')).toBeNull();
    const kept = edit('attendance/0', { kind: 'rewrite', ...keepWritten(shown, 0, 'en') });
    const { texts, findings } = apply([section('attendance', now)], kept);
    expect(texts).toEqual(['Over 300 persons came. One opened it well. All sat.']);
    expect(findings).toEqual([]);
  });

  it('whose paragraph is gone stands at the end of its section', () => {
    const { texts, findings } = apply(
      [section('attendance', paragraph('attendance/1', 'Else.')), section('tone')],
      ...edits,
    );
    expect(texts).toEqual(['Else.', 'Over 300 persons came. One opened it well.']);
    expect(findings).toMatchObject([{ code: 'edit-displaced', at: { block: 'attendance/0' } }]);
  });

  it('that was taken out stays out, and a new one comes where it belongs', () => {
    const kept = write(before, 'Over 300 persons came. All sat.');
    const now = paragraph('attendance/0', 'Over 300 persons came.', 'New here.', 'All sat.');
    expect(apply([section('attendance', now)], ...kept).texts).toEqual([
      'Over 300 persons came. New here. All sat.',
    ]);
    const none = write(before, '');
    expect(apply([section('attendance', before)], ...none).built[0]?.blocks).toEqual([]);
  });
});

const sentences = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
    .map(([topic, count]) => `Topic ${topic} about area ${topic} had ${count} points.`),
  { maxLength: 7 },
);
const action = fc.constantFrom('keep', 'keep', 'delete', 'replace', 'add' as const);
const steps = fc.array(fc.tuple(sentences, fc.array(action, { maxLength: 9 })), {
  minLength: 1,
  maxLength: 4,
});

describe('whatever the data does', () => {
  test('nothing that a person wrote is lost or there twice, and they get what they saw', () => {
    fc.assert(
      fc.property(steps, (rounds) => {
        let edits: DraftEdit[] = [];
        let own: string[] = [];
        let written = 0;
        for (const [data, actions] of rounds) {
          const sections = [section('attendance', paragraph('attendance/0', ...data))];
          const { texts, built } = apply(sections, ...edits);
          const text = texts.join(' ');
          for (const words of own) expect(text.split(words)).toHaveLength(2);
          const shown = first(built);
          if (!shown || (shown.edit === undefined && shown.runs.length === 0)) continue;
          expect(withEdit(write(shown, text), sections)).toBe(text);
          const pieces = text.split(/(?<=\.) /).filter(Boolean);
          const wanted = pieces.flatMap((piece, index) => {
            const what = actions[index] ?? 'keep';
            if (what === 'delete') return [];
            if (what === 'keep') return [piece];
            written += 1;
            const words = `Person wrote word${written}x.`;
            return what === 'add' ? [piece, words] : [words];
          });
          edits = write(shown, wanted.join(' '));
          own = wanted.filter((piece) => piece.startsWith('Person'));
          expect(withEdit(edits, sections)).toBe(wanted.join(' '));
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

const withEdit = (edits: DraftEdit[], sections: Section[]) =>
  apply(sections, ...edits).texts.join(' ');

describe('inserted blocks', () => {
  const insert = (anchor: string, text: string, type: 'paragraph' | 'list' = 'paragraph') =>
    edit(anchor, { kind: 'insert', block: { type, text } });
  const sections = [
    section('attendance', paragraph('attendance/0', 'A.'), paragraph('attendance/1', 'B.')),
    section('convergence', {
      type: 'area',
      key: 'area/1',
      areaId: '1' as never,
      number: 1,
      lead: { text: 'Lead.' },
      paragraphs: [paragraph('area/1/p0', 'P0.'), paragraph('area/1/p1', 'P1.')],
      evidence: { areaId: null, pointIds: [] },
    }),
    section('tone'),
  ];

  it('follow their anchors, one another, and the start of a section', () => {
    const one = insert('attendance/0', 'One.\n\nOne b.');
    const { texts, built, findings } = apply(
      sections,
      one,
      insert('attendance/0', 'Two.'),
      insert(`insert/${one.id}/1`, 'After one b.'),
      insert('section/attendance', 'Start.'),
      insert('area/1/p0', 'Within.'),
      insert('area/1/p0', 'x\ny', 'list'),
      insert('section/tone', 'Tone.'),
    );
    expect(texts.join(' ')).toBe(
      'Start. A. One. One b. After one b. Two. B. Lead. P0. Within. P1. x y Tone.',
    );
    expect(findings).toEqual([]);
    expect(built[0]?.blocks.map(({ key }) => key)).toContain(`insert/${one.id}/1`);
  });

  it('without their anchor stand at the end of the section', () => {
    const lost = insert('attendance/9', 'Lost.');
    const { texts, findings } = apply(
      sections,
      lost,
      insert(`insert/${lost.id}`, 'Follower.'),
      insert('area/7', 'Of an area.'),
      insert('insert/unknown', 'Of nobody.'),
    );
    expect(texts.join(' ')).toBe('A. B. Lost. Follower. Lead. P0. P1. Of an area. Of nobody.');
    expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('edit-displaced'));
  });

  test('are all there once, whatever they are anchored to', () => {
    const anchor = fc.constantFrom(
      ...['attendance/0', 'attendance/1', 'area/1', 'area/1/p0', 'area/1/p1', 'section/tone'],
      ...['gone/1', 'insert/e0', 'insert/e1', 'insert/e2', 'insert/e2/1', 'insert/e3/7'],
    );
    const change = fc.constantFrom('paragraph' as const, 'list' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(anchor, change), { maxLength: 6 }), (placed) => {
        const edits = placed.map(([at, type], index) => ({
          ...insert(at, `Own${index}x.${type === 'list' ? '\n' : '\n\n'}More${index}x.`, type),
          id: `e${index}` as DraftEditId,
        }));
        const { texts } = apply(sections, ...edits);
        const all = texts.join(' ').split(/ /);
        expect(all).toHaveLength(5 + 2 * edits.length);
        expect(new Set(all).size).toBe(all.length);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('leave everything else as it is, and without edits it is the same', () => {
    expect(apply(sections).built).toBe(sections);
    const { built } = apply(sections, insert('attendance/1', 'C.'));
    expect(built[1]).toBe(sections[1]);
    expect(built[0]?.blocks[0]).toBe(sections[0]?.blocks[0]);
  });
});

test('a footnote and a title end no sentence', () => {
  const shown = paragraph('attendance/0', 'H.E. Ms. Speaker 1 of Delegation 1 came.', 'She spoke.');
  const [own] = write(shown, `${runsText(shown.runs)}^[In French.] Then she left.`);
  expect(own?.change).toMatchObject({
    parts: [
      { type: 'generated', sentence: 0 },
      { type: 'written', text: 'She spoke.^[In French.]', replaces: [1] },
      { type: 'written', text: 'Then she left.', replaces: [] },
    ],
  });
});
