// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { writeHtmlReport } from '../../electron/reports/html-report-writer';
import type { Report } from '../../shared/report/report';
import { annexOf, fullReport } from '../support/full-report';

const written = (given?: Partial<Report>) =>
  new TextDecoder().decode(writeHtmlReport(fullReport(given)));
const documentOf = (text: string) => new DOMParser().parseFromString(text, 'text/html');

test('writes one file that asks for nothing and runs nothing', () => {
  const text = written();
  const page = documentOf(text);
  expect(page.documentElement.lang).toBe('en');
  expect(page.title).toBe('Dialogue 1: Note');
  expect(page.querySelectorAll('script, link, img, iframe, [onclick], [src]')).toHaveLength(0);
  expect(text).not.toMatch(/https?:|url\(|@import/);
});

test('leads every link to a place in the file', () => {
  const page = documentOf(written({ annex: annexOf(20, 'table') }));
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')];
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) {
    const target = decodeURIComponent(link.getAttribute('href')!.slice(1));
    expect(page.getElementById(target), target).not.toBeNull();
  }
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('carries numbers, notes with ways back, table heads and comments', () => {
  const page = documentOf(written());
  const { footnotes, sections } = fullReport();
  const numbers = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? (block.number ?? []) : [])),
  );
  expect(
    [...page.querySelectorAll('li.report-numbered')].map((item) => (item as HTMLLIElement).value),
  ).toEqual(numbers);
  expect(page.querySelectorAll('[role="doc-noteref"]')).toHaveLength(footnotes.length);
  expect(page.querySelectorAll('[role="doc-backlink"]')).toHaveLength(footnotes.length);
  expect(page.querySelectorAll('thead th[scope="col"]').length).toBeGreaterThan(0);
  expect(page.querySelectorAll('.report-comment')).toHaveLength(fullReport().comments.length);
});

test('takes what persons wrote as text, wherever it stands', () => {
  const evil = `</style><script>alert(1)</script>"'<b>&amp;`;
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    const kept = [
      'type',
      'key',
      'anchor',
      'id',
      'language',
      'marks',
      'form',
      'reference',
      'marker',
      'profile',
      'attribution',
      'block',
    ];
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        typeof each === 'string' && !kept.includes(key) ? evil : swap(each),
      ]),
    );
  };
  const page = documentOf(new TextDecoder().decode(writeHtmlReport(swap(fullReport()) as Report)));
  expect(page.querySelectorAll('script')).toHaveLength(0);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect(page.querySelector('h1')!.textContent).toBe(evil);
});
