import type { Database } from '../../persistence/open-database';
import { readChangesOfEntity } from '../../persistence/change-log';
import { sqlName, type Column } from '../../persistence/columns';
import type { TrackedTable } from '../../persistence/tracked-table';

/** Commands whose values come out of a file that is brought in again and again, and not from somebody's hand. */
const importLabels: readonly string[] = [
  'import-participants',
  'import-programme',
  'import-transcript',
];

/**
 * Which fields of a thing hold what somebody typed, rather than what an import brought. Read from the change log, so
 * that a value which undo brought back is known again for what it was. Empty fields are nobody's.
 */
export function typedFields<Entity extends { id: string }>(
  database: Database,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- inference through a record needs the wildcard
  table: TrackedTable<Record<string, Column<any>>, Entity>,
): (thing: Entity) => Exclude<keyof Entity & string, 'id'>[] {
  const fields = Object.keys(table.columns).filter((name) => name !== 'id');
  const typed = new Map<string, Map<string, unknown>>();
  for (const { id, label, origin, before, after } of readChangesOfEntity(database, table.entity)) {
    if (origin === 'undo' || origin === 'redo' || importLabels.includes(label)) continue;
    const own = typed.get(id) ?? new Map<string, unknown>();
    typed.set(id, own);
    for (const field of fields) {
      const value = after?.[sqlName(field)];
      if (before?.[sqlName(field)] !== value) own.set(field, value);
    }
  }
  return (thing) =>
    fields.filter((field) => {
      const value = table.columns[field]?.write(thing[field as keyof Entity]);
      return value !== '' && value !== null && typed.get(thing.id)?.get(field) === value;
    }) as never;
}
