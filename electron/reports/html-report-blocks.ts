import type {
  AreaBlock,
  Block,
  Heading,
  ListBlock,
  Paragraph,
  ReportComment,
  TableBlock,
} from '../../shared/report/report';
import { runsHtml } from './html-report-runs';
import { html, join, type Html } from './html-text';

export interface BlockContext {
  readonly comments: readonly ReportComment[];
  /** Of a list with letters, as the output language writes them. @param index from 0 */
  readonly letterMark: (index: number) => string;
}

/** Blocks in order; numbered ones that follow each other are one list, which counts on from the last. */
export function blocksHtml(blocks: readonly Block[], context: BlockContext): Html {
  const parts: Html[] = [];
  for (let at = 0; at < blocks.length;) {
    const list = listAt(blocks, at, context);
    if (list) {
      parts.push(list.html);
      at += list.count;
      continue;
    }
    const block = blocks[at];
    if (block) parts.push(blockHtml(block, context));
    at += 1;
  }
  return join(parts, '\n');
}

interface NumberedList {
  html: Html;
  /** How many blocks are in it. */
  count: number;
}

function listAt(blocks: readonly Block[], at: number, context: BlockContext): NumberedList | null {
  const paragraphs = following(blocks, at, (block) =>
    block.type === 'paragraph' && block.number !== undefined ? block : null,
  );
  if (paragraphs.length > 0) return paragraphList(paragraphs, context);
  const areas = following(blocks, at, (block) =>
    block.type === 'area' && block.number !== null ? block : null,
  );
  return areas.length > 0 ? areaList(areas, context) : null;
}

/** The blocks from a place on, up to the first that is none of its kind. */
function following<Kind>(
  blocks: readonly Block[],
  at: number,
  ofKind: (block: Block) => Kind | null,
): Kind[] {
  const found: Kind[] = [];
  for (let index = at; index < blocks.length; index += 1) {
    const block = blocks[index];
    const own = block === undefined ? null : ofKind(block);
    if (own === null) break;
    found.push(own);
  }
  return found;
}

function paragraphList(paragraphs: readonly Paragraph[], context: BlockContext): NumberedList {
  const items = paragraphs.map(
    ({ key, number, runs }) =>
      html`<li class="report-numbered" id="block-${key}" value="${number ?? ''}">
        <p dir="auto">${runsHtml(runs)}</p>
        ${commentsOf(key, context)}
      </li>`,
  );
  const start = paragraphs[0]?.number ?? 1;
  return {
    html: html`<ol class="report-paragraphs" start="${start}">
      ${join(items, '\n')}
    </ol>`,
    count: paragraphs.length,
  };
}

function areaList(areas: readonly AreaBlock[], context: BlockContext): NumberedList {
  const items = areas.map(
    (area) =>
      html`<li class="report-area" id="block-${area.key}" value="${area.number ?? ''}">
        ${areaBody(area, context)}
      </li>`,
  );
  return {
    html: html`<ol class="report-areas" start="${areas[0]?.number ?? 1}">
      ${join(items, '\n')}
    </ol>`,
    count: areas.length,
  };
}

/** The first paragraph runs on from the lead. */
function areaBody({ key, lead, paragraphs }: AreaBlock, context: BlockContext): Html {
  const [first, ...rest] = paragraphs;
  const words = first ? [lead, { text: ' ' }, ...first.runs] : [lead];
  const place = first ? html` id="block-${first.key}"` : '';
  return html`<p${place} dir="auto">${runsHtml(words)}</p>
    ${commentsOf(key, context)}${first ? commentsOf(first.key, context) : ''}${join(rest.map((paragraph) => paragraphHtml(paragraph, 'report-area-more', context)))}`;
}

function blockHtml(block: Block, context: BlockContext): Html {
  switch (block.type) {
    case 'heading':
      return headingHtml(block, context);
    case 'paragraph':
      return paragraphHtml(block, 'report-paragraph', context);
    case 'area':
      return html`<div class="report-area" id="block-${block.key}">
        ${areaBody(block, context)}
      </div>`;
    case 'list':
      return listHtml(block, context);
    case 'definitions':
      return html`<dl class="report-definitions" id="block-${block.key}">
        ${join(
          block.items.map(
            ({ definition, term }) =>
              html`<div>
                <dt dir="auto">${term}</dt>
                <dd dir="auto">${definition}</dd>
              </div>`,
          ),
          '\n',
        )}
      </dl>`;
    case 'table':
      return tableHtml(block, context);
  }
}

function headingHtml({ key, level, number, text }: Heading, context: BlockContext): Html {
  const words = html`${[number, text].filter(Boolean).join(' ')}`;
  const attributes = html` class="report-h${level}" id="block-${key}" dir="auto"`;
  const comments = commentsOf(key, context);
  if (level === 1) return html`<h2${attributes}>${words}</h2>${comments}`;
  if (level === 2) return html`<h3${attributes}>${words}</h3>${comments}`;
  return html`<h4${attributes}>${words}</h4>${comments}`;
}

function paragraphHtml({ key, runs }: Paragraph, name: string, context: BlockContext): Html {
  return html`<p class="${name}" id="block-${key}" dir="auto">${runsHtml(runs)}</p>
    ${commentsOf(key, context)}`;
}

function listHtml({ items, marks }: ListBlock, context: BlockContext): Html {
  const entries = items.map(({ key, runs }, index) => {
    const mark = marks === 'letters' ? context.letterMark(index) : '•';
    return html`<li class="report-item" id="block-${key}" dir="auto">
      <span class="report-mark">${mark} </span>${runsHtml(runs)}${commentsOf(key, context)}
    </li>`;
  });
  return marks === 'letters'
    ? html`<ol class="report-letters">
        ${join(entries, '\n')}
      </ol>`
    : html`<ul class="report-bullets">
        ${join(entries, '\n')}
      </ul>`;
}

function tableHtml({ caption, columns, key, rows }: TableBlock, context: BlockContext): Html {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(
    ({ width }) => html`<col style="width: ${((100 * width) / total).toFixed(2)}%" />`,
  );
  const heads = columns.map(({ heading }) => html`<th scope="col" dir="auto">${heading}</th>`);
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell) => html`<td dir="auto">${cell}</td>`);
    return html`<tr>
      <th scope="row" dir="auto">${first}</th>
      ${join(rest)}
    </tr>`;
  });
  return html`<table class="report-table" id="block-${key}">
      ${
        caption === ''
          ? ''
          : html`<caption dir="auto">
              ${caption}
            </caption>`
      }
      <colgroup>
        ${join(widths)}
      </colgroup>
      <thead>
        <tr>
          ${join(heads)}
        </tr>
      </thead>
      <tbody>
        ${join(body, '\n')}
      </tbody>
    </table>
    ${commentsOf(key, context)}`;
}

function commentsOf(key: string, { comments }: BlockContext): Html {
  return commentsHtml(comments.filter(({ anchor }) => anchor === key));
}

/** Remarks for colleagues, below what they are about. */
export function commentsHtml(comments: readonly ReportComment[]): Html {
  return join(
    comments.map(({ author, createdAt, quote, text }) => {
      const day = new Date(createdAt).toISOString().slice(0, 10);
      const by = author === '' ? html`` : html`${author}, `;
      const about = quote === '' ? html`` : html`<q dir="auto">${quote}</q> `;
      return html`<aside class="report-comment" role="note">
        <span class="report-by">${by}<time datetime="${day}">${day}</time></span> ${about}<span
          dir="auto"
          >${text}</span
        >
      </aside>`;
    }),
  );
}
