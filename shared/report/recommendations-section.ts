import { voicesOf } from '../domain/evidence';
import type { Point } from '../domain/record';
import type { Area } from '../domain/synthesis';
import { areaBlocks } from './area-section';
import {
  blockKey,
  computed,
  computedParagraph,
  passageParagraphs,
  type ReportContext,
} from './context';
import { amongVoices } from './evidence-wording';
import { pointRun } from './remarks-sections';
import type { Block, Paragraph, Run } from './report';
import { alike, pointsOnRecord } from './said-points';

/**
 * What is recommended: the rapporteur's passage where there is one, else the ideas for further action, unless they have
 * a section of their own, and the recommendations that were noted and are told nowhere else.
 */
export function recommendations(context: ReportContext): Block[] {
  if (context.attribution === 'off-the-record') return [];
  const written = passageParagraphs(context, 'recommendations', false);
  if (written.length > 0) return written;
  const hasOwn = context.profile.sections.some(({ key }) => key === 'further-action');
  const areas = hasOwn ? [] : areaBlocks(context, 'further-action');
  const items = alike(toldNowhereElse(context)).map((same) => leadItem(context, same));
  if (areas.length + items.length === 0) {
    const slot = 'recommendations';
    context.findings.push({ code: 'passage-missing', eventId: context.event.id, slot });
    return [];
  }
  const intro = computedParagraph(blockKey(context, 'recommendations', 'intro'), {
    text: context.texts.recommendations(areas.length + items.length),
  });
  const { lists: marks } = context.profile.numbering;
  const key = blockKey(context, 'recommendations', 'list');
  return [
    intro,
    ...areas,
    ...(items.length > 0 ? [{ type: 'list' as const, key, marks, items }] : []),
  ];
}

/** An area tells its evidence. */
function toldNowhereElse(context: ReportContext): Point[] {
  const { data, events, index, shown } = context;
  const isCovered = ({ eventId }: Area) => events.some(({ id }) => id === eventId);
  const linked = new Set(
    data.areas
      .filter(isCovered)
      .flatMap(({ id }) => (index.evidenceByArea.get(id) ?? []).map(({ pointId }) => pointId)),
  );
  return pointsOnRecord(context, context.sessions).filter(
    ({ id, kind }) => kind === 'recommendation' && !linked.has(id) && !shown.has(id),
  );
}

/** Its first sentence is the lead; then the rest, and who suggested it as closely as the level allows. */
function leadItem(context: ReportContext, same: readonly Point[]): Paragraph {
  const { shown, texts } = context;
  for (const { id } of same) shown.add(id);
  const [first] = same;
  const evidence = { areaId: null, pointIds: same.map(({ id }) => id) };
  const runs = first ? leadRuns(pointRun(context, first)) : [];
  const speakers = amongVoices(context, voicesOf(context.index, same));
  return {
    type: 'paragraph',
    key: blockKey(context, 'recommendations', first?.id ?? 0),
    runs: [...runs, ...(speakers ? [{ text: ` ${texts.suggestedBy(speakers)}`, evidence }] : [])],
    evidence,
    origin: computed,
  };
}

/** A short point is a lead as a whole. */
function leadRuns(run: Run): Run[] {
  const text = run.text.trimStart();
  const [lead = text] = /^.+?[.!?…]["”’»)\]]*(?=\s+\p{Lu})/su.exec(text) ?? [];
  const rest = text.slice(lead.length);
  return [{ ...run, text: lead, bold: true }, ...(rest ? [{ ...run, text: rest }] : [])];
}
