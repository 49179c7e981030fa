import type { BlockKey } from '../../shared/domain/draft';
import { blockTexts, paragraphsOf } from '../../shared/report/report-text';
import type { Report, Run } from '../../shared/report/report';
import { wordComments, type AnchoredComment, type WordComments } from './docx-comments';
import type { RoleStyles } from './docx-styles';

/** A block that a cross-reference leads to. */
interface Target {
  /** Name of the bookmark around it. */
  bookmark: string;
  /** Words of the printed reference that a field can compute, with the switch that makes it do so; null for none. */
  field: { words: string; switches: string } | null;
}

/** What the parts of a Word document need to know of each other. */
export class WordContext {
  readonly comments: WordComments;
  readonly #targets: ReadonlyMap<BlockKey, Target>;
  #lists = 0;

  /** @param writtenAt epoch milliseconds */
  constructor(
    readonly report: Report,
    readonly styles: RoleStyles,
    writtenAt: number,
  ) {
    const blocks = report.sections.flatMap((section) => section.blocks);
    const keys = new Set(blocks.flatMap(blockTexts).map(({ key }) => key));
    this.comments = wordComments(report, keys, writtenAt);
    this.#targets = targetsOf(report);
  }

  /** Where a reference to the block leads; undefined where nothing leads to it or it is not in the report. */
  target(key: BlockKey): Target | undefined {
    return this.#targets.get(key);
  }

  commentsAt(keys: readonly BlockKey[]): AnchoredComment[] {
    return keys.flatMap((key) => this.comments.anchored.get(key) ?? []);
  }

  /** Instance of the numbering by letters for the next list: each list begins anew. */
  nextList(): number {
    this.#lists += 1;
    return this.#lists;
  }
}

/** Bookmarks only where something leads, each with a name of the kind that Word itself gives and hides. */
function targetsOf({ footnotes, sections }: Report): Map<BlockKey, Target> {
  const blocks = sections.flatMap((section) => section.blocks);
  const runs = [...blocks.flatMap(paragraphsOf), ...footnotes].flatMap((each) => each.runs);
  const wanted = new Set(runs.flatMap((run: Run) => run.reference ?? []));
  const targets = new Map<BlockKey, Target>();
  const add = (key: BlockKey, field: Target['field']) => {
    if (!wanted.has(key) || targets.has(key)) return;
    targets.set(key, { bookmark: `_Ref${100_000_001 + targets.size}`, field });
  };
  for (const block of blocks) {
    if (block.type === 'heading') add(block.key, { words: block.text, switches: '\\h' });
    else if (block.type === 'paragraph' && block.number !== undefined) {
      // \n gives the number without its full stop.
      add(block.key, { words: String(block.number), switches: '\\n \\h' });
    } else add(block.key, null);
    for (const { key } of paragraphsOf(block)) add(key, null);
  }
  return targets;
}
