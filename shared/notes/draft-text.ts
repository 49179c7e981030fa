import { blockKeySchema } from '../domain/draft';

/**
 * Draft text: what a person writes in a draft, as one line of text with a few marks. `**bold**`, `*italic*`,
 * `^[a footnote]` and `{#block key}`, which prints the number of the paragraph that it leads to. A backslash before
 * `* ^ { \ ]` takes away its meaning. Marks that do not close are ordinary characters.
 */
export type DraftInline =
  | { type: 'text'; text: string; bold: boolean; italic: boolean }
  | { type: 'footnote'; content: DraftInline[] }
  | { type: 'reference'; target: string };

const emphasis = /^(\*{1,2})(?=\S)/;

/** Never fails: whatever is no mark is text. */
export function parseDraftText(text: string): DraftInline[] {
  return parseInline(text, false);
}

function parseInline(text: string, isFootnote: boolean): DraftInline[] {
  const nodes: DraftInline[] = [];
  let bold = false;
  let italic = false;
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ type: 'text', text: plain, bold, italic });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const escaped = /^\\([*^{\\\]])/.exec(rest)?.[1];
    if (escaped !== undefined) {
      plain += escaped;
      at += 2;
      continue;
    }
    const special = isFootnote ? referenceAt(rest) : (footnoteAt(rest) ?? referenceAt(rest));
    if (special) {
      flush();
      nodes.push(special.node);
      at += special.length;
      continue;
    }
    const mark = starsAt(rest, bold, italic);
    if (mark !== null) {
      flush();
      if (mark === '**') bold = !bold;
      else italic = !italic;
      at += mark.length;
      continue;
    }
    plain += rest[0] ?? '';
    at += 1;
  }
  flush();
  return nodes;
}

/** Opening marks need a partner further on; closing ones are recognized by what is open. */
function starsAt(rest: string, bold: boolean, italic: boolean): '**' | '*' | null {
  if (rest.startsWith('**') && bold) return '**';
  if (rest.startsWith('*') && italic && !rest.startsWith('**')) return '*';
  if (rest.startsWith('*') && italic && !bold && !closes(rest.slice(2), '**')) return '*';
  const mark = emphasis.exec(rest)?.[1];
  if (mark === '**' && !bold && closes(rest.slice(2), '**')) return '**';
  if (mark !== undefined && !italic && closes(rest.slice(1), '*')) return '*';
  return null;
}

function closes(rest: string, mark: '**' | '*'): boolean {
  const bare = rest.replace(/\\[*^{\\\]]/g, '  ');
  const singles = mark === '*' ? bare.replaceAll('**', '  ') : bare;
  return singles.includes(mark);
}

interface Special {
  node: DraftInline;
  length: number;
}

function footnoteAt(rest: string): Special | null {
  if (!rest.startsWith('^[')) return null;
  for (let at = 2; at < rest.length; at += 1) {
    if (rest[at] === '\\') at += 1;
    else if (rest[at] === ']') {
      const content = parseInline(rest.slice(2, at), true);
      return content.length === 0 ? null : { node: { type: 'footnote', content }, length: at + 1 };
    }
  }
  return null;
}

function referenceAt(rest: string): Special | null {
  const target = /^\{#([^{}\s]{1,200})\}/.exec(rest)?.[1];
  if (target === undefined || !blockKeySchema.safeParse(target).success) return null;
  return { node: { type: 'reference', target }, length: target.length + 3 };
}

/** The text of the nodes, such that parsing it gives them again (neighbouring texts of one kind joined). */
export function draftTextOf(nodes: readonly DraftInline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text': {
          const escaped = node.text.replace(/[*^{\\\]]/g, '\\$&');
          const marks = `${node.bold ? '**' : ''}${node.italic ? '*' : ''}`;
          return `${marks}${escaped}${[...marks].reverse().join('')}`;
        }
        case 'footnote':
          return `^[${draftTextOf(node.content)}]`;
        case 'reference':
          return `{#${node.target}}`;
      }
    })
    .join('');
}

/** The words alone, without footnotes, references and marks. */
export function wordsOfDraftText(text: string): string {
  return parseDraftText(text)
    .map((node) => (node.type === 'text' ? node.text : ''))
    .join('');
}
