import type { Block, Heading, Report } from '../../shared/report/report';

/** A block with the identifier of the element that it becomes. */
export interface AknPlaced {
  eId: string;
  block: Exclude<Block, Heading>;
}

/** A stretch of the report under one heading. */
export interface AknPart {
  eId: string;
  heading: Heading | null;
  /** In the order of the report. */
  content: (AknPlaced | AknPart)[];
}

/** The report as a hierarchy, and where each block and paragraph is found in it. */
export interface AknHierarchy {
  parts: AknPart[];
  /** Identifiers by block key. */
  ids: ReadonlyMap<string, string>;
}

/** Names of the parts in identifiers, by their depth from 1. */
const partNames = ['sec', 'subsec', 'hcontainer'];

/**
 * Headings become parts that hold what follows up to the next heading of their level or above; a section of the report
 * begins a part of its own, which may have no heading.
 */
export function aknHierarchy({ sections }: Pick<Report, 'sections'>): AknHierarchy {
  const parts: AknPart[] = [];
  const ids = new Map<string, string>();
  const counts = new Map<string, number>();
  const idIn = (parent: string, name: string) => {
    const counter = `${parent}/${name}`;
    const number = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, number);
    return parent ? `${parent}__${name}_${number}` : `${name}_${number}`;
  };
  for (const { blocks } of sections) {
    // Parts that are open, the outermost first.
    let open: AknPart[] = [];
    for (const block of blocks) {
      if (block.type !== 'heading') {
        if (open.length === 0) open = [begin(null, open)];
        const part = open[open.length - 1];
        if (!part) continue;
        const eId = idIn(part.eId, 'para');
        part.content.push({ eId, block });
        note(block, eId);
        continue;
      }
      open = open.slice(0, block.level - 1);
      open.push(begin(block, open));
    }
  }
  return { parts, ids };

  function begin(heading: Heading | null, open: readonly AknPart[]): AknPart {
    const parent = open.at(-1);
    const eId = idIn(parent?.eId ?? '', partNames[open.length] ?? 'hcontainer');
    const part: AknPart = { eId, heading, content: [] };
    (parent?.content ?? parts).push(part);
    if (heading) ids.set(heading.key, eId);
    return part;
  }

  function note(block: Exclude<Block, Heading>, eId: string): void {
    const within = { area: 'p', list: 'item' } as const;
    const inner =
      block.type === 'area' ? block.paragraphs : block.type === 'list' ? block.items : [];
    // A list may have the key of its first item: the item is what a reference means.
    ids.set(block.key, eId);
    for (const [index, { key }] of inner.entries()) {
      const name = block.type === 'list' ? within.list : within.area;
      ids.set(key, `${eId}__${name}_${index + 1}`);
    }
  }
}
