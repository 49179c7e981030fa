import { reportTexts } from '../../shared/report/output-language';
import type {
  AreaBlock,
  Heading,
  ListBlock,
  Paragraph,
  Report,
  Run,
} from '../../shared/report/report';
import { annexAttachment } from './akn-annex';
import {
  aknBytes,
  authorId,
  authorReference,
  identification,
  preface,
  slug,
  type AknDocument,
} from './akn-meta';
import { aknHierarchy, type AknHierarchy, type AknPart, type AknPlaced } from './akn-parts';
import { tableElement } from './akn-table';
import { container, element, type XmlChild, type XmlElement } from './xml-writer';

/**
 * The report as an Akoma Ntoso `debateReport`. The annex, where the report has one, is an attachment; comments for
 * colleagues stay out.
 */
export function writeAknReport(report: Report, writtenAt: number | null): Uint8Array {
  const document: AknDocument = {
    ...{ report, writtenAt },
    type: 'debateReport',
    name: 'summaryOfConclusions',
  };
  const hierarchy = aknHierarchy(report);
  const { annex, masthead, properties, titleBlock } = report;
  const toElement = (part: AknPart) => partElement(report, hierarchy, part, 1);
  const placeAndDate = masthead?.placeAndDate ?? '';
  return aknBytes(
    container('debateReport', { name: document.name, contains: 'originalVersion' }, [
      container('meta', {}, [
        identification(document),
        classification(report),
        references(report),
        notes(report, hierarchy),
      ]),
      preface(report, titleBlock.kind),
      container(
        'mainBody',
        { 'xml:lang': properties.language },
        hierarchy.parts.length > 0 ? hierarchy.parts.map(toElement) : [element('p')],
      ),
      placeAndDate ? container('conclusions', {}, [element('p', {}, [placeAndDate])]) : null,
      annex && container('attachments', {}, [annexAttachment(document, annex)]),
    ]),
  );
}

const codebookId = 'codebook';

/** Keywords are the themes at the top of the codebook, which is their dictionary. */
function classification({ properties: { keywords } }: Report): XmlElement | null {
  if (keywords.length === 0) return null;
  return container(
    'classification',
    { source: `#${authorId}` },
    keywords.map((keyword, index) =>
      element('keyword', {
        value: slug(keyword) || `theme-${index + 1}`,
        showAs: keyword,
        refersTo: `#theme_${index + 1}`,
        dictionary: `#${codebookId}`,
      }),
    ),
  );
}

function references(report: Report): XmlElement {
  const { keywords, title } = report.properties;
  const concepts = keywords.map((keyword, index) =>
    element('TLCConcept', {
      eId: `theme_${index + 1}`,
      href: `/akn/ontology/concept/un/${slug(keyword) || `theme-${index + 1}`}`,
      showAs: keyword,
    }),
  );
  const codebook = element('TLCReference', {
    ...{ eId: codebookId, name: 'dictionary', showAs: title },
    href: `/akn/ontology/reference/un/${slug(title) || 'dialogue'}`,
  });
  return container('references', { source: `#${authorId}` }, [
    authorReference(report),
    ...(concepts.length > 0 ? [codebook, ...concepts] : []),
  ]);
}

function notes({ footnotes }: Report, hierarchy: AknHierarchy): XmlElement | null {
  if (footnotes.length === 0) return null;
  return container(
    'notes',
    { source: `#${authorId}` },
    footnotes.map(({ number, runs }) =>
      container('note', { eId: noteId(number), marker: number }, [
        element('p', {}, inline(hierarchy, runs)),
      ]),
    ),
  );
}

function noteId(number: number): string {
  return `fn_${number}`;
}

