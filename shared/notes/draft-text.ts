import { blockKeySchema } from '../domain/draft';

/**
 * Draft text: what a person writes in a draft, as one line of text with a few marks. `**bold**`, `*italic*`,
 * `***both***`, `^[a footnote]` and `{#block key}`, which prints the number of the paragraph that it leads to. One to
 * three stars switch what they stand for, on before a word and off after one. A backslash before `* ^ { \ ]` takes away
 * its meaning. Marks that do not close are ordinary characters.
 */
export type DraftInline =
  | { type: 'text'; text: string; bold: boolean; italic: boolean }
  | { type: 'footnote'; content: DraftInline[] }
  | { type: 'reference'; target: string };

type DraftTextNode = Extract<DraftInline, { type: 'text' }>;
type Style = Pick<DraftTextNode, 'bold' | 'italic'>;
type Token =
  | { type: 'text'; text: string }
  | { type: 'stars'; text: string }
  | Exclude<DraftInline, DraftTextNode>;

const plain: Style = { bold: false, italic: false };

/** Never fails: whatever is no mark is text. */
export function parseDraftText(text: string): DraftInline[] {
  return parseInline(text, false);
}

function parseInline(text: string, isFootnote: boolean): DraftInline[] {
  const tokens = tokensOf(text, isFootnote);
  const literal = new Set<number>();
  for (;;) {
    const { nodes, openSince } = readTokens(tokens, literal);
    if (openSince === null) return nodes;
    // What is still open at the end was no mark.
    literal.add(openSince);
  }
}

function tokensOf(text: string, isFootnote: boolean): Token[] {
  const tokens: Token[] = [];
  let own = '';
  const flush = () => {
    if (own !== '') tokens.push({ type: 'text', text: own });
    own = '';
  };
  for (let at = 0; at < text.length;) {
    const escaped = /\\([*^{\\\]])/y;
    escaped.lastIndex = at;
    const character = escaped.exec(text)?.[1];
    if (character !== undefined) {
      own += character;
      at += 2;
      continue;
    }
    const mark = markAt(text, at, isFootnote);
    if (mark) {
      flush();
      tokens.push(mark.token);
      at += mark.length;
      continue;
    }
    own += text[at] ?? '';
    at += 1;
  }
  flush();
  return tokens;
}

interface PlacedToken {
  token: Token;
  length: number;
}

function markAt(text: string, at: number, isFootnote: boolean): PlacedToken | null {
  switch (text[at]) {
    case '*': {
      const stars = /\*+/y;
      stars.lastIndex = at;
      const [found = ''] = stars.exec(text) ?? [];
      const type = found.length <= 3 ? 'stars' : 'text';
      return { token: { type, text: found }, length: found.length };
    }
    case '^':
      return isFootnote ? null : footnoteAt(text, at);
    case '{':
      return referenceAt(text, at);
    default:
      return null;
  }
}

function footnoteAt(text: string, start: number): PlacedToken | null {
  if (text[start + 1] !== '[') return null;
  for (let at = start + 2; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ']') {
      const content = parseInline(text.slice(start + 2, at), true);
      if (content.length === 0) return null;
      return { token: { type: 'footnote', content }, length: at + 1 - start };
    }
  }
  return null;
}

function referenceAt(text: string, at: number): PlacedToken | null {
  const reference = /\{#([^{}\s\]\\*^]{1,200})\}/y;
  reference.lastIndex = at;
  const target = reference.exec(text)?.[1];
  if (target === undefined || !blockKeySchema.safeParse(target).success) return null;
  return { token: { type: 'reference', target }, length: target.length + 3 };
}

interface Reading {
  nodes: DraftInline[];
  /** Index of the latest mark that nothing closed; null for none. */
  openSince: number | null;
}

function readTokens(tokens: readonly Token[], literal: ReadonlySet<number>): Reading {
  const nodes: DraftInline[] = [];
  const since: { bold: number | null; italic: number | null } = { bold: null, italic: null };
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'stars' && !literal.has(index)) {
      const switched = {
        bold: token.text.length >= 2,
        italic: token.text.length !== 2,
      };
      const flags = (['bold', 'italic'] as const).filter((flag) => switched[flag]);
      const fits = flags.every((flag) =>
        since[flag] === null
          ? isSolid(tokens[index + 1], 'start')
          : isSolid(tokens[index - 1], 'end'),
      );
      if (fits) {
        for (const flag of flags) since[flag] = since[flag] === null ? index : null;
        continue;
      }
    }
    if (token.type === 'footnote' || token.type === 'reference') nodes.push(token);
    else addText(nodes, token.text, { bold: since.bold !== null, italic: since.italic !== null });
  }
  const open = [since.bold, since.italic].filter((index) => index !== null);
  return { nodes, openSince: open.length === 0 ? null : Math.max(...open) };
}

