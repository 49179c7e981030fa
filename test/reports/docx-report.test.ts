import { convertToHtml } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../electron/reports/write-report';
import type { Report } from '../../shared/report/report';
import { fileOptions } from '../support/file-options';
import { annexOf, fullReport, paragraphOf } from '../support/full-report';
import { wordPackageFaults, wordParts } from '../support/word-package-faults';

const write = (report: Report, writtenAt: number | null = null) =>
  writeReport(report, fileOptions('docx', { writtenAt }));

/** The paragraph that holds the words, as XML. */
function paragraphWith(words: string, xml = ''): string {
  const paragraphs = xml.split(/(?=<w:p>)/);
  return paragraphs.find((each) => each.replace(/<[^>]+>/g, '').includes(words)) ?? '';
}

const numberOf = (paragraph: string) => /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];

describe('a report with everything in it', async () => {
  const report = fullReport();
  const file = await write(report);
  const parts = wordParts(file);
  const text = parts['word/document.xml'] ?? '';
  const find = (words: string) => paragraphWith(words, text);

  it('holds nothing that leads nowhere, and is the same each time', async () => {
    expect(wordPackageFaults(file)).toEqual([]);
    expect(await write(report)).toEqual(file);
  });

  it('numbers paragraphs through the headings by one instance, and lists by letters anew', () => {
    const numbered = ['The first paragraph', 'The second', 'Areas emerged'].map(find).map(numberOf);
    expect(new Set(numbered).size).toBe(1);
    const [first, again, other] = ['To begin', 'To go on', 'To begin anew'].map(find).map(numberOf);
    expect(first).toBe(again);
    expect(other).not.toBe(first);
    expect(new Set(['Area 1.', 'Area 2.'].map(find).map(numberOf)).size).toBe(1);
    expect(parts['word/numbering.xml']).toContain('<w:lvlText w:val="(%1)"/>');
  });

  it('has its symbol above each page but the first, which has the masthead', () => {
    expect(text).toContain('<w:titlePg/>');
    const headers = Object.keys(parts).filter((path) => /header\d\.xml$/.test(path));
    const texts = headers.map((path) => (parts[path] ?? '').replace(/<[^>]+>/g, ''));
    expect(texts.sort()).toEqual(['', 'IC/2026/1']);
    expect(find('Organisme organisateur')).toContain('<w:lang w:val="fr-FR"/>');
    expect(text.indexOf('Original: English')).toBeLessThan(text.indexOf('"Title"'));
  });

  it('lists its contents with page numbers, and does not ask to bring them up to date', () => {
    const entries = text.slice(text.indexOf('<w:sdt>'), text.indexOf('</w:sdt>'));
    expect(entries.replace(/<w:instrText.*?<\/w:instrText>/g, '').replace(/<[^>]+>/g, ' ')).toMatch(
      /1\. Introduction +2 .* 3\. Abbreviations +3 /,
    );
    expect(text).not.toContain('w:dirty');
  });

  it('prints references by fields and links that lead to their target', () => {
    const paragraph = find('It leads to');
    const words = paragraph.replace(/<(?!w:instrText|\/w:instrText)[^>]+>/g, '');
    expect(words).toMatch(/> REF _Ref\d+ \\n \\h <\/w:instrText>3, to “/);
    expect(words).toMatch(/> REF _Ref\d+ \\h <\/w:instrText>Introduction”/);
    expect(paragraph).toMatch(/<w:hyperlink w:history="1" w:anchor="_Ref\d+"><w:r>.*area 1/);
    expect(paragraph).toMatch(/<w:highlight w:val="yellow"\/>.*\[gone\]/);
  });

  it('has real notes, with their formatting and references', () => {
    const notes = parts['word/footnotes.xml'] ?? '';
    expect(notes.match(/<w:pStyle w:val="FootnoteText"\/>/g)).toHaveLength(2);
    expect(notes).toMatch(/<w:i\/><w:iCs\/><\/w:rPr><w:t xml:space="preserve">report 1</);
    expect(notes).toMatch(/REF _Ref\d+ \\n \\h/);
  });

  it('anchors comments to the words that they are about, and the lost one to the title', () => {
    const quoted = (id: number) =>
      (
        new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd`).exec(text)?.[1] ??
        ''
      ).replace(/<[^>]+>/g, '');
    expect([0, 1, 2].map(quoted)).toEqual(['second paragraph', 'Area 1.', 'Dialogue 1']);
    const comments = parts['word/comments.xml'] ?? '';
    expect(comments).toContain(
      'w:initials="C1" w:author="Colleague 1" w:date="2026-03-06T09:01:00.000Z"',
    );
    expect(comments).toContain('“lost words”');
  });

  it('repeats the first row of a table, and breaks none', () => {
    const table = text.slice(text.lastIndexOf('<w:tbl>'));
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(4);
    expect(find('Abbreviations')).toBeTruthy();
    expect(text).toMatch(/<w:pageBreakBefore\/>.{0,200}3\. /);
  });

  it('is read back by another reader', async () => {
    const { value: html, messages } = await convertToHtml({ buffer: Buffer.from(file) });
    for (const words of ['<h2>', '<ol><li>', '<table>', 'Second note.', 'paragraph 3', 'CB'])
      expect(html).toContain(words);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });
});

describe('the evidence annex', () => {
  it('stands as a table on pages of its own that lie', async () => {
    const file = await write(fullReport({ annex: annexOf(25, 'table') }));
    expect(wordPackageFaults(file)).toEqual([]);
    const text = wordParts(file)['word/document.xml'] ?? '';
    expect(text.match(/w:orient="landscape"/g)).toHaveLength(1);
    const table = text.slice(text.lastIndexOf('<w:tbl>'));
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(table.match(/<w:tr>/g)).toHaveLength(2 + 3 + 25);
    expect(table).toContain('“Point 0.0');
  });

  it('stands as comments at the sentences, one for each with all its points', async () => {
    const file = await write(fullReport({ comments: [], annex: annexOf(20, 'comments') }));
    expect(wordPackageFaults(file)).toEqual([]);
    const comments = wordParts(file)['word/comments.xml'] ?? '';
    expect(comments.match(/<w:comment /g)).toHaveLength(2);
    expect(comments.match(/CommentText/g)).toHaveLength(20);
    expect(comments).toContain('Delegation 0 · Panel 3 · 18 April 2026, 10:14 · supports: ');
    expect(comments).not.toContain('w:date');
  });
});

describe('hard cases', () => {
  it('writes an empty report', async () => {
    const empty = { sections: [], footnotes: [], comments: [], masthead: null, contents: null };
    const titleBlock = { title: '', subtitle: '', dateline: '', symbol: '', kind: '' };
    const file = await write(fullReport({ ...empty, titleBlock }));
    expect(wordPackageFaults(file)).toEqual([]);
    await expect(convertToHtml({ buffer: Buffer.from(file) })).resolves.toBeTruthy();
  });

  it('writes paragraphs of thousands of words, long names and every kind of character', async () => {
    const texts = [
      'word '.repeat(5_000),
      'N'.repeat(120),
      '😀 \u0007 \ud83d وفد',
      '<w:p>&amp;\n\t"',
    ];
    const blocks = texts.map((text, index) => paragraphOf(`p/${index}`, [{ text }]));
    const comments = fullReport().comments.map((each) => ({ ...each, anchor: 'p/2', quote: '😀' }));
    const file = await write(
      fullReport({
        comments,
        sections: [{ id: 'introduction', key: 'introduction', startsPage: false, blocks }],
        ...{ footnotes: [], contents: null },
      }),
    );
    expect(wordPackageFaults(file)).toEqual([]);
    const { value } = await convertToHtml({ buffer: Buffer.from(file) });
    expect(value).toContain('&lt;w:p&gt;&amp;amp;');
  });
});
