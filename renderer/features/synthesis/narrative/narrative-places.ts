import type { Node } from '@tiptap/pm/model';
import type { PointId } from '../../../../shared/domain/ids';
import type { Citation, NarrativeNode } from '../../../../shared/notes/narrative';

/** Names of the nodes of an evidence field and of a citation. */
export const fieldNodeName = 'field';
export const citationNodeName = 'citation';

// Stands for the words of an earlier field of the paragraph; it never ends a sentence.
const placeholder = 'x';

/** The paragraph up to a position. A citation in it is nothing to read. */
export function textBefore(doc: Node, position: number | undefined): string {
  if (position === undefined || position > doc.content.size) return '';
  const start = doc.resolve(position).start();
  return doc.textBetween(start, position, undefined, (node) =>
    node.type.name === citationNodeName ? '' : placeholder,
  );
}

const numbersOfDoc = new WeakMap<Node, ReadonlyMap<PointId, number>>();

/** The number of each cited point, in the order in which they are first mentioned. Counted once for each text. */
export function citationNumbers(doc: Node): ReadonlyMap<PointId, number> {
  const known = numbersOfDoc.get(doc);
  if (known) return known;
  const numbers = new Map<PointId, number>();
  doc.descendants((node) => {
    if (node.type.name !== citationNodeName) return;
    for (const id of (node.attrs as Citation).points) {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    }
  });
  numbersOfDoc.set(doc, numbers);
  return numbers;
}

/** "1, 3–5": ascending, three and more in a row folded. */
export function foldNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1;
    const isRow = end - at >= 2;
    parts.push(isRow ? `${sorted[at]}–${sorted[end]}` : `${sorted[at]}`);
    at = isRow ? end + 1 : at + 1;
  }
  return parts.join(', ');
}

/** A paragraph of the editor as it is stored. */
export function nodesOf(paragraph: Node): NarrativeNode[] {
  return (paragraph.toJSON() as { content?: NarrativeNode[] }).content ?? [];
}
