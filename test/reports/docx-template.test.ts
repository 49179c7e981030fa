import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../electron/imports/unreadable';
import { inspectTemplate } from '../../electron/reports/docx-template-inspect';
import { writeFromTemplate } from '../../electron/reports/docx-template-writer';
import { bodyOf } from '../../electron/reports/word-package';
import { childOf, elementsOf, walk } from '../../electron/reports/xml-tree';
import type { StyleMapping } from '../../shared/contract/word-templates';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { Paragraph, Report } from '../../shared/report/report';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { docxFaults, wordPackage } from '../support/docx-integrity';
import { buildSummary } from '../support/summary';
import { textAfter } from '../support/tracked-changes';
import {
  corporateStyles,
  paragraph,
  style,
  wordTemplate,
  type TemplateParts,
} from '../support/word-templates';

const written = Date.UTC(2026, 2, 6, 9, 30);

function report(profile: keyof typeof builtInProfiles = 'discussion-note', more = {}): Report {
  const builder = new DialogueDataBuilder();
  const event = builder.event({ symbol: 'D/1' });
  const session = builder.session(event);
  const area = builder.area(event, ['{quantifier} agreed {bracket}.'], { lead: 'Lead 1' });
  for (const name of ['Delegation 1', 'Delegation 2', 'Delegation 3'])
    builder.voice(session, area, 'supports', {
      delegation: { name },
      point: { kind: 'good-practice', text: `What ${name} does` },
    });
  builder.theme();
  builder.passage(event, 'conclusion', 'Not everything was said.');
  const made = buildSummary(builder.data, {
    ...{ eventId: event.id, attribution: 'name', profileRef: profile },
    profile: builtInProfiles[profile],
    ...more,
  });
  return withEverything(made);
}

/** With a list, a footnote, a table, a reference and a comment. */
function withEverything(made: Report): Report {
  const origin = { type: 'computed' } as const;
  const item = (n: number): Paragraph => {
    return { type: 'paragraph', key: `free/i${n}`, runs: [{ text: `Item ${n}` }], origin };
  };
  const blocks: Report['sections'][number]['blocks'] = [
    { type: 'heading', key: 'free/h', level: 2, text: 'A second level' },
    {
      ...{ type: 'paragraph', key: 'free/p', origin },
      runs: [
        { text: 'Noted' },
        { text: '', footnote: 1 },
        { text: 'A second level', reference: 'free/h' },
      ],
    },
    { type: 'list', key: 'free/l', marks: 'bullets', items: [item(1), item(2)] },
    { type: 'list', key: 'free/m', marks: 'letters', items: [item(3), item(4)] },
    {
      ...{ type: 'table', key: 'free/t', caption: 'Table 1' },
      columns: [{ heading: 'A', width: 1 }],
      rows: [['1']],
    },
  ];
  return {
    ...made,
    sections: [...made.sections, { id: 'free', key: 'free', startsPage: false, blocks }],
    footnotes: [{ number: 1, runs: [{ text: 'A note of the report.' }] }],
    comments: [
      {
        ...{ id: 'c' as Report['comments'][number]['id'], anchor: 'free/p', quote: 'Noted' },
        ...{ author: 'Colleague 1', text: 'A remark', createdAt: written },
      },
    ],
  };
}

async function made(parts: TemplateParts = {}, mapping: StyleMapping = {}, of = report()) {
  const bytes = await writeFromTemplate(of, { bytes: wordTemplate(parts), mapping }, written);
  const document = wordPackage(bytes);
  return { bytes, document, lines: textAfter(bytes, 'accepting') };
}

