import type { EntityName } from '../../shared/contract/change';
import { interventionIdSchema, type InterventionId } from '../../shared/domain/ids';
import { parsePointsDocument, pointsOfDocument } from '../../shared/notes/points-schema';
import { forgetSteps, readVersion, setDocumentVersion } from '../persistence/document-repository';
import { projectPoints } from '../persistence/point-projection';
import { indexText } from '../persistence/search-index';
import type { RawRow, RowChange, Transaction } from '../persistence/transaction';

/** What search finds of each kind of thing; points follow their intervention. */
const searchedColumns: Partial<Record<EntityName, readonly string[]>> = {
  participant: ['title', 'name', 'position'],
  delegation: ['name', 'short_name'],
  theme: ['name', 'definition'],
  session: ['title'],
  // What a machine heard; the points that people make of it have entries of their own.
  intervention: ['transcript'],
};

/**
 * Brings points and search in step with the rows that a command changed, inside its transaction. Undo and redo come
 * through here like any command, so derived rows can never differ from what they are derived from.
 * @param changes one a row, from its state before the command to its state after
 */
export function refreshDerivedRows(transaction: Transaction, changes: readonly RowChange[]): void {
  for (const change of changes) {
    const columns = searchedColumns[change.entity];
    if (columns) refreshSearch(transaction, change, columns);
    if (change.entity !== 'intervention') continue;
    if (isListed(change)) transaction.touched.push({ entity: 'turn', id: change.id });
    refreshIntervention(transaction, change);
  }
}

/** Whether a speaker list shows the change: anything but words, unless words make the turn count. */
function isListed({ before, after }: RowChange): boolean {
  if (before === null || after['source'] === 'transcript') return true;
  return Object.keys(after).some(
    (column) => !textColumns.has(column) && before[column] !== after[column],
  );
}
const textColumns = new Set(['document', 'document_schema']);

function refreshSearch(
  transaction: Transaction,
  { entity, id, before, after }: RowChange,
  columns: readonly string[],
) {
  const text = (row: RawRow | null) =>
    row === null || row['deleted_at'] !== null
      ? null
      : columns.map((column) => row[column]).join(' ');
  if (text(before) !== text(after)) indexText(transaction.database, entity, id, text(after));
}

function refreshIntervention(
  transaction: Transaction,
  { id: rawId, before, after }: RowChange,
): void {
  const { database, now } = transaction;
  const id = interventionIdSchema.parse(rawId);
  const isDeleted = after['deleted_at'] !== null;
  const wasDeleted = before === null || before['deleted_at'] !== null;
  const sameText = before !== null && before['document'] === after['document'];
  if (sameText && isDeleted === wasDeleted) return;

  const points = pointsOfDocument(parsePointsDocument(JSON.parse(String(after['document']))));
  const { changed, reworded } = sameText
    ? { changed: [], reworded: [] }
    : projectPoints(database, id, points, now);
  // Search holds no points of an intervention that is gone.
  const all = isDeleted === wasDeleted ? [] : points.map((point) => point.id);
  const textOf = new Map<string, string>(
    isDeleted ? [] : points.map((point) => [point.id, point.text]),
  );
  for (const pointId of new Set([...all, ...reworded]))
    indexText(database, 'point', pointId, textOf.get(pointId) ?? null);
  for (const pointId of new Set([...all, ...changed]))
    transaction.touched.push({ entity: 'point', id: pointId });
  if (!sameText && before !== null) settleVersion(transaction, id);
}

/** A text that changed without steps gets a new version, so that an editor which still holds the old one notices. */
function settleVersion({ database, checkpointed }: Transaction, id: InterventionId): void {
  forgetSteps(database, id);
  if (!checkpointed.has(id)) setDocumentVersion(database, id, readVersion(database, id) + 1);
}
