import type { BlockKey, DraftEdit } from '../domain/draft';
import type { ReportContext } from './context';
import type { Finding } from './finding';
import { Insertions } from './place-insertions';
import { blockTexts, mapParagraphs, paragraphsOf, runsText } from './report-text';
import type { Block, Paragraph, Rewritten, Section } from './report';
import { displacedParagraph, rewriteParagraph, type RewriteEdit } from './rewrite-paragraph';
import { sectionHeading } from './sections';

/**
 * The sections with what people changed in them. Nothing that they wrote is lost: what has no place left stands at the
 * end of its section, and is found. Sections and blocks that nobody touched are the same objects.
 */
export function applyEdits(
  context: ReportContext,
  sections: readonly Section[],
  edits: readonly DraftEdit[],
): readonly Section[] {
  if (edits.length === 0) return sections;
  const rewritten = applyRewrites(context, sections, edits);
  const insertions = new Insertions(context, edits);
  const grown = rewritten.map((section) => insertInto(context, section, insertions));
  for (const { edit, blocks } of insertions.rest()) {
    const index = sectionOf(grown, edit.anchor);
    const section = grown[index];
    if (section && blocks.length > 0) grown[index] = displace(context, section, edit, blocks);
  }
  return grown.map(withoutEmpty);
}

/** Sentences of people that the data has moved on under. */
export function findOutdated(sections: readonly Section[]): Finding[] {
  return sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => paragraphsOf(block)))
    .flatMap(({ key, runs, edit, origin }) => {
      // One that has lost its paragraph is found as such.
      const isDisplaced = origin.type === 'written' && origin.source.kind === 'edit';
      if (!edit || isDisplaced) return [];
      return edit.sentences.filter(isOutdated).map(({ runs: own, was, now }): Finding => {
        const [first = 0] = own;
        const start = runsText(runs.slice(0, first)).length;
        const end = start + runsText(runs.slice(first, first + own.length)).length;
        return {
          code: 'rewrite-outdated',
          at: { block: key, start, end },
          editId: edit.id,
          was,
          now,
        };
      });
    });
}

/** Whether the data says something else now than when the sentence was written. */
export function isOutdated({ was, now }: Pick<Rewritten, 'was' | 'now'>): boolean {
  return was !== now;
}

function applyRewrites(
  context: ReportContext,
  sections: readonly Section[],
  edits: readonly DraftEdit[],
): Section[] {
  const waiting = new Map<BlockKey, RewriteEdit[]>();
  for (const { anchor, id, change } of edits) {
    if (change.kind !== 'rewrite') continue;
    waiting.set(anchor, [...(waiting.get(anchor) ?? []), { id, change }]);
  }
  const rewrite = (paragraph: Paragraph): Paragraph => {
    const edit = waiting.get(paragraph.key)?.shift();
    return edit ? rewriteParagraph(context, paragraph, edit) : paragraph;
  };
  const isTouched = (block: Block) => paragraphsOf(block).some(({ key }) => waiting.has(key));
  const changed = sections.map((section) =>
    section.blocks.some(isTouched)
      ? {
          ...section,
          blocks: section.blocks.map((block) =>
            isTouched(block) ? mapParagraphs(block, rewrite) : block,
          ),
        }
      : section,
  );
  const used = new Set(changed.flatMap(({ blocks }) => blocks.flatMap(keysOf)));
  for (const [anchor, left] of waiting) {
    for (const edit of left) {
      const key = used.has(anchor) ? `insert/${edit.id}` : anchor;
      used.add(key);
      const paragraph = displacedParagraph(context, key, edit);
      const index = sectionOf(changed, anchor);
      const section = changed[index];
      if (section && paragraph.runs.length > 0)
        changed[index] = displace(context, section, edit, [paragraph]);
    }
  }
  return changed;
}

function keysOf(block: Block): BlockKey[] {
  return [block.key, ...paragraphsOf(block).map(({ key }) => key)];
}

function insertInto(context: ReportContext, section: Section, insertions: Insertions): Section {
  const start = `section/${section.id}`;
  const blocks = section.blocks.flatMap((block) => insertions.around(block));
  // Where no heading stands for the start of the section; a heading has taken them already.
  const atStart = insertions.after(start);
  const isSame =
    atStart.length === 0 &&
    blocks.length === section.blocks.length &&
    blocks.every((block, index) => block === section.blocks[index]);
  if (isSame) return section;
  return { ...section, blocks: headed(context, section, [...atStart, ...blocks]) };
}

/** The heading of a section that was empty stands over what people put into it. */
function headed(context: ReportContext, section: Section, blocks: Block[]): Block[] {
  const heading = section.blocks.length === 0 ? sectionHeading(context, section) : null;
  return heading ? [heading, ...blocks] : blocks;
}

function displace(
  context: ReportContext,
  section: Section,
  { id }: Pick<DraftEdit, 'id'>,
  blocks: readonly Block[],
): Section {
  const [first] = blocks;
  const words = blocks
    .flatMap(blockTexts)
    .map(({ text }) => text)
    .join(' ');
  const end = first ? (blockTexts(first)[0]?.text.length ?? 0) : 0;
  const at = { block: first ? (blockTexts(first)[0]?.key ?? first.key) : '', start: 0, end };
  context.findings.push({ code: 'edit-displaced', at, editId: id, words });
  return { ...section, blocks: headed(context, section, [...section.blocks, ...blocks]) };
}

/** Index of the section that the key belongs to by its name; the last one where that is not in the report. */
function sectionOf(sections: readonly Section[], key: BlockKey): number {
  const [kind = '', id = ''] = key.split('/');
  const owner = `${kind}/${id}`;
  const isOwn = (own: BlockKey) => own === owner || own.startsWith(`${owner}/`);
  const places = [
    sections.findIndex((section) => kind === 'section' && section.id === id),
    sections.findIndex((section) => section.key === kind),
    sections.findIndex(({ blocks }) => kind === 'area' && blocks.flatMap(keysOf).some(isOwn)),
    sections.findIndex(
      (section) =>
        kind === 'area' && (section.key === 'convergence' || section.key === 'key-messages'),
    ),
  ];
  return places.find((index) => index >= 0) ?? sections.length - 1;
}

/** Paragraphs that people have left nothing of, and what only they were in. */
function withoutEmpty(section: Section): Section {
  const isEmpty = ({ runs, edit }: Paragraph) => edit !== undefined && runs.length === 0;
  if (!section.blocks.some((block) => paragraphsOf(block).some(isEmpty))) return section;
  const blocks = section.blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
        return isEmpty(block) ? [] : [block];
      case 'area':
        return [{ ...block, paragraphs: block.paragraphs.filter((own) => !isEmpty(own)) }];
      case 'list': {
        const items = block.items.filter((item) => !isEmpty(item));
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      default:
        return [block];
    }
  });
  const hasOnlyHeading = blocks.length === 1 && blocks[0]?.key === `section/${section.id}`;
  return { ...section, blocks: hasOnlyHeading && section.key !== 'free' ? [] : blocks };
}
