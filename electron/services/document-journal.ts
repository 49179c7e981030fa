import type { InterventionId, PointId, ThemeId } from '../../shared/domain/ids';
import { AppFailure, fail } from '../../shared/app-error';
import { applySteps, type StepJson } from '../../shared/notes/apply-steps';
import {
  documentOfPoints,
  parsePointsDocument,
  pointsOfDocument,
  pointsSchemaVersion,
  type PointsDocument,
} from '../../shared/notes/points-schema';
import {
  appendBatch,
  forgetSteps,
  readInterventionsWithPendingSteps,
  readPendingSteps,
  readVersion,
} from '../persistence/document-repository';
import { interventionTable, readInterventionOfPoint } from '../persistence/record-repository';
import { themeTable } from '../persistence/theme-repository';
import type { CommandRunner } from './run-command';
import type { Origin } from '../../shared/contract/history';

interface LiveDocument {
  document: PointsDocument;
  version: number;
}

/**
 * Keeps what is typed. Steps are stored as they come, each batch one commit, and acknowledged after it; a checkpoint
 * turns them into one undoable change of the intervention. A killed app loses at most the batch on its way.
 */
export class DocumentJournal {
  /** Documents as of their last stored step. Dropped whenever a command changes the text some other way. */
  readonly #live = new Map<InterventionId, LiveDocument>();

  constructor(private readonly runner: CommandRunner) {}

  /** @throws AppFailure `not-found`, `content-unreadable` */
  read(id: InterventionId): LiveDocument {
    const version = readVersion(this.runner.database, id);
    const live = this.#live.get(id);
    if (live && live.version === version) return live;
    const fresh = { document: this.#replay(id), version };
    this.#live.set(id, fresh);
    return fresh;
  }

  /**
   * Applies and stores steps that start from `baseVersion`.
   * @returns the version they lead to
   * @throws AppFailure `conflict` where the text has moved on, `invalid` where a step does not fit
   */
  append(id: InterventionId, baseVersion: number, steps: readonly StepJson[]): number {
    const { document, version } = this.read(id);
    if (version !== baseVersion) fail({ code: 'conflict', label: 'edit-points' });
    const applied = applySteps(document, steps);
    if (!applied.ok) return fail({ code: 'invalid', field: 'steps', rule: 'malformed' });
    const parsed = parseOrFail(applied.document);
    const next = version + steps.length;
    const { database } = this.runner;
    database
      .transaction(() => appendBatch(database, id, next, JSON.stringify(steps), this.runner.now()))
      .immediate();
    this.#live.set(id, { document: parsed, version: next });
    return next;
  }

  hasPendingSteps(id: InterventionId): boolean {
    return readPendingSteps(this.runner.database, id).length > 0;
  }

  /** Makes the steps since the last checkpoint one change of the intervention. Joins a running command. */
  checkpoint(id: InterventionId, origin: Origin = 'user'): void {
    if (!this.hasPendingSteps(id)) return;
    const { document, version } = this.read(id);
    const stored = interventionTable.get(this.runner.database, id).document;
    const owned = this.#ownPoints(id, document);
    if (JSON.stringify(owned) === stored) {
      forgetSteps(this.runner.database, id);
      return;
    }
    this.runner.run({ label: 'edit-points', origin, isUndoable: true }, (transaction) => {
      if (owned === document) transaction.checkpointed.add(id);
      // At once, not with the derived rows: the rest of this command must not apply them to the new text again.
      forgetSteps(transaction.database, id);
      interventionTable.update(transaction, id, {
        document: JSON.stringify(owned),
        documentSchema: pointsSchemaVersion,
      });
    });
    if (owned === document) this.#live.set(id, { document, version });
    else this.#live.delete(id);
  }

  /**
   * Checkpoints every text with steps. One that cannot be read keeps its steps and does not stop the others.
   * @returns the interventions that had any
   */
  checkpointAll(origin: Origin = 'user'): InterventionId[] {
    const pending = readInterventionsWithPendingSteps(this.runner.database).filter((id) =>
      interventionTable.find(this.runner.database, id),
    );
    return pending.filter((id) => {
      try {
        this.checkpoint(id, origin);
        return true;
      } catch (error) {
        if (error instanceof AppFailure && error.error.code === 'content-unreadable') return false;
        throw error;
      }
    });
  }

  /** Replaces the text as part of a running command; steps not yet in a checkpoint are taken in first. */
  replace(id: InterventionId, change: (document: PointsDocument) => PointsDocument): void {
    this.checkpoint(id);
    const document = change(this.read(id).document);
    interventionTable.update(this.runner.transaction, id, {
      document: JSON.stringify(parseOrFail(document)),
      documentSchema: pointsSchemaVersion,
    });
    this.#live.delete(id);
  }

  #replay(id: InterventionId): PointsDocument {
    const { database } = this.runner;
    const { document } = interventionTable.get(database, id);
    try {
      const steps = readPendingSteps(database, id).flatMap(
        (batch) => JSON.parse(batch.steps) as StepJson[],
      );
      const stored = parsePointsDocument(JSON.parse(document));
      if (steps.length === 0) return stored;
      const applied = applySteps(stored, steps);
      if (!applied.ok) throw new Error(applied.reason);
      return parsePointsDocument(applied.document);
    } catch {
      return fail({ code: 'content-unreadable', entity: 'intervention', id });
    }
  }

  /**
   * A point that was pasted from another intervention, or twice, gets an id of its own: evidence refers to one point.
   * Themes that this dialogue never had, pasted from another one, are left out: no row could refer to them.
   * Returns the same object where nothing had to change.
   */
  #ownPoints(id: InterventionId, document: PointsDocument): PointsDocument {
    const seen = new Set<PointId>();
    let isChanged = false;
    const isKnown = this.#themeTest(document);
    const points = pointsOfDocument(document).map((point) => {
      const owner = readInterventionOfPoint(this.runner.database, point.id);
      const isForeign = (owner !== undefined && owner !== id) || seen.has(point.id);
      const themeIds = point.themeIds.filter(isKnown);
      isChanged ||= isForeign || themeIds.length < point.themeIds.length;
      const own = { ...point, themeIds, id: isForeign ? this.runner.newId<PointId>() : point.id };
      seen.add(own.id);
      return own;
    });
    return isChanged ? documentOfPoints(points) : document;
  }

  /** Whether a theme was ever in this dialogue; a deleted one still counts, since it may come back. */
  #themeTest(document: PointsDocument): (id: ThemeId) => boolean {
    const used = new Set(pointsOfDocument(document).flatMap((point) => point.themeIds));
    const known = new Set(
      [...used].filter((id) => themeTable.raw(this.runner.database, id) !== undefined),
    );
    return (id) => known.has(id);
  }
}

function parseOrFail(document: unknown): PointsDocument {
  try {
    return parsePointsDocument(document);
  } catch {
    return fail({ code: 'invalid', field: 'steps', rule: 'malformed' });
  }
}
