import { unzipSync } from 'fflate';
import type { Report } from '../../shared/report/report';
import { BlockMerger, pairsOf, textBlocksOf, type References } from './docx-changes-blocks';
import { ChangeMarks, type ChangeAuthor } from './docx-changes-marks';
import { FootnoteChanges } from './docx-changes-footnotes';
import { NumberingChanges } from './docx-changes-numbering';
import { writeDocx } from './docx-writer';
import { bodyOf, WordPackage } from './word-package';

/** The author of the changes where the dialogue names no organization. */
const nobodyInParticular = 'Rapporteur';

/**
 * The report now as a Word document that shows as tracked changes what was different in the one before: accepting all
 * gives the text now, rejecting all the text before. Both are laid out as any other document first.
 * @param writtenAt epoch milliseconds
 */
export async function writeChanges(
  before: Report,
  now: Report,
  writtenAt: number,
): Promise<Uint8Array> {
  const [then, later] = await Promise.all([before, now].map((each) => writeDocx(each, writtenAt)));
  const name = now.properties.creator || nobodyInParticular;
  return markChanges(then!, later!, { name, at: writtenAt });
}

/** As {@link writeChanges}, for two documents of the same making. */
export function markChanges(before: Uint8Array, now: Uint8Array, author: ChangeAuthor): Uint8Array {
  const [then, later] = [before, now].map(
    (bytes) => new WordPackage(Object.entries(unzipSync(bytes))),
  );
  mergeDocuments(then!, later!, new ChangeMarks(author));
  return later!.toBytes(author.at);
}

function mergeDocuments(before: WordPackage, now: WordPackage, marks: ChangeMarks): void {
  const [oldBody, body] = [bodyOf(before), bodyOf(now)];
  const pairs = pairsOf(oldBody, body);
  const numbering = new NumberingChanges(before, now, pairs);
  const footnotes = new FootnoteChanges(before, now);
  const references: References = {
    numbering: (id) => numbering.bring(id),
    footnote: (id) => footnotes.bring(id),
    changedFootnote: (then, later) => footnotes.change(then, later, merger),
    link: (id) => bringLink(before, now, id),
  };
  const merger = new BlockMerger(marks, references);
  const merged = merger.merge(pairs);
  const text = new Set(textBlocksOf(body));
  const rest = body.children.filter((node) => typeof node === 'string' || !text.has(node));
  body.children = [...merged, ...rest];
}

/** Only addresses outside are linked to by their id. */
function bringLink(before: WordPackage, now: WordPackage, id: string): string {
  const [from, to] = [before.mainPart!, now.mainPart!];
  const link = before.links(from).find((each) => each.id === id);
  if (!link) throw new Error(`a link without an address: ${id}`);
  const known = now
    .links(to)
    .find(({ type, target }) => type === link.type && target === link.target);
  return known?.id ?? now.addLink(to, link);
}
