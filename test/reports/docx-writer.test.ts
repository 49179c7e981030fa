// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { extractRawText, convertToHtml } from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../electron/reports/write-report';
import { fileOptions } from '../support/file-options';
import type { Report } from '../../shared/report/report';
import { buildSummary } from '../support/summary';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';

function sampleReport(): Report {
  const builder = new DialogueDataBuilder();
  builder.data.dialogue.title = 'Dialogue & <friends>';
  builder.theme({ name: 'Theme 1' });
  const event = builder.event({ symbol: 'D/1' });
  const session = builder.session(event);
  for (let i = 0; i < 3; i += 1) {
    const area = builder.area(event, ['{quantifier} agreed.', 'وفد المغرب spoke too.']);
    builder.voice(session, area, 'supports', {
      delegation: { name: 'Österreich' },
      point: { kind: 'good-practice' },
    });
  }
  builder.area(event, ['{quantifier} want it.'], { section: 'further-action', lead: 'Do it' });
  builder.passage(event, 'tone', 'Tone with a control\u0007 character and half a pair \ud83d.');
  builder.passage(event, 'conclusion', 'The end.');
  return buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
}

let report: Report;
let parts: Record<string, string>;
let bytes: Uint8Array;
const written = Date.UTC(2026, 2, 6, 9, 30);

beforeAll(async () => {
  report = sampleReport();
  bytes = await writeReport(report, fileOptions('docx', { writtenAt: written }));
  parts = textParts(bytes);
});

function textParts(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

function xml(path: string): Document {
  return new DOMParser().parseFromString(parts[path] ?? '', 'application/xml');
}

const paragraphs = () => [...xml('word/document.xml').getElementsByTagName('w:p')];
const textOf = (element: Element) => element.textContent ?? '';
const value = (element: Element, tag: string) =>
  element.getElementsByTagName(tag)[0]?.getAttribute('w:val') ?? null;

describe('the Word document', () => {
  it('is well-formed in every part', () => {
    for (const path of Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))) {
      expect(xml(path).getElementsByTagName('parsererror'), path).toHaveLength(0);
    }
  });

  it('uses the styles of Word by name', () => {
    const styles = [...xml('word/styles.xml').getElementsByTagName('w:style')];
    const names = new Map(
      styles.map((style) => [style.getAttribute('w:styleId'), value(style, 'w:name')]),
    );
    expect(names.size).toBe(styles.length);
    const used = paragraphs().map((paragraph) => names.get(value(paragraph, 'w:pStyle') ?? ''));
    expect(used.slice(0, 4)).toEqual(['Date', 'Title', 'Subtitle', 'Date']);
    for (const name of [
      'Heading 1',
      'Document Kind',
      'List Number',
      'List Bullet',
      'List Continue',
    ]) {
      expect(used.map((own) => own?.toLowerCase())).toContain(name.toLowerCase());
    }
    expect(names.get('Normal')).toBe('Normal');
  });

  it('numbers all areas by one instance and sets their leads in bold', () => {
    const numbered = paragraphs().filter((own) => value(own, 'w:pStyle') === 'ListNumber');
    expect(numbered).toHaveLength(3);
    const instances = new Set(numbered.map((own) => value(own, 'w:numId')));
    expect(instances.size).toBe(1);
    const numbering = xml('word/numbering.xml');
    const instance = [...numbering.getElementsByTagName('w:num')].find(
      (num) => num.getAttribute('w:numId') === [...instances][0],
    );
    const abstract = [...numbering.getElementsByTagName('w:abstractNum')].find(
      (own) =>
        instance !== undefined &&
        own.getAttribute('w:abstractNumId') === value(instance, 'w:abstractNumId'),
    );
    expect(abstract && value(abstract, 'w:lvlText')).toBe('%1)');
    for (const [index, area] of numbered.entries()) {
      const [lead, gap] = [...area.getElementsByTagName('w:r')];
      expect(lead && textOf(lead)).toBe(`Area ${String(index + 1)}.`);
      expect(lead?.getElementsByTagName('w:b')).toHaveLength(1);
      expect(gap?.getElementsByTagName('w:b')).toHaveLength(0);
    }
  });

  it('sets leads of ideas for action in bold, without a number', () => {
    const idea = paragraphs().find((own) => textOf(own).startsWith('Do it.'));
    expect(idea && value(idea, 'w:numId')).toBeNull();
    expect(idea?.getElementsByTagName('w:b')).toHaveLength(1);
  });

  it('marks words without evidence', () => {
    const marked = [...xml('word/document.xml').getElementsByTagName('w:highlight')];
    expect(marked.map((own) => own.getAttribute('w:val'))).toEqual(['yellow']);
    expect(marked[0]?.parentElement?.parentElement?.textContent).toBe('[no evidence]');
  });

  it('says its language, page size and page numbers', () => {
    expect(parts['word/styles.xml']).toContain('w:val="en-GB"');
    const size = xml('word/document.xml').getElementsByTagName('w:pgSz')[0];
    expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual(['11906', '16838']);
    const footer = Object.keys(parts).find((path) => /word\/footer\d*\.xml/.test(path)) ?? '';
    expect(xml(footer).documentElement.textContent.replace(/\s+/g, ' ')).toBe(
      'Page PAGE of NUMPAGES',
    );
  });

  it('holds core properties and no name of whoever sat at the computer', () => {
    const core = xml('docProps/core.xml');
    const property = (name: string) => core.getElementsByTagName(name)[0]?.textContent ?? null;
    expect(property('dc:title')).toBe('Dialogue & <friends>: Summary of Conclusions');
    expect(property('dc:subject')).toBe('Event 1');
    expect(property('dc:creator')).toBe('Convening body');
    expect(property('cp:keywords')).toBe('Theme 1');
    expect(property('dc:language')).toBe('en');
    expect(property('dcterms:created')).toBe('2026-03-06T09:30:00Z');
    expect(property('cp:lastModifiedBy')).toBeNull();
    expect(Object.keys(parts).filter((path) => path === 'docProps/core.xml')).toHaveLength(1);
    expect(JSON.stringify(parts)).not.toContain('Un-named');
  });

  it('sets Arabic from right to left', () => {
    const mixed = paragraphs().find((own) => textOf(own).includes('المغرب'));
    expect(mixed?.getElementsByTagName('w:bidi')).toHaveLength(1);
    const [arabic, latin] = [...(mixed?.getElementsByTagName('w:r') ?? [])];
    expect(arabic && textOf(arabic)).toBe('وفد المغرب');
    expect(arabic?.getElementsByTagName('w:rtl')).toHaveLength(1);
    expect(latin?.getElementsByTagName('w:rtl')).toHaveLength(0);
  });

  it('holds no id of points, areas or events', () => {
    expect(JSON.stringify(parts)).not.toMatch(/00000000-0000-7000/);
  });

  it('has the same parts whenever it is written', async () => {
    expect(
      textParts(await writeReport(report, fileOptions('docx', { writtenAt: written }))),
    ).toEqual(parts);
  });

  it('is read back by another reader', async () => {
    const buffer = Buffer.from(bytes);
    const { value: html } = await convertToHtml({ buffer });
    expect(html).toContain('<p>Summary of Conclusions</p>');
    expect(html).toContain('<h1>Conclusion</h1>');
    expect(html).toContain('<ol><li>');
    expect(html).toContain('<strong>Area 1.</strong> Österreich agreed.');
    const { value: text } = await extractRawText({ buffer });
    expect(text).toContain('Dialogue & <friends>');
    expect(text).toContain('control character and half a pair \ufffd.');
  });
});
