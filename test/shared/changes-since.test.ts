import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import { indexDialogue } from '../../shared/domain/dialogue-index';
import { changesSince } from '../../shared/report/changes-since';
import { diffSequences } from '../../shared/report/diff-sequences';
import { diffWords, wordsOf } from '../../shared/report/diff-words';
import type { TextChange, VersionContent } from '../../shared/report/draft-version';
import type { Paragraph, Report } from '../../shared/report/report';
import { reportPassages } from '../../shared/report/report-passages';
import { versionContent } from '../../shared/report/version-content';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { buildSummary } from '../support/summary';

const words = ['area', 'States', 'agreed', '移民', 'المغرب', "l'État", 'many', '12', '(b)', '𠮷'];
const textArbitrary = fc
  .array(fc.constantFrom(...words, '.', ',', '\n'), { maxLength: 25 })
  .map((chosen) => chosen.join(' '));

function without(parts: readonly TextChange[], change: TextChange['change']): string {
  return parts
    .filter((part) => part.change !== change)
    .map(({ text }) => text)
    .join('');
}

describe('two texts', () => {
  it('give both of them back, in the shortest way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { maxLength: 40 }),
        fc.array(fc.nat(3), { maxLength: 40 }),
        (before, now) => {
          const changes = diffSequences(before, now);
          const kept = changes.filter(({ change }) => change === 'same');
          kept.forEach((at) =>
            expect(before.slice(at.before.from, at.before.to)).toEqual(
              now.slice(at.now.from, at.now.to),
            ),
          );
          expect(kept.reduce((sum, at) => sum + at.now.to - at.now.from, 0)).toBe(
            longestCommon(before, now),
          );
        },
      ),
      { seed: 61, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), textArbitrary, (before, now) => {
        expect(wordsOf(before).join('')).toBe(before);
        expect(without(diffWords(before, now), 'added')).toBe(before);
        expect(without(diffWords(before, now), 'removed')).toBe(now);
      }),
      { seed: 62, numRuns: 300 },
    );
  });

  it('are compared by word, and by character where no spaces part the words', () => {
    expect(diffWords("Many l'État agreed.", "Several l'État agreed.")).toEqual([
      { change: 'removed', text: 'Many' },
      { change: 'added', text: 'Several' },
      { change: 'same', text: " l'État agreed." },
    ]);
    expect(diffWords('国际移民对话', '国际难民对话')).toEqual([
      { change: 'same', text: '国际' },
      { change: 'removed', text: '移' },
      { change: 'added', text: '难' },
      { change: 'same', text: '民对话' },
    ]);
    expect(diffWords('قال وفد المغرب', 'قال وفد مصر').slice(1)).toEqual([
      { change: 'removed', text: 'المغرب' },
      { change: 'added', text: 'مصر' },
    ]);
  });
});

