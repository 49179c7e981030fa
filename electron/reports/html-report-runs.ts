import type { Run } from '../../shared/report/report';
import { html, join, type Html } from './html-text';
import { splitByDirection } from './text-direction';

/** Words with their emphasis, direction and language; marks of footnotes and cross-references are links. */
export function runsHtml(runs: readonly Run[]): Html {
  return join(runs.map(runHtml));
}

function runHtml(run: Run): Html {
  const { bold, footnote, italic, language, marker, reference, text } = run;
  if (footnote !== undefined) {
    return html`<sup class="report-note-mark"
      ><a id="mark-${footnote}" href="#note-${footnote}" role="doc-noteref">${footnote}</a></sup
    >`;
  }
  let words = directed(text);
  if (reference !== undefined && marker === undefined)
    words = html`<a class="report-reference" href="#block-${reference}">${words}</a>`;
  if (italic === true) words = html`<i>${words}</i>`;
  if (bold === true) words = html`<b>${words}</b>`;
  if (marker !== undefined) words = html`<mark>${words}</mark>`;
  return language === undefined ? words : html`<span lang="${language}">${words}</span>`;
}

/** A name in another direction keeps its letters together and leaves the words around it alone. */
function directed(text: string): Html {
  const parts = splitByDirection(text);
  if (parts.every(({ isRightToLeft }) => !isRightToLeft)) return html`${text}`;
  return join(
    parts.map((part) =>
      part.isRightToLeft ? html`<bdi dir="rtl">${part.text}</bdi>` : html`${part.text}`,
    ),
  );
}
