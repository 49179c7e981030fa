import {
  Document,
  Packer,
  PageOrientation,
  Paragraph as WordParagraph,
  TextRun,
  type IPropertiesOptions,
  type ISectionOptions,
  type PageNumberEstimator,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { reportTexts } from '../../shared/report/output-language';
import type { Report } from '../../shared/report/report';
import { annexTable } from './docx-annex';
import { sectionElements } from './docx-blocks';
import { WordContext } from './docx-context';
import { coreProperties } from './docx-core-properties';
import { footer, frontElements, header, runningSymbol } from './docx-front';
import { numberingOf } from './docx-numbering';
import { changePackage, renumberContents, replaceParagraph } from './docx-package';
import { page } from './docx-page';
import { noteChildren } from './docx-runs';
import { builtInStyles, documentStyles, addedStylesXml } from './docx-styles';
import { directedRuns, wordLanguage } from './docx-text';

/** Where the table of the annex goes: characters of private use, which nobody writes. */
const annexToken = '\ue0f1\ue0f2\ue0f1';

/**
 * The report as a Word document in the built-in look. The same report gives the same bytes.
 * @param writtenAt epoch milliseconds for the document properties; left out, the document bears no date
 */
export async function writeDocx(
  report: Report,
  writtenAt?: number,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Uint8Array> {
  const { properties } = report;
  const context = new WordContext(report, builtInStyles, writtenAt ?? 0);
  onProgress(0.1);
  const document = new Document({
    // The library's own core properties know no language and put the present time; ours replace them below.
    title: properties.title,
    creator: properties.creator,
    styles: documentStyles(wordLanguage(properties.language)),
    numbering: numberingOf(report),
    footnotes: wordFootnotes(context),
    comments: { children: context.comments.options },
    ...(report.contents === null ? {} : { pageNumbers: pageNumbersIfKnown }),
    sections: documentSections(context),
  });
  onProgress(0.3);
  const core = { path: 'docProps/core.xml', data: coreProperties(properties, writtenAt) };
  const packed = await Packer.toBuffer(document, undefined, [core]);
  onProgress(0.7);
  return changePackage(packed, partChanges(report, writtenAt), writtenAt);
}

const estimate = estimatePageNumbersWith({ guess: true });

/**
 * The library lays out pages to number the contents, well enough until Word brings them up to date; what it cannot lay
 * out at all leaves the numbers to Word.
 */
const pageNumbersIfKnown: PageNumberEstimator = (body, context) => {
  try {
    return estimate(body, context);
  } catch {
    return { bookmarks: new Map() };
  }
};

function documentSections(context: WordContext): ISectionOptions[] {
  const { annex, pageLabel } = context.report;
  const symbol = runningSymbol(context.report);
  const footers = { default: footer(pageLabel), first: footer(pageLabel) };
  const text: ISectionOptions = {
    properties: { page, titlePage: true },
    headers: { first: header(''), default: header(symbol) },
    footers,
    children: [...frontElements(context), ...sectionElements(context)],
  };
  if (annex?.form !== 'table') return [text];
  const lying: ISectionOptions = {
    properties: {
      page: { ...page, size: { ...page.size, orientation: PageOrientation.LANDSCAPE } },
    },
    headers: { default: header(symbol) },
    footers,
    children: [
      new WordParagraph({
        style: context.styles['heading-1'],
        children: directedRuns(annex.heading),
      }),
      new WordParagraph(annexToken),
    ],
  };
  return [text, lying];
}

function wordFootnotes(context: WordContext): NonNullable<IPropertiesOptions['footnotes']> {
  const style = context.styles.footnote;
  return Object.fromEntries(
    context.report.footnotes.map(({ number, runs }) => {
      const children = [new TextRun(' '), ...noteChildren(context, runs)];
      return [String(number), { children: [new WordParagraph({ style, children })] }];
    }),
  );
}

function partChanges(report: Report, writtenAt: number | undefined) {
  const { annex, properties } = report;
  const texts = reportTexts(properties.language);
  return {
    'word/document.xml': (xml: string) => {
      const counted = renumberContents(xml);
      if (annex?.form !== 'table') return counted;
      const table = annexTable(annex, builtInStyles.table, (words) => texts.quoted(words));
      return replaceParagraph(counted, annexToken, table);
    },
    'word/styles.xml': (xml: string) => xml.replace('</w:styles>', `${addedStylesXml}</w:styles>`),
    // Where the document bears no date, neither do the comments of the annex.
    'word/comments.xml': (xml: string) =>
      writtenAt === undefined ? xml.replaceAll(' w:date="1970-01-01T00:00:00.000Z"', '') : xml,
  };
}
