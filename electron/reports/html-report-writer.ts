import type { EvidenceAnnex } from '../../shared/report/annex';
import { reportTexts } from '../../shared/report/output-language';
import { reportStyle } from '../../shared/report/page-style';
import type { Footnote, Report, ReportComment, Section } from '../../shared/report/report';
import { paragraphsOf } from '../../shared/report/report-text';
import { blocksHtml, commentsHtml, type BlockContext } from './html-report-blocks';
import { runsHtml } from './html-report-runs';
import { html, join, raw, type Html } from './html-text';

/** On a screen a column of text, on paper A4 pages that the browser breaks itself. */
const fileStyle = `
body { margin: 0; background: #fff; color: #1a1a1a; }
main { max-width: 604px; margin: 0 auto; padding: 48px 24px 64px; }
.report ol.report-paragraphs > li, .report ol.report-areas > li { display: list-item; list-style: decimal inside; }
.report ol.report-areas > li::marker { content: counter(list-item) ") "; font-weight: 700; }
.report ol.report-paragraphs > li > p, .report ol.report-areas > li > p:first-child { display: inline; }
.report li.report-numbered { margin-top: 8px; }
.report li.report-area { margin-top: 10px; }
.report .report-note-list { margin-top: 8px; }
.report .report-note-list > li { display: list-item; margin-inline-start: 20px; list-style: decimal outside; }
.report-endnotes, .report-annex { margin-top: 32px; padding-top: 12px; border-top: 1px solid #999; }
.report-endnotes { font-size: 12px; line-height: 16px; }
.report .report-comment { margin: 6px 0 6px 20px; padding: 4px 10px; border-inline-start: 3px solid #999; font-size: 12px; line-height: 17px; }
.report-comment .report-by { color: #555; }
.report a[href]:hover, .report a[href]:focus-visible { text-decoration: underline; }
.report table th[scope="row"] { font-weight: 400; }
@page { size: A4; margin: 25mm; }
@media print {
  main { max-width: none; padding: 0; }
  .report-h1, .report-h2, .report-h3, .report-keep { break-after: avoid; }
  .report p, .report li { orphans: 2; widows: 2; }
  .report-new-page { break-before: page; }
}
`;

/**
 * The report as one HTML file that needs nothing else: no script, no address but those within it. Comments and the annex
 * are in it where the report has them.
 */
export function writeHtmlReport(report: Report): Uint8Array {
  const { annex, contents, footnotes, properties, sections } = report;
  const texts = reportTexts(properties.language);
  const context: BlockContext = {
    comments: report.comments,
    letterMark: (index) => texts.letterMark(index),
  };
  const page = html`<!doctype html>
    <html lang="${properties.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${properties.title}</title>
        ${join(metaOf(properties), '\n')}
        <style>
          ${raw(reportStyle + fileStyle)}
        </style>
      </head>
      <body class="report">
        <main>
          ${front(report)} ${contents === null ? '' : contentsHtml(contents, sections)}
          ${join(
            sections
              .filter(({ blocks }) => blocks.length > 0)
              .map((section) => sectionHtml(section, context)),
            '\n',
          )}
          ${commentsHtml(withoutPlace(report))} ${footnotes.length === 0 ? '' : endnotes(footnotes)}
          ${annex === null ? '' : annexHtml(annex)}
        </main>
      </body>
    </html> `;
  return new TextEncoder().encode(countedPlaces(page.html));
}

/** Keys of blocks hold ids of the dialogue, which are nobody's business: in the file, places count up. */
function countedPlaces(page: string): string {
  const places = new Map<string, number>();
  return page.replace(/(id="|href="#|labelledby=")block-([^"]*)"/g, (_, start, key: string) => {
    const place = places.get(key) ?? places.size + 1;
    places.set(key, place);
    return `${start}block-${place}"`;
  });
}

/** Remarks on blocks that are gone: kept, at the end. */
function withoutPlace({ comments, sections }: Report): ReportComment[] {
  const keys = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => [block.key, ...paragraphsOf(block).map(({ key }) => key)]),
    ),
  );
  return comments.filter(({ anchor }) => !keys.has(anchor));
}