/** By the textbook, to measure the quick way against. */
function longestCommon<T>(a: readonly T[], b: readonly T[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) =>
      next.push(one === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}

function setting() {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const session = builder.session(event);
  const area = builder.area(event, ['{quantifier} agreed {bracket}.'], { lead: 'Lead 1' });
  const other = builder.area(event, ['{quantifier} agreed.'], { lead: 'Lead 2' });
  const say = (name: string, stance: 'supports' | 'opposes' = 'supports') =>
    builder.voice(session, area, stance, { delegation: { name } });
  for (const name of ['Delegation 1', 'Delegation 2', 'Delegation 3', 'Delegation 4']) say(name);
  builder.passage(event, 'conclusion', 'Not everything was said.');
  const content = (): VersionContent => contentOf(builder.data, event.id);
  return { builder, event, area, other, say, content };
}

function contentOf(data: DialogueData, eventId: Parameters<typeof buildSummary>[1]['eventId']) {
  const report = buildSummary(data, { eventId, attribution: 'name' });
  return versionContent(report, { data, index: indexDialogue(data) });
}

describe('a version and the draft', () => {
  it('have nothing to say when nothing changed', () => {
    const { content } = setting();
    expect(changesSince(content(), structuredClone(content()))).toEqual({ blocks: [], areas: [] });
  });

  it('say who came, in which words, and where the text moved', () => {
    const { area, content, say } = setting();
    const before = structuredClone(content());
    expect(before.areas[`area/${area.id}`]).toMatchObject({ wording: 'Several States', points: 4 });
    say('Delegation 5');
    say('Delegation 6', 'opposes');
    const { areas, blocks } = changesSince(before, content());
    expect(areas).toEqual([
      {
        key: `area/${area.id}`,
        lead: 'Lead 1',
        change: 'changed',
        wordingBefore: 'Several States',
        wordingNow: 'Most States',
        supporters: { added: ['Delegation 5'], removed: [] },
        qualifiers: { added: [], removed: [] },
        opposers: { added: ['Delegation 6'], removed: [] },
        pointsBefore: 4,
        pointsNow: 6,
      },
    ]);
    expect(blocks.map(({ key, change }) => [key, change])).toContainEqual([
      `area/${area.id}/p0`,
      'changed',
    ]);
    expect(blocks.map(({ key, change }) => [key, change])).toContainEqual([
      `area/${area.id}/reservations`,
      'added',
    ]);
  });

  it('say of an area that it is gone, and find a paragraph under a new key', () => {
    const { builder, content, other } = setting();
    const before = structuredClone(content());
    builder.data.areas = builder.data.areas.filter(({ id }) => id !== other.id);
    const later = content();
    const renamed = renameKey(later, 'conclusion/passage-0', 'conclusion/passage-7');
    const { areas, blocks } = changesSince(before, renamed);
    expect(areas).toMatchObject([{ lead: 'Lead 2', change: 'removed', wordingNow: '' }]);
    expect(blocks.some(({ key }) => key === 'conclusion/passage-7')).toBe(false);
    expect(blocks).toContainEqual(
      expect.objectContaining({ key: `area/${other.id}`, change: 'removed' }),
    );
  });
});

function renameKey(content: VersionContent, from: string, to: string): VersionContent {
  expect(JSON.stringify(content)).toContain(`"${from}"`);
  return JSON.parse(JSON.stringify(content).replaceAll(`"${from}"`, `"${to}"`)) as VersionContent;
}

/** A draft of nothing but the paragraphs. */
function draftOf(paragraphs: readonly { key: string; text: string }[]): VersionContent {
  const { builder, event } = setting();
  const report: Report = buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
  const blocks = paragraphs.map(({ key, text }): Paragraph => {
    return { type: 'paragraph', key, runs: [{ text }], origin: { type: 'computed' } };
  });
  const section = { id: 'free', key: 'free', startsPage: false, blocks } as const;
  return { report: { ...report, sections: [{ ...section, blocks }] }, areas: {} };
}

const paragraphsArbitrary = fc.uniqueArray(
  fc.record({ key: fc.integer({ min: 1, max: 12 }).map((n) => `free/${n}`), text: textArbitrary }),
  { selector: ({ key }) => key, maxLength: 10 },
);

describe('every passage', () => {
  it('has both its texts in what is said of it, and is left out only where it is the same', () => {
    fc.assert(
      fc.property(paragraphsArbitrary, paragraphsArbitrary, (before, now) => {
        const [then, later] = [draftOf(before), draftOf(now)];
        const { blocks } = changesSince(then, later);
        const said = new Set(blocks.map(({ key }) => key));
        const texts = (content: VersionContent) => reportPassages(content.report);
        const unsaid = texts(later).filter(({ key }) => !said.has(key));
        const side = (change: 'added' | 'removed', other: 'added' | 'removed') =>
          blocks
            .filter((block) => block.change !== other)
            .map(({ parts }) => without(parts, other))
            .filter((text) => text !== '');
        const all = (content: VersionContent) => texts(content).map(({ text }) => text);
        expect([...side('added', 'removed'), ...unsaid.map(({ text }) => text)].toSorted()).toEqual(
          all(later).toSorted(),
        );
        expect([...side('removed', 'added'), ...unsaid.map(({ text }) => text)].toSorted()).toEqual(
          all(then).toSorted(),
        );
      }),
      { seed: 63, numRuns: 200 },
    );
  });

  it('that changed its place is said to have moved', () => {
    const paragraphs = ['one word', 'two words', 'three words'].map((text, index) => ({
      key: `free/${index}`,
      text,
    }));
    const { blocks } = changesSince(draftOf(paragraphs), draftOf(paragraphs.toReversed()));
    expect(blocks.map(({ change }) => change)).toEqual(['moved', 'moved']);
  });

  it('is compared quickly in a long draft, all keys renamed', () => {
    const paragraphs = (name: string, extra: string) =>
      Array.from({ length: 400 }, (_, n) => ({
        key: `${name}/${n}`,
        text: `Paragraph ${n} of the ${n % 7} part says that ${'many States agreed '.repeat(12)}${extra}.`,
      }));
    const [before, now] = [draftOf(paragraphs('a', 'then')), draftOf(paragraphs('b', 'now'))];
    const start = performance.now();
    const { blocks } = changesSince(before, now);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(blocks.every(({ change }) => change === 'changed')).toBe(true);
  });
});
