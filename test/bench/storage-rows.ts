import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/persistence/open-database';
import { matchExpression } from '../../electron/persistence/search-index';
import { newId } from '../../electron/services/new-id';
import type { PointId } from '../../shared/domain/ids';
import { median, timeAlternating, type BenchRow } from './measure';
import { storeDialogue } from './stored-dialogue';

/** Committing an intervention with three points, against one raw INSERT of the same text with `synchronous=FULL`. */
export async function commitRow(): Promise<BenchRow> {
  const { services, sessionId, dataFolder, application } = await storeDialogue({
    interventions: 1000,
    pointsEach: 3,
    panels: 6,
  });
  const raw = openDatabase(join(dataFolder, 'raw.sqlite'), dataFolder);
  raw.exec('CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = raw.prepare('INSERT INTO note (id, text) VALUES (?, ?)');
  const text =
    'A note of about the length of a point, said in one breath and written down in another. '.repeat(
      3,
    );
  const point = (order: number) => ({
    id: newId<PointId>(),
    kind: 'observation' as const,
    isVerbatim: false,
    themeIds: [],
    text: `${text}${order}`,
  });
  const { ours, yardstick } = timeAlternating(
    300,
    () => {
      services.runner.run({ label: 'bench', origin: 'user', isUndoable: true }, () => {
        const id = services.record.open({
          sessionId,
          speakerId: null,
          onBehalfOfId: null,
          type: 'statement',
        });
        services.record.setPoints(id, [point(1), point(2), point(3)]);
      });
    },
    () => insert.run(newId(), text.repeat(3)),
  );
  raw.close();
  application.close();
  rmSync(dataFolder, { recursive: true, force: true });
  return {
    what: 'commit of an intervention',
    ours: median(ours),
    yardstick: median(yardstick),
    yardstickName: 'raw INSERT, synchronous=FULL',
    unit: 'ms',
    aim: '≤ 3×',
  };
}

/** Search over 100,000 points, against the raw FTS5 query for the same words. */
export async function searchRow(): Promise<BenchRow> {
  const { services, dataFolder, application } = await storeDialogue({
    interventions: 25_000,
    pointsEach: 4,
    panels: 6,
  });
  const raw = services.database.prepare(
    'SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT 100',
  );
  const query = (round: number) => `term${round % 50} term${(round * 7) % 90}`;
  const { ours, yardstick } = timeAlternating(
    100,
    (round) => services.search.run({ text: query(round), limit: 100 }),
    (round) => raw.all(matchExpression(query(round))),
  );
  application.close();
  rmSync(dataFolder, { recursive: true, force: true });
  return {
    what: 'search over 100,000 points',
    ours: median(ours),
    yardstick: median(yardstick),
    yardstickName: 'raw FTS5 query',
    unit: 'ms',
    aim: '≤ 1.5×',
  };
}
