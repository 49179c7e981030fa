import { attributionWords } from '../../shared/report/attribution-words';
import { reportTexts } from '../../shared/report/output-language';
import type { Report } from '../../shared/report/report';
import { textElement, textOf } from './docx-changes-tokens';
import { elementsOf, isElement, walk, type XmlElement } from './xml-tree';

/** Placeholders that stand for a text within a line. */
const textPlaceholders = [
  'title',
  'subtitle',
  'dates',
  'place',
  'symbol',
  'kind',
  'organization',
  'attribution',
  'original',
  'date',
] as const;
type TextPlaceholder = (typeof textPlaceholders)[number];
export type PlaceholderValues = Readonly<Record<TextPlaceholder, string>>;

/** Placeholders that stand, in a paragraph of their own, for the whole report. */
const reportPlaceholders: readonly string[] = ['report', 'body'];

const pattern = /\{\{\s*([\p{L}\p{N}_. -]{1,60}?)\s*\}\}/gu;

/** Whether a report fills the placeholder. */
export function isKnownPlaceholder(name: string): boolean {
  return isTextPlaceholder(name) || reportPlaceholders.includes(name);
}

function isTextPlaceholder(name: string): name is TextPlaceholder {
  return textPlaceholders.some((known) => known === name);
}

/** What a report puts in their places. @param writtenAt epoch milliseconds; null leaves the date empty */
export function placeholderValues(
  { attribution, masthead, properties, titleBlock }: Report,
  writtenAt: number | null,
): PlaceholderValues {
  const texts = reportTexts(properties.language);
  const { dateline, kind, subtitle, symbol, title } = titleBlock;
  const { place } = properties;
  const days =
    place !== '' && dateline.endsWith(place) ? dateline.slice(0, -place.length) : dateline;
  const day = writtenAt === null ? null : new Date(writtenAt).toISOString().slice(0, 10);
  return {
    ...{ title, subtitle, symbol, kind, place },
    dates: days.replace(/,\s*$/, ''),
    organization: properties.creator,
    attribution: attributionWords[properties.language][attribution],
    original: masthead?.original ?? '',
    date: day === null ? '' : texts.dateRange(day, day),
  };
}

/** The names between braces, in lower case, each once, in the order of the text; split over runs or not. */
export function placeholdersIn(root: XmlElement): string[] {
  const names = paragraphsIn(root).flatMap((paragraph) =>
    [...ownText(paragraph).matchAll(pattern)].map((match) => match[1]!.toLowerCase()),
  );
  return [...new Set(names)];
}

/** Whether the paragraph holds nothing but the place of the report. */
export function isReportPlace(paragraph: XmlElement): boolean {
  const name = /^\s*\{\{\s*(\w+)\s*\}\}\s*$/.exec(ownText(paragraph))?.[1]?.toLowerCase();
  return name !== undefined && reportPlaceholders.includes(name);
}

/** Puts the texts in; unknown placeholders stay for a person to see. Places of the report within a line go. */
export function fillPlaceholders(root: XmlElement, values: PlaceholderValues): void {
  for (const paragraph of paragraphsIn(root)) {
    const texts = ownTexts(paragraph);
    const whole = texts.map(textOf).join('');
    // From the last: what is filled in moves only what follows it.
    for (const match of [...whole.matchAll(pattern)].toReversed()) {
      const name = match[1]!.toLowerCase();
      if (!isKnownPlaceholder(name)) continue;
      const value = isTextPlaceholder(name) ? values[name] : '';
      replaceAt(texts, match.index, match.index + match[0].length, value);
    }
  }
}

/** The replacement takes the looks of the run that the stretch begins in. */
function replaceAt(texts: readonly XmlElement[], from: number, to: number, value: string): void {
  let at = 0;
  let rest = value;
  for (const node of texts) {
    const text = textOf(node);
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, text.length)];
    at += text.length;
    if (start >= text.length || end <= 0 || start >= end) continue;
    const { attributes, children } = textElement(
      'w:t',
      text.slice(0, start) + rest + text.slice(end),
    );
    rest = '';
    Object.assign(node, { attributes, children });
  }
}

function paragraphsIn(root: XmlElement): XmlElement[] {
  return [...walk(root)].filter(({ name }) => name === 'w:p');
}

function ownText(paragraph: XmlElement): string {
  return ownTexts(paragraph).map(textOf).join('');
}

/** Texts of the paragraph, without those of text boxes in it, which have paragraphs of their own. */
function ownTexts(paragraph: XmlElement): XmlElement[] {
  return elementsOf(paragraph).flatMap((node) => textsIn(node));
}

function textsIn(node: XmlElement): XmlElement[] {
  if (node.name === 'w:t') return [node];
  if (node.name === 'w:p' || node.name === 'w:txbxContent') return [];
  return node.children.filter(isElement).flatMap(textsIn);
}
