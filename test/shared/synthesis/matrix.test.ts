import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DialogueData } from '../../../shared/domain/dialogue-data';
import { indexDialogue } from '../../../shared/domain/dialogue-index';
import type { EventId } from '../../../shared/domain/ids';
import { categories, regions } from '../../../shared/domain/vocabulary';
import { buildMatrix, cellPoints, type MatrixInput } from '../../../shared/synthesis/build-matrix';
import { matrixColumnKinds, matrixRowKinds, matrixSchema } from '../../../shared/synthesis/matrix';
import { DialogueDataBuilder } from '../../support/dialogue-data-builder';
import { eventOf, saidDialogues } from '../../support/said-arbitrary';
import { countedFacts, plainCell } from './plain-facts';

type Shape = Pick<MatrixInput, 'rows' | 'columns'>;
const shapes = matrixRowKinds.flatMap((rows) =>
  matrixColumnKinds.map((columns): Shape => ({ rows, columns })),
);
const inputOf = (data: DialogueData, eventId: EventId, shape: Shape): MatrixInput => {
  const { events, areas, themes } = data;
  return { index: indexDialogue(data), eventId, events, areas, themes, ...shape };
};

test('every cell is that of a plain recount, and its points are behind it in the order they were said', () => {
  let cells = 0;
  fc.assert(
    fc.property(saidDialogues, fc.constantFrom(...shapes), (data, shape) => {
      const eventId = eventOf(data, 0);
      const input = inputOf(data, eventId, shape);
      const matrix = matrixSchema.parse(buildMatrix(input));
      for (const row of matrix.rows) {
        const at = new Map(row.cells.map(({ column, ...tally }) => [column, tally]));
        expect([...at.keys()]).toEqual([...at.keys()].sort((a, b) => a - b));
        for (const [place, column] of matrix.columns.entries()) {
          const plain = plainCell(
            data,
            eventId,
            { kind: shape.rows, id: row.id },
            { kind: shape.columns, id: column.id },
          );
          expect(at.get(place)).toEqual(plain.points.length > 0 ? plain.tally : undefined);
          const behind = cellPoints(input, { rowId: row.id, columnId: column.id });
          expect(behind).toEqual(inOrder(data, plain.points));
          cells += behind.length > 0 ? 1 : 0;
        }
        const all = countedFacts(data).map((facts) => facts[shape.columns]);
        const shown = new Set(matrix.columns.map(({ id }) => id));
        expect(row.cells.every(({ column }) => column < matrix.columns.length)).toBe(true);
        expect([...shown].every((id) => all.includes(id))).toBe(true);
      }
    }),
    { numRuns: 400, seed: 20_170_418 },
  );
  expect(cells).toBeGreaterThan(100);
});

/** The lists of a dialogue hold points by event, session and turn; the built ones only by turn. */
function inOrder(data: DialogueData, points: readonly string[]): string[] {
  const place = new Map(
    data.sessions
      .flatMap(({ id }) => data.interventions.filter(({ sessionId }) => sessionId === id))
      .flatMap((turn) => data.points.filter(({ interventionId }) => interventionId === turn.id))
      .map(({ id }, at) => [id as string, at]),
  );
  return points.toSorted((a, b) => place.get(a)! - place.get(b)!);
}

test('whoever took the floor at the event has a column, every area has a row, a theme only where it was spoken of', () => {
  fc.assert(
    fc.property(saidDialogues, fc.constantFrom(...shapes), (data, shape) => {
      const eventId = eventOf(data, 0);
      const { rows, columns } = buildMatrix(inputOf(data, eventId, shape));
      const present = countedFacts(data).filter(({ event }) => event === eventId);
      const ids = columns.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids).toEqual(expect.arrayContaining(present.map((facts) => facts[shape.columns])));
      if (shape.rows === 'areas') {
        const own = data.areas.filter((area) => area.eventId === eventId);
        const inSection = (section: string) => own.filter((area) => area.section === section);
        const ordered = [...inSection('convergence'), ...inSection('further-action')];
        expect(rows.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
      } else {
        const all = data.themes.map(({ id }): string => id);
        expect(rows.every(({ cells }) => cells.length > 0)).toBe(true);
        expect(rows.map(({ id }) => id)).toEqual(all.filter((id) => rows.some((r) => r.id === id)));
      }
    }),
  );
});

test('columns stand by name in the collation of the language, in fixed order, or as in the programme', () => {
  const builder = new DialogueDataBuilder();
  const [first, second] = [builder.event({ title: 'Workshop A' }), builder.event()];
  const panels = [builder.session(first), builder.session(first), builder.session(second)];
  const area = builder.area(second);
  const carried = ['Zone 10', 'Zone 9', 'Ämter', 'azimuth'].map((name, i) =>
    builder.voice(panels[i % 2]!, area, 'supports', {
      delegation: { name, region: regions.at(-1 - i)!, category: categories.at(-1 - i)! },
    }),
  );
  const alone = builder.intervention(panels[2]!, builder.participant(null, { name: 'Person 1' }));
  builder.link(area, builder.point(alone), 'opposes');
  const columns = (kind: Shape['columns']) =>
    buildMatrix(inputOf(builder.data, second.id, { rows: 'areas', columns: kind })).columns;
  expect(columns('delegation').map(({ label }) => label)).toEqual([
    ...['Ämter', 'azimuth', 'Person 1', 'Zone 9', 'Zone 10'],
  ]);
  expect(columns('category').map(({ id }) => id)).toEqual([...categories.slice(-4), null]);
  expect(columns('region').map(({ label }) => label)).toEqual([...regions.slice(-4), '']);
  expect(columns('panel').map(({ label }) => label)).toEqual([
    ...['Session 3', 'Session 1 · Workshop A', 'Session 2 · Workshop A'],
  ]);
  expect(carried).toHaveLength(4);
});
