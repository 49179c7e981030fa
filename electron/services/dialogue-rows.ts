import type { Change } from '../../shared/contract/change';
import { groupBy } from '../../shared/domain/group-by';
import type { Intervention, Point } from '../../shared/domain/record';
import type { Evidence, SetAside } from '../../shared/domain/synthesis';
import type { Database } from '../persistence/open-database';
import { readInterventions, readPointRows } from '../persistence/record-repository';
import { readEvidenceRows, readSetAsideRows } from '../persistence/synthesis-repository';
import { KeptRows } from './kept-rows';

/** The rows that a dialogue has by the thousands. Each depends on its own row alone, not on what it belongs to. */
export class DialogueRows {
  readonly #interventions = new KeptRows<Intervention>((database, ids) =>
    byId(readInterventions(database, ids)),
  );
  readonly #points = new KeptRows<Point[]>((database, interventions) =>
    groupBy(readPointRows(database, interventions), ({ interventionId }) => interventionId),
  );
  readonly #evidence = new KeptRows<Evidence>((database, ids) =>
    byId(readEvidenceRows(database, ids)),
  );
  readonly #setAsides = new KeptRows<SetAside>((database, ids) =>
    byId(readSetAsideRows(database, ids)),
  );

  constructor(private readonly database: Database) {}

  /** To be told of every commit. */
  forget(changes: readonly Change[]): void {
    const said = new Set<string>();
    for (const { entity, id } of changes) {
      if (entity === 'intervention') said.add(id);
      else if (entity === 'evidence') this.#evidence.changed(id);
      else if (entity === 'set-aside') this.#setAsides.changed(id);
    }
    for (const id of said) {
      this.#interventions.changed(id);
      this.#points.changed(id);
    }
    // Points change with their intervention; where that is not said, which one it was is not known.
    if (said.size === 0 && changes.some(({ entity }) => entity === 'point')) this.#points.forget();
  }

  interventions(): Iterable<Intervention> {
    return this.#interventions.now(this.database).values();
  }

  /** Those with text, by intervention and in order within each. */
  points(): ReadonlyMap<string, Point[]> {
    return this.#points.now(this.database);
  }

  /** In the order of linking. */
  evidence(): Evidence[] {
    return inOrder(this.#evidence.now(this.database));
  }

  /** In the order of setting aside. */
  setAsides(): SetAside[] {
    return inOrder(this.#setAsides.now(this.database));
  }
}

function byId<T extends { id: string }>(rows: readonly T[]): [string, T][] {
  return rows.map((row) => [row.id, row]);
}

/** Ids say when a row came to be. */
function inOrder<T extends { id: string }>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
