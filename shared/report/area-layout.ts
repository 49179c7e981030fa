import { areaBlocks } from './area-section';
import { blockKey, computed, computedParagraph, eventPhrase, type ReportContext } from './context';
import type { AreaBlock, Block, Paragraph, Run } from './report';

/** "Several key areas of convergence emerged:" and the areas as the profile sets them. */
export function convergence(context: ReportContext): Block[] {
  const blocks = areaBlocks(context, 'convergence');
  if (blocks.length === 0) {
    context.findings.push({ code: 'no-convergence' });
    return [];
  }
  const { profile, texts } = context;
  const { areas } = profile.numbering;
  const runningOn = texts.convergenceRunningOn(blocks.length);
  if (areas === 'paragraphs') return runOn(context, blocks, runningOn);
  const isNumbered = areas === 'numbered';
  const intro = computedParagraph(blockKey(context, 'convergence', 'intro'), {
    text: isNumbered ? texts.convergence(blocks.length) : runningOn,
  });
  return [intro, ...(isNumbered ? numbered(blocks) : chapters(blocks))];
}

/** The areas of all events as chapters of the report, each under its lead. */
export function keyMessages(context: ReportContext): Block[] {
  const blocks = areaBlocks(context, 'convergence');
  if (blocks.length === 0) context.findings.push({ code: 'no-convergence' });
  return blocks.flatMap((block, index): Block[] => {
    const { areaId, lead, paragraphs } = block;
    const number = `${index + 1}.`;
    const text = titleOf(lead);
    const key = `area/${areaId}`;
    const { origin = computed } = lead;
    return [{ type: 'heading', key, level: 1, text, number, areaId, origin }, ...paragraphs];
  });
}

/** Ideas for further action, each with its imperative lead. */
export function furtherAction(context: ReportContext, hasGoodPractices: boolean): Block[] {
  const blocks = areaBlocks(context, 'further-action');
  if (blocks.length === 0) {
    context.findings.push({ code: 'no-further-action' });
    return [];
  }
  const { events, profile, texts } = context;
  const event = events.length > 1 ? null : eventPhrase(context);
  const intro = computedParagraph(blockKey(context, 'further-action', 'intro'), {
    text: texts.furtherAction(event, hasGoodPractices),
  });
  switch (profile.numbering.areas) {
    case 'numbered':
      return [intro, ...blocks];
    case 'chapters':
      return [intro, ...chapters(blocks)];
    case 'paragraphs': {
      const key = blockKey(context, 'further-action', 'list');
      const items = blocks.map(asItem);
      return [intro, { type: 'list', key, marks: profile.numbering.lists, items }];
    }
  }
}

function numbered(blocks: readonly AreaBlock[]): AreaBlock[] {
  return blocks.map((block, index) => ({ ...block, number: index + 1 }));
}

/** A heading never stands alone on its level: a single area keeps its lead in the text. */
function chapters(blocks: readonly AreaBlock[]): Block[] {
  if (blocks.length === 1) return [...blocks];
  return blocks.flatMap(({ areaId, lead, paragraphs }): Block[] => {
    const { origin = computed } = lead;
    const key = `area/${areaId}`;
    return [{ type: 'heading', key, level: 2, text: titleOf(lead), areaId, origin }, ...paragraphs];
  });
}

function titleOf({ text }: Run): string {
  return text.replace(/(?<!\.\.)\.$/, '');
}

/**
 * Paragraphs that run on from each other: "First, …", "Second, …". The first stands behind the words that open them.
 * Leads are set as heads within the line, since many are no sentences.
 */
function runOn(
  { index: { delegations }, texts }: ReportContext,
  blocks: readonly AreaBlock[],
  intro: string,
): Paragraph[] {
  const names = [...delegations.values()].flatMap(({ name, shortName }) => [name, shortName]);
  return blocks.flatMap(({ areaId, evidence, lead, paragraphs }, index): Paragraph[] => {
    const [first, ...rest] = paragraphs;
    const title = titleOf(lead);
    const isName = names.some((name) => name !== '' && title.startsWith(name));
    const text = texts.inOrder(index, blocks.length, title, isName);
    const opening = index === 0 ? [{ text: `${intro} `, origin: computed }] : [];
    const head = { ...lead, text, bold: false, italic: true };
    const runs = [...opening, head, ...joined(first ? [first] : [])];
    const origin = first?.origin ?? lead.origin ?? computed;
    return [{ type: 'paragraph', key: `area/${areaId}`, runs, evidence, origin }, ...rest];
  });
}

function asItem({ areaId, evidence, lead, paragraphs }: AreaBlock): Paragraph {
  const runs = [{ ...lead, bold: false, italic: true }, ...joined(paragraphs)];
  const origin = paragraphs[0]?.origin ?? lead.origin ?? computed;
  return { type: 'paragraph', key: `area/${areaId}`, runs, evidence, origin };
}

/** Paragraphs as one, each with a space before it; runs keep where they come from. */
function joined(paragraphs: readonly Paragraph[]): Run[] {
  return paragraphs.flatMap(({ evidence, origin, runs }) => [
    { text: ' ' },
    ...runs.map((run) => ({ origin, ...(evidence ? { evidence } : {}), ...run })),
  ]);
}
