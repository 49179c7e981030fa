import { groupBy } from '../../shared/domain/group-by';
import type { InterventionId, PointId, SessionId, ThemeId } from '../../shared/domain/ids';
import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import type { Intervention } from '../../shared/domain/record';
import {
  documentOfPoints,
  pointsOfDocument,
  type NewPointContent,
} from '../../shared/notes/points-schema';
import { readSessions, sessionTable } from '../persistence/programme-repository';
import {
  interventionTable,
  getInterventionOfPoint,
  readLastPosition,
  readOpenInterventions,
  readPoints,
  readPointsOf,
  readRecord,
  readRecordEntry,
} from '../persistence/record-repository';
import { readRequestOfTurn, readTurnsOfList } from '../persistence/speaker-list-repository';
import { themeTable } from '../persistence/theme-repository';
import type { DocumentJournal } from './document-journal';
import { asEntry, sessionTitles } from './record-entry';
import type { CommandRunner } from './run-command';
import type { Capacities, NamedCapacity } from './speakers/capacities';
import type { Floor } from './speakers/floor';
import type { FloorRequests } from './speakers/floor-requests';
import { listSessionOf } from './speakers/list-sessions';

type Handlers = DialogueHandlers['record'];
/** A turn of less than this, without a word, was a slip of the finger. Milliseconds. */
export const slipMs = 3000;