describe('what a template is found to hold', () => {
  it('its placeholders, split over runs or not, those that nothing fills, and its styles', () => {
    const facts = inspectTemplate(wordTemplate());
    expect(facts.placeholders).toEqual([
      ...['title', 'kind', 'dates', 'place', 'organization', 'date', 'unknown field'],
      ...['report', 'symbol', 'attribution'],
    ]);
    expect(facts.unknownPlaceholders).toEqual(['unknown field']);
    expect(facts.styles).toContainEqual({
      id: 'berschrift1',
      name: 'heading 1',
      type: 'paragraph',
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['text', new TextEncoder().encode('not a zip'), 'unknown-format'],
    [
      'a template with macros',
      wordTemplate({ type: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }),
      'macros',
    ],
    [
      'macros under another name',
      wordTemplate({
        more: {
          'word/vbaProject.bin': { content: 'x', type: 'application/vnd.ms-office.vbaProject' },
        },
      }),
      'macros',
    ],
    ['half a file', wordTemplate().slice(0, 2000), 'damaged'],
    ['broken XML', wordTemplate({ body: '<w:p><w:r>' }), 'damaged'],
    [
      'a workbook',
      wordTemplate({
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      'unknown-format',
    ],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => inspectTemplate(bytes)).toThrow(expect.objectContaining({ reason }));
    expect(() => inspectTemplate(bytes)).toThrow(Unreadable);
  });
});

describe('a report in a template', () => {
  it('stands where the template wants it, in its styles, with what it refers to', async () => {
    const { bytes, document, lines } = await made();
    expect(docxFaults(bytes)).toEqual([]);
    expect(lines[0]).toBe('Titel: Dialogue 1');
    expect(lines[1]).toContain(
      '4–5 March 2026 (Place 1) by Convening body on 6 March 2026. {{unknown field}}',
    );
    expect(lines.filter((line) => line.endsWith('Dialogue 1'))).toHaveLength(1);
    expect(lines).toContain('Kapitel2: A second level');
    expect(lines).toContain('Aufzhlung: Item 1');
    expect(lines.indexOf(': Printed on recycled paper.')).toBeGreaterThan(
      lines.indexOf('Aufzhlung: Item 2'),
    );
    expect(lines.filter((line) => line.startsWith('footnote'))).toEqual([
      expect.stringContaining('A note of the template.'),
      expect.stringContaining('A note of the report.'),
    ]);
    expect(lines.at(-1)).toContain('footnote: Funote');
    const pages = childOf(bodyOf(document), 'w:sectPr')!;
    expect(childOf(pages, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '12240', 'w:h': '15840' });
    const text = (name: string) =>
      [...walk(document.tree(name)!)]
        .flatMap(({ children }) => children.filter((n) => typeof n === 'string'))
        .join('');
    expect(text('word/header1.xml')).toBe('Office — D/1 — Attributed by name');
    expect(text('word/footer1.xml')).toBe('Dialogue 1');
    const all = document.names.filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    expect(all.some((name) => text(name).includes('template.dotx'))).toBe(false);
    expect(document.links('word/settings.xml')).toEqual([]);
  });

  it('lets the template number where it numbers in the same way, and brings other lists along', async () => {
    const { document } = await made();
    const numbering = document.tree('word/numbering.xml')!;
    const shapeOf = (text: string) => {
      const found = [...walk(bodyOf(document))].find(
        (node) =>
          node.name === 'w:p' && [...walk(node)].some(({ children }) => children.includes(text)),
      )!;
      const list = childOf(childOf(childOf(found, 'w:pPr'), 'w:numPr'), 'w:numId')!.attributes[
        'w:val'
      ];
      const number = elementsOf(numbering, 'w:num').find(
        (each) => each.attributes['w:numId'] === list,
      )!;
      const id = childOf(number, 'w:abstractNumId')!.attributes['w:val'];
      const shape = elementsOf(numbering, 'w:abstractNum').find(
        (each) => each.attributes['w:abstractNumId'] === id,
      )!;
      return childOf(childOf(shape, 'w:lvl'), 'w:lvlText')?.attributes['w:val'];
    };
    expect(shapeOf('Item 1')).toBe('–');
    expect(shapeOf('Item 3')).toBe('(%1)');
  });

  it('follows what a person chose, and adds the styles that are missing in the fonts of the template', async () => {
    const styles = corporateStyles + style('Spezial', 'Special', '<w:basedOn w:val="Standard"/>');
    const { bytes, document, lines } = await made(
      { styles },
      { 'heading-2': 'Spezial', body: 'Spezial', quote: 'Gone' },
    );
    expect(docxFaults(bytes)).toEqual([]);
    expect(lines).toContain('Spezial: A second level');
    const added = elementsOf(document.tree('word/styles.xml')!, 'w:style').filter(
      ({ attributes }) => attributes['w:styleId'] === 'NumberedParagraph',
    );
    expect(added).toHaveLength(1);
    expect([...walk(added[0]!)].some(({ name }) => name === 'w:rFonts')).toBe(false);
    expect(childOf(added[0], 'w:basedOn')?.attributes['w:val']).toBe('Spezial');
  });

  it.each([
    ['before the report', 'note report', ['A note of the template.', 'A note of the report.']],
    ['after it', 'report note', ['A note of the report.', 'A note of the template.']],
    ['nowhere any more', 'report', ['A note of the report.']],
  ])(
    'keeps footnotes in the order of the text where the template’s is %s',
    async (_, order, of) => {
      const parts: Record<string, string> = {
        report: paragraph('{{report}}'),
        note: '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
      };
      const body = order.split(' ').map((part) => parts[part]);
      const { document } = await made({ body: body.join('') });
      const notes = elementsOf(document.tree('word/footnotes.xml')!, 'w:footnote');
      const texts = notes.map((note) =>
        [...walk(note)].flatMap(({ children }) => children.filter((n) => typeof n === 'string')),
      );
      const told = texts.map((text) => text.join('').trim()).filter(Boolean);
      expect(told).toEqual(of);
    },
  );

  it.each<[string, TemplateParts]>([
    ['without a place for the report', { body: paragraph('Cover') }],
    ['empty', { body: '<w:p/>' }],
    [
      'without styles, lists and notes',
      { styles: null, numbering: null, footnotes: null, body: '<w:p/>', header: '<w:p/>' },
    ],
    [
      'with the place in a table',
      {
        body: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${paragraph('{{body}}')}</w:tc></w:tr></w:tbl><w:p/>`,
      },
    ],
    ['that is a document', { type: 'document.main' }],
    [
      'with bookmarks of the same names',
      {
        body: `<w:p><w:bookmarkStart w:id="1" w:name="_Ref100000001"/><w:bookmarkEnd w:id="1"/></w:p>${paragraph('{{report}}')}`,
      },
    ],
  ])('holds together in one %s', async (_, parts) => {
    for (const profile of ['summary', 'publication'] as const) {
      const { bytes, lines } = await made(parts, {}, report(profile, { annex: 'table' }));
      expect(docxFaults(bytes)).toEqual([]);
      expect(lines.join('\n')).toContain('Not everything was said.');
      expect(lines.join('\n')).toContain('A note of the report.');
    }
  });
});
