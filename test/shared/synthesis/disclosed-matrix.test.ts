import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reveals, effectiveAttribution } from '../../../shared/domain/attribution';
import type { DialogueData } from '../../../shared/domain/dialogue-data';
import { indexDialogue } from '../../../shared/domain/dialogue-index';
import type { EventId } from '../../../shared/domain/ids';
import type { Attribution } from '../../../shared/domain/vocabulary';
import { buildMatrix, type MatrixInput } from '../../../shared/synthesis/build-matrix';
import { discloseMatrix } from '../../../shared/synthesis/disclosed-matrix';
import { matrixColumnKinds, matrixRowKinds } from '../../../shared/synthesis/matrix';
import { matrixTable } from '../../../shared/synthesis/matrix-table';
import { DialogueDataBuilder } from '../../support/dialogue-data-builder';
import { eventOf, saidDialogues } from '../../support/said-arbitrary';
import { plainCell, type TurnFacts } from './plain-facts';

type Shape = Pick<MatrixInput, 'rows' | 'columns'>;
const shapes = matrixRowKinds.flatMap((rows) =>
  matrixColumnKinds.map((columns): Shape => ({ rows, columns })),
);
const levels = ['name', 'delegation', 'category', 'none'] as const;
const inputOf = (data: DialogueData, eventId: EventId, shape: Shape): MatrixInput => {
  const { events, areas, themes } = data;
  return { index: indexDialogue(data), eventId, events, areas, themes, ...shape };
};

/** What a column tells of whoever is counted in it. */
function neededFor(
  data: DialogueData,
  columns: Shape['columns'],
  { voice }: TurnFacts,
): Attribution {
  if (columns === 'panel') return 'none';
  if (columns === 'category') return 'category';
  if (columns === 'region') return 'delegation';
  const delegation = data.delegations.find(({ id }) => id === voice);
  const isPerson = data.participants.some(({ name, isIdentified }) =>
    isIdentified && delegation ? delegation.name === name : false,
  );
  return delegation && !isPerson ? 'delegation' : 'name';
}

test('each column holds what may be traced as far as it tells, and the last one the rest, voices counted once', () => {
  let withheld = 0;
  fc.assert(
    fc.property(
      saidDialogues,
      fc.constantFrom(...shapes),
      fc.constantFrom(...levels),
      (data, shape, level) => {
        const eventId = eventOf(data, 0);
        const input = inputOf(data, eventId, shape);
        const isShown = (facts: TurnFacts) =>
          reveals(effectiveAttribution(level, facts.level), neededFor(data, shape.columns, facts));
        const disclosed = discloseMatrix(input, level);
        const rows = buildMatrix(input).rows.filter(({ id }) => !restsOffTheRecord(data, id));
        expect(disclosed.rows).toHaveLength(rows.length);
        for (const [i, { cells }] of disclosed.rows.entries()) {
          const row = { kind: shape.rows, id: rows[i]!.id };
          const tallies = (isWithheld: boolean) =>
            cells
              .filter(({ column }) => disclosed.columns[column]!.isWithheld === isWithheld)
              .map(({ column: _, ...tally }) => tally);
          const plain = (of: string | null, wanted: (facts: TurnFacts) => boolean) =>
            plainCell(data, eventId, row, { kind: shape.columns, id: of }, wanted).tally;
          const ids = buildMatrix(input).columns.map(({ id }) => id);
          expect(tallies(false)).toEqual(
            ids.map((id) => plain(id, isShown)).filter(({ points }) => points > 0),
          );
          const rest = plain('all', (facts) => !isShown(facts));
          expect(tallies(true)).toEqual(rest.points > 0 ? [rest] : []);
          withheld += rest.points;
        }
      },
    ),
    { numRuns: 400, seed: 20_170_418 },
  );
  expect(withheld).toBeGreaterThan(60);
});

/** An area with evidence that is all off the record. */
function restsOffTheRecord(data: DialogueData, area: string): boolean {
  const index = indexDialogue(data);
  const linked = data.evidence.filter(({ areaId }) => areaId === area);
  return (
    linked.length > 0 &&
    linked.every(({ pointId }) => {
      const turn = index.interventions.get(index.points.get(pointId)!.interventionId)!;
      return (
        turn.attribution === 'off-the-record' ||
        index.sessionAttribution.get(turn.sessionId) === 'off-the-record'
      );
    })
  );
}

test('whoever supports by name and opposes without attribution is not shown as opposing', () => {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const session = builder.session(event);
  const area = builder.area(event, [], { lead: 'What Delegation 2 wants' });
  const { speaker } = builder.voice(session, area, 'supports');
  const hidden = builder.intervention(session, speaker, { attribution: 'none' });
  builder.link(area, builder.point(hidden), 'opposes');
  builder.voice(session, area, 'qualifies', { intervention: { attribution: 'category' } });
  const secret = builder.area(event, [], { lead: 'Said in confidence' });
  builder.link(
    secret,
    builder.point(builder.intervention(session, speaker, { attribution: 'off-the-record' })),
  );
  const input = inputOf(builder.data, event.id, { rows: 'areas', columns: 'delegation' });
  const { columns, rows } = matrixTable(discloseMatrix(input, 'name'));
  expect(columns.map(({ title }) => title)).toEqual([
    'Area',
    'Delegation 1',
    'Not attributed: Supports',
    'Not attributed: Qualifies',
    'Not attributed: Opposes',
  ]);
  expect(rows).toEqual([['Area 1', 'Supports', 0, 1, 1]]);
});
