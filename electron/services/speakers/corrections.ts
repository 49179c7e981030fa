import type { Database } from '../../persistence/open-database';
import type { RawRow } from '../../persistence/transaction';
import { pauseSchema } from '../../../shared/domain/record';
import { sheetPerson, type Correction } from '../../../shared/speakers/sheet';
import { pausedMs } from '../../../shared/speakers/speaking-time';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { readTimeChanges } from '../../persistence/change-log';

/** Commands by which the clock of a turn runs; every other change of its times is a correction. */
const clockLabels: readonly string[] = [
  'give-floor',
  'open-intervention',
  'pause-turn',
  'resume-turn',
  'stop-turn',
  'close-intervention',
];

const fields = [
  { field: 'startedAt', valueOf: (row: RawRow) => instant(row['started_at']) },
  { field: 'endedAt', valueOf: (row: RawRow) => instant(row['ended_at']) },
  { field: 'pauses', valueOf: lengthOfPauses },
] as const;

/** What was corrected in the times of these turns and stands, oldest first. */
export function correctionsOf(database: Database, turns: readonly ListEntry[]): Correction[] {
  const byTurn = new Map<string, ListEntry>(
    turns.flatMap((turn) =>
      turn.interventionId === null ? [] : [[turn.interventionId, turn] as const],
    ),
  );
  return readTimeChanges(database, [...byTurn.keys()], clockLabels).flatMap(
    ({ id, at, before, after }) => {
      const turn = byTurn.get(id);
      if (!turn || !before || !after) return [];
      return fields.flatMap(({ field, valueOf }): Correction[] => {
        const values = { before: valueOf(before), after: valueOf(after) };
        if (!differs(field, values)) return [];
        return [{ at, key: turn.key, person: sheetPerson(turn), field, ...values }];
      });
    },
  );
}

/** Of pauses a sheet shows the length in whole seconds; what changes nothing of that is nothing to sign. */
function differs(
  field: Correction['field'],
  { before, after }: Pick<Correction, 'before' | 'after'>,
): boolean {
  if (field !== 'pauses') return before !== after;
  return Math.floor((before ?? 0) / 1000) !== Math.floor((after ?? 0) / 1000);
}

function instant(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function lengthOfPauses(row: RawRow): number {
  const pauses = pauseSchema.array().parse(JSON.parse(String(row['pauses'] ?? '[]')));
  const over = pauses.filter(({ to }) => to !== null);
  return pausedMs(over, instant(row['ended_at']) ?? Infinity);
}