/** Whether something that is no blank stands at this end of it. */
function isSolid(token: Token | undefined, end: 'start' | 'end'): boolean {
  if (token === undefined) return false;
  if (token.type !== 'text') return true;
  return end === 'start' ? /^\S/.test(token.text) : /\S$/.test(token.text);
}

function addText(nodes: DraftInline[], text: string, { bold, italic }: Style): void {
  const last = nodes.at(-1);
  if (text === '') return;
  if (last?.type === 'text' && last.bold === bold && last.italic === italic)
    nodes[nodes.length - 1] = { ...last, text: last.text + text };
  else nodes.push({ type: 'text', text, bold, italic });
}

/**
 * The text of the nodes, such that parsing it gives them again as {@link tidyDraftInlines} leaves them.
 */
export function draftTextOf(nodes: readonly DraftInline[]): string {
  return printInline(tidyDraftInlines(nodes));
}

function printInline(nodes: readonly DraftInline[]): string {
  let style = plain;
  let printed = '';
  const turn = (next: Style) => {
    const [bold, italic] = [style.bold !== next.bold, style.italic !== next.italic];
    printed += `${bold ? '**' : ''}${italic ? '*' : ''}`;
    style = next;
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      turn(node);
      printed += node.text.replace(/[*^{\\\]]/g, '\\$&');
    } else
      printed += node.type === 'footnote' ? `^[${printInline(node.content)}]` : `{#${node.target}}`;
  }
  turn(plain);
  return printed;
}

/**
 * The same as it is written down: texts of one style joined, blanks between styles in what both share, no empty
 * footnotes, and a note within a note as words of it.
 */
export function tidyDraftInlines(nodes: readonly DraftInline[]): DraftInline[] {
  return tidy(nodes, false);
}

function tidy(nodes: readonly DraftInline[], isFootnote: boolean): DraftInline[] {
  const whole = nodes.flatMap((node): DraftInline[] => {
    if (node.type === 'text') return node.text === '' ? [] : [node];
    if (node.type === 'reference') return [node];
    const content = tidy(node.content, true);
    if (isFootnote) return content;
    return content.length === 0 ? [] : [{ type: 'footnote', content }];
  });
  const pieces = whole.flatMap((node): DraftInline[] =>
    node.type === 'text'
      ? node.text.split(/(\s+)/).flatMap((text) => (text === '' ? [] : [{ ...node, text }]))
      : [node],
  );
  const tidied: DraftInline[] = [];
  // The style of the last word, which goes on through notes and references.
  let before = plain;
  for (const [index, node] of pieces.entries()) {
    if (node.type !== 'text') {
      tidied.push(node);
      continue;
    }
    const isBlank = node.text.trim() === '';
    const style = isBlank ? shared(before, wordAfter(pieces, index)) : node;
    addText(tidied, node.text, style);
    before = isBlank ? style : node;
  }
  return tidied;
}

function wordAfter(pieces: readonly DraftInline[], index: number): Style {
  const next = pieces
    .slice(index + 1)
    .find((piece) => piece.type === 'text' && piece.text.trim() !== '');
  return next?.type === 'text' ? next : plain;
}

function shared(a: Style, b: Style): Style {
  return { bold: a.bold && b.bold, italic: a.italic && b.italic };
}
