import { rmSync } from 'node:fs';
import type { EventId } from '../../shared/domain/ids';
import { newId } from '../../electron/services/new-id';
import { DialogueReader } from '../../electron/services/dialogue-reader';
import { matrixView } from '../../electron/services/matrix-view';
import type { DialogueServices } from '../../electron/services/dialogue-services';
import { stances } from '../../shared/domain/vocabulary';
import { median, timeAlternating, type BenchRow } from './measure';
import { storeDialogue } from './stored-dialogue';

const delegations = 200;
const areas = 40;
const themes = 40;
const aim = '≤ 150 ms';

/** The matrix of 20,000 points by 200 delegations, against one SQL query that counts the cells of its areas alone. */
export async function matrixRows(): Promise<BenchRow[]> {
  const { services, dataFolder, application } = await storeDialogue({
    interventions: 5000,
    pointsEach: 4,
    panels: 6,
    people: delegations,
  });
  const eventId = linkAll(services);
  const { database, synthesis } = services;
  const query = database.prepare(
    `SELECT x.area_id, i.delegation_id, max(x.stance), count(*) FROM evidence x
     JOIN point p ON p.id = x.point_id JOIN intervention i ON i.id = p.intervention_id GROUP BY 1, 2`,
  );
  const shape = { eventId, columns: 'delegation' } as const;
  const measure = (what: string, rounds: number, ours: () => unknown): BenchRow => {
    ours();
    const times = timeAlternating(rounds, ours, () => query.all());
    return {
      what: `matrix of 20,000 points × ${delegations} delegations, ${what}`,
      ours: median(times.ours),
      yardstick: median(times.yardstick),
      yardstickName: 'SQL that groups the links by area and delegation',
      unit: 'ms',
      aim,
    };
  };
  const rows = [
    measure('areas', 20, () => synthesis.matrix({ ...shape, rows: 'areas' })),
    measure('themes', 20, () => synthesis.matrix({ ...shape, rows: 'themes' })),
    measure('nothing read yet', 5, () =>
      matrixView(new DialogueReader(database), { ...shape, rows: 'themes' }),
    ),
  ];
  application.close();
  rmSync(dataFolder, { recursive: true, force: true });
  return rows;
}

/** Gives every point a theme and links it to an area; stances take turns. */
function linkAll({
  runner,
  programme,
  synthesis,
  themes: codebook,
  database,
}: DialogueServices): EventId {
  const { events } = programme.tree({});
  const eventId = events[0]!.id;
  const points = synthesis.points({ eventId });
  runner.run({ label: 'bench', origin: 'import', isUndoable: false }, () => {
    const themeIds = Array.from({ length: themes }, (_, i) => codebook.add({ name: `Theme ${i}` }));
    const tag = database.prepare(
      'INSERT INTO point_theme (point_id, theme_id, position) VALUES (?, ?, 0)',
    );
    for (const [i, { id }] of points.entries()) tag.run(id, themeIds[(i * 7) % themes]);
    for (let area = 0; area < areas; area += 1) {
      const evidence = points
        .filter((_, i) => i % areas === area)
        .map(({ id }, i) => ({ pointId: id, stance: stances[i % stances.length]! }));
      synthesis.addArea({ eventId, section: 'convergence', lead: `Area ${newId()}`, evidence });
    }
  });
  return eventId;
}
