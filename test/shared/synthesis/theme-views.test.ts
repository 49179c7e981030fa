import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexDialogue } from '../../../shared/domain/dialogue-index';
import { coOccurrence, coOccurrenceSchema } from '../../../shared/synthesis/co-occurrence';
import { themeTimeline, themeTimelineSchema } from '../../../shared/synthesis/timeline';
import { DialogueDataBuilder } from '../../support/dialogue-data-builder';
import { eventOf, saidDialogues } from '../../support/said-arbitrary';
import { countedFacts, themesOf } from './plain-facts';

test('themes come together as often as a plain recount of the points says', () => {
  let pairs = 0;
  fc.assert(
    fc.property(saidDialogues, (data) => {
      const eventId = eventOf(data, 0);
      const shown = coOccurrenceSchema.parse(
        coOccurrence(indexDialogue(data), eventId, data.themes),
      );
      const said = countedFacts(data)
        .filter(({ event }) => event === eventId)
        .flatMap(({ turn, voice }) =>
          data.points.flatMap((point) =>
            point.interventionId === turn.id ? [{ voice, themes: point.themeIds }] : [],
          ),
        );
      const carrying = (...ids: string[]) =>
        said.filter(({ themes }) => ids.every((id) => themes.some((theme) => theme === id)));
      const used = data.themes.filter(({ id }) => carrying(id).length > 0);
      expect(shown.themes).toEqual(
        used.map(({ id, name }) => ({ id, name, points: carrying(id).length })),
      );
      const plain = used.flatMap((one, first) =>
        used.flatMap((other, second) => {
          const both = carrying(one.id, other.id);
          if (second <= first || both.length === 0) return [];
          const either = said.filter(({ themes }) =>
            themes.some((theme) => theme === one.id || theme === other.id),
          );
          const voices = new Set(both.map(({ voice }) => voice)).size;
          const share = both.length / either.length;
          return [{ first, second, points: both.length, voices, share }];
        }),
      );
      expect(shown.pairs).toEqual(plain);
      pairs += plain.length;
    }),
    { numRuns: 300, seed: 20_170_418 },
  );
  expect(pairs).toBeGreaterThan(20);
});

test('each stretch of the timeline holds what was said in it, and all together everything', () => {
  let cells = 0;
  fc.assert(
    fc.property(saidDialogues, (data) => {
      const eventId = eventOf(data, 0);
      const { stretches, rows } = themeTimelineSchema.parse(
        themeTimeline(indexDialogue(data), eventId, data.themes),
      );
      expect(stretches.length).toBeLessThanOrEqual(60);
      const turns = countedFacts(data).filter(({ event }) => event === eventId);
      const inStretch = stretches.map(({ sessionId, from, to }) =>
        turns.filter(({ panel, turn: { startedAt } }) => {
          if (panel !== sessionId) return false;
          if (from === null || to === null) return startedAt === null;
          return startedAt !== null && startedAt >= from && startedAt < to;
        }),
      );
      expect(inStretch.flat()).toHaveLength(turns.length);
      const plain = data.themes.flatMap(({ id, name }) => {
        const ofTheme = inStretch.flatMap((within, stretch) => {
          const points = within.flatMap(({ turn, voice }) =>
            data.points.flatMap((point) =>
              point.interventionId === turn.id && themesOf(data, point).has(id) ? [voice] : [],
            ),
          );
          const voices = new Set(points).size;
          return voices === 0 ? [] : [{ stretch, points: points.length, voices }];
        });
        return ofTheme.length === 0 ? [] : [{ themeId: id, name, cells: ofTheme }];
      });
      expect(rows.map(({ depth: _, ...row }) => row)).toEqual(plain);
      cells += plain.flatMap((row) => row.cells).length;
    }),
    { numRuns: 300, seed: 20_170_418 },
  );
  expect(cells).toBeGreaterThan(40);
});

test('a session of many days is cut into few stretches, one without times into none', () => {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const [long, untimed] = [builder.session(event), builder.session(event)];
  const theme = builder.theme();
  const speaker = builder.participant(builder.delegation());
  const day = 24 * 60 * 60_000;
  for (let i = 0; i < 100; i += 1) {
    const turn = builder.intervention(long, speaker, { startedAt: i * 0.7 * day });
    builder.point(turn, { themeIds: [theme.id] });
  }
  builder.point(builder.intervention(untimed, speaker), { themeIds: [theme.id] });
  const { stretches, rows } = themeTimeline(indexDialogue(builder.data), event.id, [theme]);
  expect(stretches).toMatchObject([
    { sessionId: long.id, from: 0, to: 99 * 0.7 * day },
    { sessionId: untimed.id, from: null, to: null },
  ]);
  expect(rows[0]?.cells.map(({ points }) => points)).toEqual([100, 1]);
});
