import type { BlockKey, DraftEdit, InsertedBlock } from '../domain/draft';
import { draftParagraphs, draftRuns, type ReportContext } from './context';
import type { Block, Origin, Paragraph } from './report';

type Insertion = DraftEdit & { change: { kind: 'insert' } };

/** Blocks that people put in, handed out once each, with those that follow them in turn. */
export class Insertions {
  readonly #context: Pick<ReportContext, 'notes' | 'profile'>;
  readonly #waiting: Map<BlockKey, Insertion[]>;

  constructor(context: Pick<ReportContext, 'notes' | 'profile'>, edits: readonly DraftEdit[]) {
    this.#context = context;
    this.#waiting = new Map();
    const ordered = edits.filter(isInsertion).sort((a, b) => a.position - b.position);
    for (const edit of ordered)
      this.#waiting.set(edit.anchor, [...(this.#waiting.get(edit.anchor) ?? []), edit]);
  }

  /** The block with what was put into it and after it; the same block where nothing was. */
  around(block: Block): Block[] {
    const late: Block[] = [];
    const grown = this.#within(block, late);
    return [grown, ...late, ...this.after(block.key)];
  }

  /** What comes after the block of the key. */
  after(key: BlockKey): Block[] {
    return this.#take(key).flatMap((edit) => this.#blocks(edit));
  }

  /** What has found no place, in order; each with whatever follows it. */
  rest(): { edit: Insertion; blocks: Block[] }[] {
    const left = [...this.#waiting.values()].flat().sort((a, b) => a.position - b.position);
    const keys = new Set(left.map(({ id }) => insertedKey(id)));
    const isFollower = ({ anchor }: Insertion) => keys.has(ownerOf(anchor));
    // Those that wait for another are taken along by it, but for a circle.
    const ordered = [...left.filter((edit) => !isFollower(edit)), ...left.filter(isFollower)];
    return ordered.flatMap((edit) => {
      const own = this.#waiting.get(edit.anchor) ?? [];
      if (!own.includes(edit)) return [];
      this.#waiting.set(
        edit.anchor,
        own.filter((other) => other !== edit),
      );
      return [{ edit, blocks: this.#blocks(edit) }];
    });
  }

  /** Paragraphs go between those of an area, items between those of a list; all else comes `late`, after the block. */
  #within(block: Block, late: Block[]): Block {
    if (block.type === 'area') {
      const paragraphs = block.paragraphs.flatMap((paragraph) =>
        this.#follow(paragraph, 'paragraph', late),
      );
      return paragraphs.length === block.paragraphs.length ? block : { ...block, paragraphs };
    }
    if (block.type !== 'list') return block;
    const items = block.items.flatMap((item) => this.#follow(item, 'list', late));
    return items.length === block.items.length ? block : { ...block, items };
  }

  #follow(paragraph: Paragraph, type: InsertedBlock['type'], late: Block[]): Paragraph[] {
    const within = this.#take(paragraph.key).flatMap((edit) => {
      if (edit.change.block.type !== type) {
        late.push(...this.#blocks(edit));
        return [];
      }
      const own = insertedParagraphs(this.#context, edit);
      const grown = own.flatMap((item) => this.#follow(item, type, late));
      late.push(...this.#lost(edit));
      return grown;
    });
    return [paragraph, ...within];
  }

  #blocks(edit: Insertion): Block[] {
    const own = insertedBlocks(this.#context, edit).flatMap((block) => this.around(block));
    return [...own, ...this.#lost(edit)];
  }

  /** What followed a paragraph or item of the block that its text has no more. */
  #lost(edit: Insertion): Block[] {
    const key = insertedKey(edit.id);
    const anchors = [...this.#waiting.keys()].filter((anchor) => ownerOf(anchor) === key);
    return anchors.flatMap((anchor) => this.after(anchor));
  }

  #take(key: BlockKey): Insertion[] {
    const own = this.#waiting.get(key);
    if (!own) return [];
    this.#waiting.delete(key);
    return own;
  }
}

function isInsertion(edit: DraftEdit): edit is Insertion {
  return edit.change.kind === 'insert';
}

/** The key of an inserted block: of its only or first paragraph, of a heading, of a list as a whole. */
function insertedKey(id: DraftEdit['id']): BlockKey {
  return `insert/${id}`;
}

/** The key of the inserted block that a key is within. */
function ownerOf(key: BlockKey): BlockKey {
  return key.startsWith('insert/') ? key.split('/').slice(0, 2).join('/') : key;
}

function insertedBlocks(context: Pick<ReportContext, 'notes' | 'profile'>, edit: Insertion) {
  const { block } = edit.change;
  const key = insertedKey(edit.id);
  switch (block.type) {
    case 'heading': {
      const { level, text } = block;
      return [{ type: 'heading', key, level, text, origin: originOf(edit) }] satisfies Block[];
    }
    case 'paragraph':
      return insertedParagraphs(context, edit);
    case 'list': {
      const items = insertedParagraphs(context, edit);
      const { lists: marks } = context.profile.numbering;
      return items.length === 0 ? [] : ([{ type: 'list', key, marks, items }] satisfies Block[]);
    }
  }
}

function insertedParagraphs(context: Pick<ReportContext, 'notes'>, edit: Insertion): Paragraph[] {
  const { block } = edit.change;
  const key = insertedKey(edit.id);
  const texts =
    block.type === 'list'
      ? block.text.split('\n').flatMap((line) => draftParagraphs(line))
      : draftParagraphs(block.text);
  // The first paragraph keeps its key when others come after it.
  const keyOf = (index: number) => (block.type !== 'list' && index === 0 ? key : `${key}/${index}`);
  return texts.map((text, index) => ({
    type: 'paragraph',
    key: keyOf(index),
    runs: draftRuns(context, text),
    origin: originOf(edit),
  }));
}

function originOf({ id }: DraftEdit): Origin {
  return { type: 'written', source: { kind: 'edit', editId: id } };
}