function metaOf({ creator, keywords, subject }: Report['properties']): Html[] {
  const entries: [string, string][] = [
    ['author', creator],
    ['description', subject],
    ['keywords', keywords.join(', ')],
  ];
  return entries
    .filter(([, content]) => content !== '')
    .map(([name, content]) => html`<meta name="${name}" content="${content}" />`);
}

function front({ masthead, titleBlock }: Report): Html {
  const { dateline, kind, subtitle, symbol, title } = titleBlock;
  const line = (name: string, text: string) =>
    text === '' ? html`` : html`<p class="${name}" dir="auto">${text}</p>`;
  const head =
    masthead === null
      ? line('report-symbol', symbol)
      : html`<div class="report-masthead">
          <div class="report-names">
            ${join(
              masthead.organizationNames.map(
                ({ language, name }) => html`<p lang="${language}" dir="auto">${name}</p>`,
              ),
            )}
          </div>
          <div class="report-reference-lines">
            ${join(
              [masthead.symbol, masthead.original, masthead.placeAndDate]
                .filter((text) => text !== '')
                .map((text) => html`<p dir="auto">${text}</p>`),
            )}
          </div>
          ${line('report-meeting', masthead.meeting)}
        </div>`;
  return html`<header class="report-front">
    ${head}
    <h1 class="report-title" dir="auto">${title}</h1>
    ${line('report-subtitle', subtitle)}${line('report-dateline', dateline)}${line('report-kind', kind)}
  </header>`;
}

function contentsHtml(heading: string, sections: readonly Section[]): Html {
  const headings = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' && block.level <= 2 ? [block] : [])),
  );
  return html`<nav class="report-contents" aria-label="${heading}">
    <h2 class="report-h1">${heading}</h2>
    <ol>
      ${join(
        headings.map(
          ({ key, level, number, text }) =>
            html`<li class="report-entry-${level}">
              <a href="#block-${key}" dir="auto">${[number, text].filter(Boolean).join(' ')}</a>
            </li>`,
        ),
        '\n',
      )}
    </ol>
  </nav>`;
}

function sectionHtml({ blocks, startsPage }: Section, context: BlockContext): Html {
  const [first] = blocks;
  const labelled = first?.type === 'heading' ? html` aria-labelledby="block-${first.key}"` : html``;
  const page = startsPage ? html` class="report-new-page"` : html``;
  return html`<section${page}${labelled}>
${blocksHtml(blocks, context)}
</section>`;
}

function endnotes(footnotes: readonly Footnote[]): Html {
  const notes = footnotes.map(
    ({ number, runs }) =>
      html`<li id="note-${number}" value="${number}" role="doc-endnote" dir="auto">
        ${runsHtml(runs)} <a href="#mark-${number}" role="doc-backlink" aria-label="${number}">↩</a>
      </li>`,
  );
  return html`<section class="report-endnotes" role="doc-endnotes">
    <ol class="report-note-list">
      ${join(notes, '\n')}
    </ol>
  </section>`;
}

/** Every sentence with its points; the sentence heads the rows of its points. */
function annexHtml({ columns, entries, heading }: EvidenceAnnex): Html {
  const rows = entries.flatMap(({ block, number, points, text }) =>
    points.map(({ isVerbatim, session, speaker, stance, text: said, time }, index) => {
      const span = points.length;
      const sentence =
        index > 0
          ? html``
          : html`<td rowspan="${span}"><a href="#block-${block}">${number}</a></td>
              <th scope="row" rowspan="${span}" dir="auto">${text}</th>`;
      const cells = [speaker, session, time, stance].map(
        (cell) => html`<td dir="auto">${cell}</td>`,
      );
      const words = isVerbatim ? html`<q>${said}</q>` : html`${said}`;
      return html`<tr>
        ${sentence}${join(cells)}
        <td dir="auto">${words}</td>
      </tr>`;
    }),
  );
  return html`<section class="report-annex report-new-page" aria-labelledby="annex">
    <h2 class="report-h1" id="annex">${heading}</h2>
    <table class="report-table">
      <thead>
        <tr>
          ${join(columns.map((column) => html`<th scope="col">${column}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${join(rows, '\n')}
      </tbody>
    </table>
  </section>`;
}