/** The running record: who took the floor, when, for whom, and the points made. */
export class RecordService implements Handlers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly journal: DocumentJournal,
    private readonly capacities: Capacities,
    private readonly floor: Floor,
    private readonly requests: FloorRequests,
  ) {}

  list: Handlers['list'] = (filter) => {
    const { database } = this.runner;
    const sessions = readSessions(database);
    const order = new Map<string, number>(sessions.map((session, index) => [session.id, index]));
    const points = groupBy(readPoints(database, filter.sessionId), (point) => point.interventionId);
    const rows = readRecord(database, filter);
    // Stable: within a session the rows are in time order already.
    rows.sort((a, b) => (order.get(a.sessionId) ?? 0) - (order.get(b.sessionId) ?? 0));
    const titles = sessionTitles(sessions);
    return rows.map((row) => asEntry(row, titles, points.get(row.id) ?? []));
  };

  get: Handlers['get'] = ({ id }) => {
    const { database } = this.runner;
    const row =
      readRecordEntry(database, id) ?? fail({ code: 'not-found', entity: 'intervention', id });
    return asEntry(
      row,
      sessionTitles(readSessions(database)),
      readPointsOf(database, id).filter((point) => point.text),
    );
  };

  openInterventions: Handlers['openInterventions'] = ({ sessionId }) =>
    readOpenInterventions(this.runner.database, sessionId);

  open: Handlers['open'] = ({ sessionId, type, startedAt = this.runner.now(), ...named }) => {
    sessionTable.get(this.runner.database, sessionId);
    const capacity = this.capacities.take(named);
    const id = this.floor.give({ ...capacity, sessionId, type, startedAt, questionId: null });
    this.requests.claim(id);
    return id;
  };

  /** Adds a turn that is over, as a file tells of it. Runs inside a command. */
  writeDown({
    sessionId,
    type,
    startedAt,
    ...named
  }: NamedCapacity & Pick<Intervention, 'sessionId' | 'type' | 'startedAt'>): InterventionId {
    sessionTable.get(this.runner.database, sessionId);
    const capacity = this.capacities.take(named);
    return this.floor.writeDown({ ...capacity, sessionId, type, startedAt, questionId: null });
  }

  close: Handlers['close'] = ({ id }) => {
    this.journal.checkpoint(id);
    this.floor.end(id);
    if (this.#isSlip(id)) interventionTable.delete(this.#transaction, id);
    else interventionTable.update(this.#transaction, id, { isOpen: false });
    return null;
  };

  /** Nothing was written, nobody had asked, and nobody is named or the turn was over at once. */
  #isSlip(id: InterventionId): boolean {
    const { database } = this.runner;
    const turn = interventionTable.get(database, id);
    if (turn.source !== 'notes' || readRequestOfTurn(database, id)) return false;
    const isNamed = turn.speakerId !== null || turn.delegationId !== null;
    const length = (turn.endedAt ?? 0) - (turn.startedAt ?? 0);
    if (isNamed && length >= slipMs) return false;
    return pointsOfDocument(this.journal.read(id).document).every(({ text }) => text.trim() === '');
  }

  reopen: Handlers['reopen'] = ({ id }) => {
    interventionTable.update(this.#transaction, id, { isOpen: true });
    return null;
  };

  reassign: Handlers['reassign'] = ({ id, sessionId, type, ...named }) => {
    const { database } = this.runner;
    this.journal.checkpoint(id);
    const before = interventionTable.get(database, id);
    const changes: Partial<Intervention> = {
      ...this.capacities.change(named),
      ...(type && { type, questionId: this.#questionFor({ ...before, type }) }),
    };
    if (sessionId && sessionId !== before.sessionId) {
      sessionTable.get(database, sessionId);
      this.#refuseSecondFloor(before, sessionId);
      changes.sessionId = sessionId;
      changes.position = before.startedAt ?? readLastPosition(database, sessionId) + 1;
    }
    interventionTable.update(this.#transaction, id, changes);
    if (changes.speakerId !== undefined || changes.delegationId !== undefined)
      this.requests.claim(id);
    return null;
  };

  /**
   * What an answer answers, where it was not said and is obvious: the question before it, answers in between aside,
   * unless another question was asked together with that one.
   */
  #questionFor({
    id,
    sessionId,
    type,
    questionId,
  }: Pick<Intervention, 'id' | 'sessionId' | 'type' | 'questionId'>): InterventionId | null {
    if (type !== 'answer' || questionId !== null) return type === 'answer' ? questionId : null;
    const { database } = this.runner;
    const listId = listSessionOf(database, sessionId).id;
    const turns = readTurnsOfList(database, { sessionId: listId, isQueueOnly: false });
    const place = turns.findIndex((turn) => turn.id === id);
    const earlier = turns.slice(0, Math.max(0, place)).filter((turn) => turn.type !== 'answer');
    const [last, other] = [earlier.at(-1), earlier.at(-2)];
    return last?.type === 'question' && other?.type !== 'question' ? last.id : null;
  }

  /** Who has the floor here cannot take it along to where somebody else has it. */
  #refuseSecondFloor({ id, hasFloor }: Intervention, sessionId: SessionId): void {
    const holder = hasFloor ? this.floor.holder(sessionId) : null;
    if (holder !== null && holder !== id) fail({ code: 'already-speaking' });
  }

  setLanguage: Handlers['setLanguage'] = ({ id, ...heard }) => {
    interventionTable.update(this.#transaction, id, heard);
    return null;
  };

  setAttribution: Handlers['setAttribution'] = ({ id, attribution }) => {
    interventionTable.update(this.#transaction, id, { attribution });
    return null;
  };

  delete: Handlers['delete'] = ({ id }) => {
    this.journal.checkpoint(id);
    interventionTable.delete(this.#transaction, id);
    return null;
  };

  document: Handlers['document'] = ({ id }) => {
    interventionTable.get(this.runner.database, id);
    return this.journal.read(id);
  };

  appendSteps: Handlers['appendSteps'] = ({ id, baseVersion, steps }) => {
    interventionTable.get(this.runner.database, id);
    return { version: this.journal.append(id, baseVersion, steps) };
  };

  checkpoint: Handlers['checkpoint'] = ({ id }) => {
    this.journal.checkpoint(id);
    return null;
  };

  editPoint: Handlers['editPoint'] = ({ id, ...fields }) => {
    const intervention = getInterventionOfPoint(this.runner.database, id);
    this.#refuseUnknownThemes(fields.themeIds ?? []);
    this.journal.replace(intervention, (document) =>
      documentOfPoints(
        pointsOfDocument(document).map((point) =>
          point.id === id ? { ...point, ...defined(fields) } : point,
        ),
      ),
    );
    return null;
  };

  addPoint: Handlers['addPoint'] = ({ id, ...fields }) => {
    interventionTable.get(this.runner.database, id);
    this.#refuseUnknownThemes(fields.themeIds);
    const pointId = this.runner.newId<PointId>();
    this.journal.replace(id, (document) => {
      const written = pointsOfDocument(document).filter((point) => point.text !== '');
      return documentOfPoints([...written, { id: pointId, ...fields }]);
    });
    return pointId;
  };

  /** Writes points that are already known, in place of the single empty one of a new intervention. */
  setPoints(id: InterventionId, points: readonly NewPointContent[]): void {
    this.#refuseUnknownThemes(points.flatMap((point) => point.themeIds));
    if (points.length === 0) return;
    interventionTable.update(this.#transaction, id, {
      document: JSON.stringify(documentOfPoints(points)),
    });
  }

  get #transaction() {
    return this.runner.transaction;
  }

  #refuseUnknownThemes(ids: readonly ThemeId[]): void {
    for (const id of new Set(ids)) themeTable.get(this.runner.database, id);
  }
}

function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never;
}
