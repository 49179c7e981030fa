import type { Node } from '@tiptap/pm/model';
import type { EvidenceField } from '../../../../shared/notes/narrative';
import {
  overstatementsOf,
  type AreaCounts,
  type Overstatement,
} from '../../../../shared/synthesis/overstatement';
import type { WordsOfField } from './field-context';
import { fieldNodeName, nodesOf, textBefore } from './narrative-places';

/** What of a text does not fit its evidence. Positions are those of the editor. */
export type TextNote =
  | {
      readonly type: 'says-more';
      readonly from: number;
      readonly to: number;
      readonly found: Overstatement;
    }
  | {
      readonly type: 'pinned';
      readonly from: number;
      readonly text: string;
      readonly now: string | null;
    };

// A paragraph stays the same node while another is written, so that it is looked through once.
const known = new WeakMap<AreaCounts, WeakMap<Node, Overstatement[]>>();

/** In the order of the text. */
export function findTextNotes(
  doc: Node,
  wordsOf: WordsOfField,
  counts: AreaCounts | null,
): TextNote[] {
  const notes: TextNote[] = [];
  doc.forEach((paragraph, offset) => {
    const start = offset + 1;
    for (const found of counts ? overstatementsIn(paragraph, counts) : []) {
      notes.push({ type: 'says-more', from: start + found.from, to: start + found.to, found });
    }
    paragraph.forEach((node, at) => {
      if (node.type.name !== fieldNodeName) return;
      const field = node.attrs as EvidenceField;
      const from = start + at;
      const pin = field.pinned === null ? null : wordsOf(field, textBefore(doc, from))?.pin;
      if (pin?.differs === true && field.pinned !== null) {
        notes.push({ type: 'pinned', from, text: field.pinned, now: pin.now });
      }
    });
  });
  return notes.sort((a, b) => a.from - b.from);
}

function overstatementsIn(paragraph: Node, counts: AreaCounts): Overstatement[] {
  const ofCounts = known.get(counts) ?? new WeakMap<Node, Overstatement[]>();
  known.set(counts, ofCounts);
  const found = ofCounts.get(paragraph) ?? overstatementsOf(nodesOf(paragraph), counts);
  ofCounts.set(paragraph, found);
  return found;
}
