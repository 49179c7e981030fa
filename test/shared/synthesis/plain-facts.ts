import type { DialogueData } from '../../../shared/domain/dialogue-data';
import type { EventId } from '../../../shared/domain/ids';
import type { Session } from '../../../shared/domain/programme';
import type { Intervention, Point } from '../../../shared/domain/record';
import { attributions, stances, type Attribution } from '../../../shared/domain/vocabulary';
import type { MatrixCell, MatrixColumnKind, MatrixRowKind } from '../../../shared/synthesis/matrix';

/** Everything about a turn that decides where it counts, found the long way, list by list. */
export interface TurnFacts {
  turn: Intervention;
  event: EventId;
  voice: string;
  delegation: string;
  category: string | null;
  region: string | null;
  panel: string;
  level: Attribution;
}

function chainOf(data: DialogueData, session: Session): Session[] {
  const above = data.sessions.find(({ id }) => id === session.parentId);
  return above ? [...chainOf(data, above), session] : [session];
}

/** Turns that count, of both events, in the order of the record. */
export function countedFacts(data: DialogueData): TurnFacts[] {
  return data.sessions.flatMap((session) =>
    data.interventions
      .filter(({ sessionId }) => sessionId === session.id)
      .flatMap((turn) => factsOf(data, session, turn) ?? []),
  );
}

function factsOf(data: DialogueData, session: Session, turn: Intervention): TurnFacts | null {
  const points = data.points.filter((point) => point.interventionId === turn.id);
  if (turn.source === 'transcript' && points.length === 0) return null;
  const chain = chainOf(data, session);
  const levels = [data.dialogue, ...chain, turn].map(({ attribution }) => attribution ?? 'name');
  const level = attributions[Math.max(...levels.map((each) => attributions.indexOf(each)))]!;
  const of = turn.onBehalfOfId ?? turn.delegationId;
  const delegation = data.delegations.find(({ id }) => id === of);
  const person = data.participants.find((each) => each.id === turn.speakerId && each.isIdentified);
  const voice = delegation?.id ?? person?.id;
  if (level === 'off-the-record' || !voice) return null;
  const event = session.eventId;
  const moved = data.eventCategories.find(
    (each) => each.eventId === event && each.delegationId === of,
  );
  return {
    ...{ turn, event, voice, level, delegation: voice, panel: chain[0]!.id },
    category: moved?.category ?? delegation?.category ?? null,
    region: delegation?.region ?? null,
  };
}

/** Themes that the point is about, those above its own included. */
export function themesOf(data: DialogueData, point: Point): Set<string> {
  const withAbove = (id: string | null): string[] => {
    const theme = data.themes.find((each) => each.id === id);
    return theme ? [theme.id, ...withAbove(theme.parentId)] : [];
  };
  return new Set(point.themeIds.flatMap(withAbove));
}

export interface PlainCell {
  tally: Omit<MatrixCell, 'column'>;
  points: string[];
}

/**
 * The cell of a matrix, counted by walking every list for it.
 * @param column of the id `all`: every column together
 */
export function plainCell(
  data: DialogueData,
  eventId: EventId,
  row: { kind: MatrixRowKind; id: string },
  column: { kind: MatrixColumnKind; id: string | null },
  wanted: (facts: TurnFacts) => boolean = () => true,
): PlainCell {
  const tally = { supports: 0, qualifies: 0, opposes: 0, spoke: 0, points: 0 };
  const points: string[] = [];
  const worst = new Map<string, number>();
  for (const facts of countedFacts(data)) {
    if (column.id !== 'all' && facts[column.kind] !== column.id) continue;
    if (!wanted(facts)) continue;
    for (const point of data.points.filter((each) => each.interventionId === facts.turn.id)) {
      const links = data.evidence.filter(({ pointId }) => pointId === point.id);
      const isOfRow =
        row.kind === 'areas'
          ? links.some(({ areaId }) => areaId === row.id)
          : facts.event === eventId && themesOf(data, point).has(row.id);
      if (!isOfRow) continue;
      points.push(point.id);
      const own = row.kind === 'areas' ? links.filter(({ areaId }) => areaId === row.id) : links;
      const ranks = own.map(({ stance }) => stances.indexOf(stance));
      worst.set(facts.voice, Math.max(worst.get(facts.voice) ?? -1, ...ranks));
    }
  }
  for (const rank of worst.values()) tally[stances[rank] ?? 'spoke'] += 1;
  return { tally: { ...tally, points: points.length }, points };
}