/** @param depth from 1 */
function partElement(
  report: Report,
  hierarchy: AknHierarchy,
  { eId, heading, content }: AknPart,
  depth: number,
): XmlElement {
  const children = [
    ...headingElements(heading),
    ...content.map((each) =>
      'block' in each
        ? blockElement(report, hierarchy, each)
        : partElement(report, hierarchy, each, depth + 1),
    ),
  ];
  if (depth === 1) return container('section', { eId }, children);
  if (depth === 2) return container('subsection', { eId }, children);
  return container('hcontainer', { eId, name: 'subheading' }, children);
}

function headingElements(heading: Heading | null): (XmlElement | null)[] {
  if (!heading) return [];
  const { number, text } = heading;
  return [
    number === undefined ? null : element('num', {}, [number]),
    element('heading', {}, [text]),
  ];
}

/** Every block is a paragraph of the hierarchy, which may have a number and holds what the block says. */
function blockElement(
  { properties: { language } }: Report,
  hierarchy: AknHierarchy,
  { eId, block }: AknPlaced,
): XmlElement {
  const paragraph = (kind: string, number: string | null, content: readonly XmlElement[]) =>
    container('paragraph', { eId, class: kind }, [
      number === null ? null : element('num', {}, [number]),
      container('content', { eId: `${eId}__content` }, content),
    ]);
  switch (block.type) {
    case 'paragraph': {
      const { number, runs } = block;
      const printed = number === undefined ? null : `${number}.`;
      return paragraph('text', printed, [element('p', {}, inline(hierarchy, runs))]);
    }
    case 'area':
      return paragraph(
        'area',
        block.number === null ? null : `${block.number}.`,
        areaElements(hierarchy, block),
      );
    case 'list':
      return paragraph('list', null, [
        listElement(hierarchy, eId, block, (index) => reportTexts(language).letterMark(index)),
      ]);
    case 'definitions':
      return paragraph(
        'definitions',
        null,
        block.items.map(({ term, definition }) =>
          element('p', {}, [element('def', {}, [term]), ` ${definition}`]),
        ),
      );
    case 'table':
      return paragraph('table', null, [tableElement(`${eId}__table_1`, block)]);
  }
}

/** The first paragraph runs on from the lead. */
function areaElements(hierarchy: AknHierarchy, { lead, paragraphs }: AreaBlock): XmlElement[] {
  const leadElement = element('b', {}, [lead.text]);
  const [first, ...rest] = paragraphs;
  const own = ({ key, runs }: Paragraph, before: readonly XmlChild[] = []) =>
    element('p', { eId: hierarchy.ids.get(key) }, [...before, ...inline(hierarchy, runs)]);
  return [
    first ? own(first, [leadElement, ' ']) : element('p', {}, [leadElement]),
    ...rest.map((paragraph) => own(paragraph)),
  ];
}

function listElement(
  hierarchy: AknHierarchy,
  eId: string,
  { items, marks }: ListBlock,
  letterMark: (index: number) => string,
): XmlElement {
  return container(
    'blockList',
    { eId: `${eId}__list_1` },
    items.map(({ key, runs }, index) =>
      container('item', { eId: hierarchy.ids.get(key) }, [
        element('num', {}, [marks === 'letters' ? letterMark(index) : '•']),
        element('p', {}, inline(hierarchy, runs)),
      ]),
    ),
  );
}

function inline({ ids }: AknHierarchy, runs: readonly Run[]): XmlChild[] {
  return runs.map((run): XmlChild => {
    if (run.footnote !== undefined) {
      return element('noteRef', { href: `#${noteId(run.footnote)}`, marker: run.footnote });
    }
    const target = run.reference === undefined ? undefined : ids.get(run.reference);
    const words =
      target === undefined ? run.text : element('ref', { href: `#${target}` }, [run.text]);
    const emphasized = run.italic ? element('i', {}, [words]) : words;
    const whole = run.bold ? element('b', {}, [emphasized]) : emphasized;
    return run.language === undefined
      ? whole
      : element('span', { 'xml:lang': run.language }, [whole]);
  });
}
