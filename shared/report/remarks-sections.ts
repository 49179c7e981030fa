import { reveals } from '../domain/attribution';
import { voiceOf } from '../domain/voice';
import { groupBy } from '../domain/group-by';
import type { Intervention, Point } from '../domain/record';
import { blockKey, computed, levelOf, passageParagraphs, type ReportContext } from './context';
import { delegationName, office, personName } from './naming';
import type { Paragraph, Run } from './report';

/**
 * What was said in the opening or closing sessions: the rapporteur's passage where there is one, else the points of
 * each speaker in the order of first speaking.
 */
export function remarks(context: ReportContext, key: 'opening' | 'closing'): Paragraph[] {
  if (context.attribution === 'off-the-record') return [];
  const written = passageParagraphs(context, key, false);
  if (written.length > 0) return written;
  const paragraphs = pointParagraphs(context, key);
  const { findings } = context;
  if (paragraphs.length > 0)
    findings.push({ code: 'passage-missing', eventId: context.event.id, slot: key });
  else findings.push({ code: key === 'opening' ? 'no-opening-points' : 'no-closing-points' });
  return paragraphs;
}

function pointParagraphs(context: ReportContext, kind: 'opening' | 'closing'): Paragraph[] {
  const { index } = context;
  const isOfKind = ({ sessionId }: Intervention) => {
    const panel = index.sessions.get(index.panelOf.get(sessionId) ?? sessionId);
    return index.sessions.get(sessionId)?.kind === kind || panel?.kind === kind;
  };
  const said = context.sessions
    .flatMap(({ id }) => index.interventionsBySession.get(id) ?? [])
    .filter(isOfKind)
    .filter((intervention) => levelOf(context, intervention) !== 'off-the-record')
    .map((intervention) => ({ label: speakerLabel(context, intervention), intervention }));
  return [...groupBy(said, ({ label }) => label)].flatMap(([label, group]) => {
    const points = group.flatMap(
      ({ intervention }) => index.pointsByIntervention.get(intervention.id) ?? [],
    );
    return points.length > 0 ? [remarksParagraph(context, kind, label, points)] : [];
  });
}

function remarksParagraph(
  context: ReportContext,
  kind: 'opening' | 'closing',
  label: string | null,
  points: readonly Point[],
): Paragraph {
  const intro = context.texts.remarks(kind, label, points.length);
  return {
    type: 'paragraph',
    // By whom it was said first, which stays when others are added.
    key: blockKey(context, kind, points[0]?.interventionId ?? 0),
    runs: [{ text: intro }, ...points.map((point) => pointRun(context, point))],
    evidence: { areaId: null, pointIds: points.map(({ id }) => id) },
    origin: computed,
  };
}

/** A point as a sentence that follows another. */
export function pointRun({ texts }: ReportContext, point: Point): Run {
  const text = point.isVerbatim ? texts.quoted(point.text.trim()) : point.text;
  return {
    text: ` ${texts.sentence(text)}`,
    evidence: { areaId: null, pointIds: [point.id] },
    origin: {
      type: 'written',
      source: { kind: 'point', pointId: point.id, interventionId: point.interventionId },
    },
  };
}

/** The speaker as closely as the level allows; null for nobody in particular. */
function speakerLabel(context: ReportContext, intervention: Intervention): string | null {
  const { index, texts } = context;
  const level = levelOf(context, intervention);
  const voice = voiceOf(index, intervention);
  const speaker = intervention.speakerId && index.participants.get(intervention.speakerId);
  if (speaker?.isIdentified && reveals(level, 'name')) {
    const name = personName(speaker);
    const delegation =
      intervention.delegationId && index.delegations.get(intervention.delegationId);
    const post = office(context, speaker, delegation || null);
    if (post) return texts.personWithOffice(name, post);
    return delegation ? texts.personFrom(name, delegationName(context, delegation)) : name;
  }
  if (voice?.delegation && reveals(level, 'delegation')) {
    return texts.representativeOf(delegationName(context, voice.delegation));
  }
  if (voice?.category && reveals(level, 'category')) return texts.persons[voice.category].one;
  return null;
}
