import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markChanges, writeChanges } from '../../electron/reports/docx-changes-writer';
import { writeDocx } from '../../electron/reports/docx-writer';
import { bodyOf } from '../../electron/reports/word-package';
import { walk } from '../../electron/reports/xml-tree';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { Block, Paragraph, Report, Run } from '../../shared/report/report';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { docxFaults, wordPackage } from '../support/docx-integrity';
import { buildSummary } from '../support/summary';
import { textAfter } from '../support/tracked-changes';

const written = Date.UTC(2026, 2, 6, 9, 30);

function setting() {
  const builder = new DialogueDataBuilder();
  const event = builder.event({ symbol: 'D/1' });
  const session = builder.session(event);
  const areas = [1, 2, 3].map((n) =>
    builder.area(event, ['{quantifier} agreed {bracket}.', 'More was said.'], {
      lead: `Lead ${n}`,
    }),
  );
  const say = (area: number, name: string) =>
    builder.voice(session, areas[area]!, 'supports', { delegation: { name } });
  for (const name of ['Delegation 1', 'Delegation 2', 'Delegation 3']) say(0, name);
  builder.passage(event, 'purpose', 'A first paragraph.\n\nA second one, which stays.');
  builder.passage(event, 'conclusion', 'Not everything was said.');
  const report = (profile: keyof typeof builtInProfiles = 'summary') =>
    buildSummary(builder.data, {
      ...{ eventId: event.id, attribution: 'name', profileRef: profile },
      profile: builtInProfiles[profile],
    });
  return { builder, event, say, report };
}

const profiles = Object.keys(builtInProfiles) as (keyof typeof builtInProfiles)[];

describe('a Word file with tracked changes', () => {
  it.each(profiles)('gives both texts back: %s', async (profile) => {
    const { builder, event, report, say } = setting();
    const before = report(profile);
    ['Delegation 4', 'Delegation 5'].forEach((name) => say(0, name));
    say(1, 'Delegation 1');
    builder.data.passages = builder.data.passages.filter(({ slot }) => slot !== 'purpose');
    builder.passage(event, 'purpose', 'A second one, which stays.\n\nA third one.');
    const now = report(profile);
    const bytes = await writeChanges(before, now, written);
    expect(docxFaults(bytes)).toEqual(docxFaults(await writeDocx(now)));
    expect(textAfter(bytes, 'accepting')).toEqual(textAfter(await writeDocx(now), 'accepting'));
    expect(textAfter(bytes, 'rejecting')).toEqual(textAfter(await writeDocx(before), 'rejecting'));
    const changes = [...walk(bodyOf(wordPackage(bytes)))].filter(({ name }) =>
      ['w:ins', 'w:del'].includes(name),
    );
    expect(changes.length).toBeGreaterThan(5);
    for (const { attributes } of changes)
      expect(attributes).toMatchObject({
        'w:author': 'Convening body',
        'w:date': '2026-03-06T09:30:00Z',
      });
    const ids = changes.map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('marks nothing where nothing changed', async () => {
    const bytes = await writeDocx(setting().report('discussion-note'), written);
    const marked = markChanges(bytes, bytes, { name: 'Rapporteur', at: written });
    const names = [...walk(bodyOf(wordPackage(marked)))].map(({ name }) => name);
    expect(names.filter((name) => /^w:(ins|del|pPrChange)$/.test(name))).toEqual([]);
  });
});

const words = ['States', 'agreed', 'many', 'migration', 'المغرب', '移民', '12', '"quoted"'];
const textArbitrary = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((chosen) => `${chosen.join(' ')}.`);
const runArbitrary: fc.Arbitrary<Run> = fc.record({
  text: textArbitrary,
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const noteArbitrary = fc.option(fc.array(runArbitrary, { minLength: 1, maxLength: 2 }));

interface Written {
  kind: 'heading' | 'paragraph' | 'list' | 'table' | 'reference';
  runs: Run[];
  note: Run[] | null;
}
const writtenArbitrary: fc.Arbitrary<Written> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'paragraph', 'list', 'table', 'reference'),
  runs: fc.array(runArbitrary, { minLength: 1, maxLength: 4 }),
  note: noteArbitrary,
});

/** A report of nothing but these blocks. */
function reportOf(blocks: readonly Written[], numbered: boolean): Report {
  const report = setting().report(numbered ? 'discussion-note' : 'summary');
  const footnotes: Report['footnotes'] = [];
  const paragraph = (key: string, { runs, note }: Written, extra: Run[] = []): Paragraph => {
    const mark = note ? [{ text: '', footnote: footnotes.length + 1 }] : [];
    if (note) footnotes.push({ number: footnotes.length + 1, runs: note });
    return {
      type: 'paragraph',
      key,
      runs: [...runs, ...mark, ...extra],
      origin: { type: 'computed' },
    };
  };
  const block = (each: Written, index: number): Block => {
    const key = `free/${index}`;
    const text = each.runs.map((run) => run.text).join(' ');
    switch (each.kind) {
      case 'heading':
        return { type: 'heading', key, level: 2, text };
      case 'list':
        return { type: 'list', key, marks: 'letters', items: [paragraph(`${key}/0`, each)] };
      case 'table': {
        const columns = each.runs.slice(0, 2).map((run) => ({ heading: run.text, width: 1 }));
        return {
          type: 'table',
          key,
          caption: text,
          columns,
          rows: [columns.map((c) => c.heading)],
        };
      }
      case 'reference':
        return paragraph(key, each, [{ text: 'see 0', reference: 'free/0' }]);
      case 'paragraph':
        return paragraph(key, each);
    }
  };
  const section = {
    id: 'free',
    key: 'free',
    startsPage: false,
    blocks: blocks.map(block),
  } as const;
  return { ...report, sections: [{ ...section, blocks: [...section.blocks] }], footnotes };
}

it('gives both texts back, whatever they are', async () => {
  const changed = fc
    .tuple(
      fc.array(writtenArbitrary, { minLength: 1, maxLength: 6 }),
      fc.array(fc.option(fc.tuple(fc.nat(20), writtenArbitrary)), { maxLength: 3 }),
    )
    .map(([before, edits]) => {
      const now = [...before];
      for (const edit of edits) {
        if (edit === null) now.shift();
        else now.splice(edit[0] % (now.length + 1), edit[0] % 2, edit[1]);
      }
      return [before, now] as const;
    });
  await fc.assert(
    fc.asyncProperty(changed, fc.boolean(), async ([before, now], numbered) => {
      const [then, later] = [reportOf(before, numbered), reportOf(now, numbered)];
      const bytes = await writeChanges(then, later, written);
      expect(docxFaults(bytes)).toEqual(docxFaults(await writeDocx(later)));
      expect(textAfter(bytes, 'accepting')).toEqual(textAfter(await writeDocx(later), 'accepting'));
      expect(textAfter(bytes, 'rejecting')).toEqual(textAfter(await writeDocx(then), 'rejecting'));
    }),
    { seed: 64, numRuns: 25, endOnFailure: true },
  );
}, 60_000);
