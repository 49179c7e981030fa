import { z } from 'zod';
import type { DialogueIndex } from '../domain/dialogue-index';
import { groupBy } from '../domain/group-by';
import type { EventId, SessionId } from '../domain/ids';
import { sessionIdSchema, themeIdSchema } from '../domain/ids';
import { instantSchema } from '../domain/text';
import type { Theme } from '../domain/themes';
import { countedTurns, pointsOfTurns, type CountedTurn } from './counted-points';
import { themeLines, themesAbove } from '../domain/theme-lines';

export const themeTimelineSchema = z.object({
  /**
   * The columns in order: stretches of time within a session at the top, or the whole session where times are missing.
   * Those in which nobody took the floor are left out.
   */
  stretches: z.array(
    z.object({
      sessionId: sessionIdSchema,
      title: z.string(),
      /** Null where no turn of it has a time. */
      from: instantSchema.nullable(),
      to: instantSchema.nullable(),
    }),
  ),
  /** Themes that were spoken of, in the order of the codebook. */
  rows: z.array(
    z.object({
      themeId: themeIdSchema,
      name: z.string(),
      depth: z.int(),
      /** Sparse, by stretch. */
      cells: z.array(z.object({ stretch: z.int(), points: z.int(), voices: z.int() })),
    }),
  ),
});
export type ThemeTimeline = z.infer<typeof themeTimelineSchema>;

type Stretch = ThemeTimeline['stretches'][number] & { turns: CountedTurn[] };

/** So many can be drawn side by side. */
const mostStretches = 60;
const minute = 60_000;
/** Lengths of a stretch to choose from; beyond the last, a session is one stretch. */
const steps = [5, 10, 15, 30, 60, 120, 240, 480, 1440].map((minutes) => minutes * minute);

/**
 * When over the event each theme, or one below it, was spoken of. A point is of the time at which its speaker took the
 * floor. Stretches are as short as sixty of them allow; more than sixty there are only where so many sessions are. What is
 * off the record or by somebody unknown is left out.
 */
export function themeTimeline(
  index: DialogueIndex,
  eventId: EventId,
  themes: readonly Theme[],
): ThemeTimeline {
  const stretches = stretchesOf(index, countedTurns(index, eventId));
  const lines = themeLines(themes);
  const cells = new Map(themes.map(({ id }) => [id, new Map<number, Cell>()]));
  for (const [place, { turns }] of stretches.entries()) {
    for (const { point, turn } of pointsOfTurns(index, turns)) {
      if (point.themeIds.length === 0) continue;
      for (const theme of themesAbove(lines, point.themeIds)) {
        const ofTheme = cells.get(theme);
        const cell = ofTheme?.get(place) ?? { points: 0, voices: new Set() };
        ofTheme?.set(place, cell);
        cell.points += 1;
        cell.voices.add(turn.voice.id);
      }
    }
  }
  return {
    stretches: stretches.map(({ turns: _, ...stretch }) => stretch),
    rows: themes.flatMap(({ id, name }) => {
      const ofTheme = [...(cells.get(id) ?? [])];
      if (ofTheme.length === 0) return [];
      const depth = (lines.get(id)?.length ?? 1) - 1;
      return [{ themeId: id, name, depth, cells: ofTheme.map(counted) }];
    }),
  };
}

interface Cell {
  points: number;
  voices: Set<string>;
}

const counted = ([stretch, { points, voices }]: [number, Cell]) => ({
  ...{ stretch, points },
  voices: voices.size,
});

function stretchesOf(index: DialogueIndex, turns: readonly CountedTurn[]): Stretch[] {
  const bySession = groupBy(turns, ({ panelId }) => panelId);
  const sessions = index.data.sessions.flatMap(({ id, title }) => {
    const own = bySession.get(id);
    return own ? [{ sessionId: id, title, turns: own }] : [];
  });
  for (const step of steps) {
    const stretches = sessions.flatMap((session) => cut(session, step));
    if (stretches.length <= mostStretches) return stretches;
  }
  return sessions.flatMap((session) => cut(session, Infinity));
}

/** Full hours and quarters begin a stretch. Turns without a time come first, as in the record. */
function cut(
  session: { sessionId: SessionId; title: string; turns: CountedTurn[] },
  step: number,
): Stretch[] {
  const known = session.turns.flatMap(({ intervention: { startedAt, endedAt } }) =>
    startedAt === null ? [] : { from: startedAt, to: endedAt ?? startedAt },
  );
  if (known.length === 0) return [{ ...session, from: null, to: null }];
  if (step === Infinity) {
    const from = known.reduce((least, each) => Math.min(least, each.from), Infinity);
    return [{ ...session, from, to: known.reduce((most, { to }) => Math.max(most, to), from) }];
  }
  const groups = groupBy(session.turns, ({ intervention: { startedAt: at } }) =>
    at === null ? null : Math.floor(at / step) * step,
  );
  return [...groups]
    .sort(([a], [b]) => (a ?? -1) - (b ?? -1))
    .map(([from, turns]) => ({ ...session, turns, from, to: from === null ? null : from + step }));
}
