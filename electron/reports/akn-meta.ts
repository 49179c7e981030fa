import type { OutputLanguage } from '../../shared/domain/draft';
import type { Report } from '../../shared/report/report';
import { container, element, xmlBytes, type XmlElement } from './xml-writer';

/** Said in every file: the United Nations have no class for such documents yet, and have confirmed none of ours. */
const label = 'Akoma Ntoso 3.0, not certified AKN4UN';
const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** ISO 639-2 codes, which identifiers of expressions use. */
const languageCodes: Record<OutputLanguage, string> = { en: 'eng', fr: 'fra', es: 'spa' };

/** What identifies a document. */
export interface AknDocument {
  report: Report;
  /** The kind of element, and what the document is called among those of its kind. */
  type: 'debate' | 'debateReport';
  name: string;
  /** Epoch milliseconds; null where the file bears no date. */
  writtenAt: number | null;
}

export const authorId = 'author';

/** The bytes of a document. */
export function aknBytes(document: XmlElement): Uint8Array {
  return xmlBytes(container('akomaNtoso', { xmlns: namespace }, [document]), label);
}

/**
 * The three levels of identifiers: the work by its author, date and number, the expression by its language, and this file.
 * @param part of the document that has metadata of its own
 */
export function identification(
  { report, type, name, writtenAt }: AknDocument,
  part = '!main',
): XmlElement {
  const { creator, language, startsOn } = report.properties;
  const written = writtenAt === null ? null : new Date(writtenAt).toISOString().slice(0, 10);
  const date = startsOn ?? written ?? '1970-01-01';
  // Of the dialogue alone, which no language version translates.
  const { symbol, title } = report.titleBlock;
  const number = slug(symbol) || slug(title) || 'unnumbered';
  const work = `/akn/un/${type}/${name}/${slug(creator) || 'unknown'}/${date}/${number}`;
  const expression = `${work}/${languageCodes[language]}@${written ?? date}`;
  const level = (
    kind: string,
    uri: string,
    end: string,
    on: [string, string],
    more: XmlElement[],
  ) =>
    container(kind, {}, [
      element('FRBRthis', { value: `${uri}/${part}${end}` }),
      element('FRBRuri', { value: `${uri}${end && '.akn'}` }),
      element('FRBRdate', { date: on[0], name: on[1] }),
      element('FRBRauthor', { href: `#${authorId}` }),
      ...more,
    ]);
  return container('identification', { source: `#${authorId}` }, [
    level('FRBRWork', work, '', [date, 'meeting'], [element('FRBRcountry', { value: 'un' })]),
    level(
      'FRBRExpression',
      expression,
      '',
      [written ?? date, 'draft'],
      [element('FRBRlanguage', { language: languageCodes[language] })],
    ),
    level('FRBRManifestation', expression, '.xml', [written ?? date, 'export'], []),
  ]);
}

/** The convening organization, which every identifier leads to. */
export function authorReference({ properties: { creator } }: Report): XmlElement {
  return element('TLCOrganization', {
    eId: authorId,
    href: `/akn/ontology/organization/un/${slug(creator) || 'unknown'}`,
    showAs: creator,
  });
}

/**
 * Title, number and dates of the document as they stand on its first page.
 * @param kind what it calls itself; may be empty
 */
export function preface(report: Report, kind: string): XmlElement {
  const { masthead, properties, titleBlock } = report;
  const { title, subtitle, dateline, symbol } = titleBlock;
  const line = (name: string | null, text: string) =>
    text === '' ? null : element('p', {}, [name === null ? text : element(name, {}, [text])]);
  return container('preface', {}, [
    ...(masthead?.organizationNames ?? []).map(({ language, name }) =>
      element('p', { 'xml:lang': language }, [name]),
    ),
    line('docNumber', symbol),
    line(null, masthead?.original ?? ''),
    element('p', {}, [element('docTitle', {}, [title || properties.title])]),
    line(null, subtitle),
    line(null, dateline),
    line('docType', kind),
  ]);
}

/** Letters and digits of ASCII, joined by hyphens: for identifiers. May be empty. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
