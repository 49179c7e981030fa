import { groupBy } from '../../shared/domain/group-by';
import type { InterventionId, ParticipantId, PointId, ThemeId } from '../../shared/domain/ids';
import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import type { Intervention, Point } from '../../shared/domain/record';
import {
  documentOfPoints,
  pointsOfDocument,
  pointsSchemaVersion,
} from '../../shared/notes/points-schema';
import { delegationTable, participantTable } from '../persistence/participant-repository';
import { readSessions, sessionTable } from '../persistence/programme-repository';
import {
  interventionTable,
  getInterventionOfPoint,
  readLastPosition,
  readOpenIntervention,
  readPoints,
  readPointsOf,
  readRecord,
  readRecordEntry,
} from '../persistence/record-repository';
import { themeTable } from '../persistence/theme-repository';
import type { DocumentJournal } from './document-journal';
import { asEntry, sessionTitles } from './record-entry';
import type { CommandRunner } from './run-command';

type Handlers = DialogueHandlers['record'];
interface NewSpeaker {
  name: string;
  isIdentified: boolean;
}

/** The running record: who took the floor, when, for whom, and the points made. */
export class RecordService implements Handlers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly journal: DocumentJournal,
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

  openIntervention: Handlers['openIntervention'] = ({ sessionId }) =>
    readOpenIntervention(this.runner.database, sessionId);

  open: Handlers['open'] = ({
    newSpeaker,
    startedAt = this.runner.now(),
    delegationId,
    ...fields
  }) => {
    const { database } = this.runner;
    sessionTable.get(database, fields.sessionId);
    this.#refuseUnknown({ ...fields, delegationId });
    const speakerId = newSpeaker ? this.#addSpeaker(newSpeaker) : fields.speakerId;
    const id = this.runner.newId<InterventionId>();
    interventionTable.insert(this.#transaction, {
      id,
      ...fields,
      speakerId,
      delegationId: delegationId === undefined ? this.#delegationOf(speakerId) : delegationId,
      startedAt,
      endedAt: null,
      attribution: null,
      language: null,
      source: 'notes',
      transcript: '',
      position: startedAt ?? readLastPosition(database, fields.sessionId) + 1,
      ...this.#emptyDocument(),
    });
    return id;
  };

  close: Handlers['close'] = ({ id }) => {
    this.journal.checkpoint(id);
    const { startedAt, endedAt, source } = interventionTable.get(this.runner.database, id);
    const isEmpty = readPointsOf(this.runner.database, id).every(
      (point) => point.text.trim() === '',
    );
    const hasText = pointsOfDocument(this.journal.read(id).document).some(
      (point) => point.text.trim() !== '',
    );
    if (isEmpty && !hasText && source === 'notes') interventionTable.delete(this.#transaction, id);
    else {
      const now = Math.max(this.#transaction.now, startedAt ?? 0);
      interventionTable.update(this.#transaction, id, { endedAt: endedAt ?? now });
    }
    return null;
  };

  reopen: Handlers['reopen'] = ({ id }) => {
    interventionTable.update(this.#transaction, id, { endedAt: null });
    return null;
  };

  reassign: Handlers['reassign'] = ({ id, newSpeaker, ...fields }) => {
    const { database } = this.runner;
    this.journal.checkpoint(id);
    const before = interventionTable.get(database, id);
    this.#refuseUnknown(fields);
    const changes: Partial<Intervention> = { ...fields };
    if (newSpeaker) changes.speakerId = this.#addSpeaker(newSpeaker);
    if (changes.speakerId !== undefined && fields.delegationId === undefined) {
      changes.delegationId = this.#delegationOf(changes.speakerId);
    }
    if (changes.sessionId && changes.sessionId !== before.sessionId) {
      sessionTable.get(database, changes.sessionId);
      changes.position = before.startedAt ?? readLastPosition(database, changes.sessionId) + 1;
    }
    interventionTable.update(this.#transaction, id, changes);
    return null;
  };

  setTimes: Handlers['setTimes'] = ({ id, startedAt, endedAt }) => {
    if (startedAt !== null && endedAt !== null && endedAt < startedAt) {
      fail({ code: 'invalid', field: 'endedAt', rule: 'ends-before-start' });
    }
    const { sessionId, position } = interventionTable.get(this.runner.database, id);
    const untimed = () => readLastPosition(this.runner.database, sessionId) + 1;
    interventionTable.update(this.#transaction, id, {
      startedAt,
      endedAt,
      position: startedAt ?? (position > 0 ? position : untimed()),
    });
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
  setPoints(
    id: InterventionId,
    points: readonly Omit<Point, 'interventionId' | 'position'>[],
  ): void {
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

  #emptyDocument() {
    const point = {
      id: this.runner.newId<PointId>(),
      kind: 'observation',
      isVerbatim: false,
      themeIds: [],
      text: '',
    } as const;
    return {
      document: JSON.stringify(documentOfPoints([{ ...point, themeIds: [] }])),
      documentSchema: pointsSchemaVersion,
    };
  }

  #addSpeaker(speaker: NewSpeaker): ParticipantId {
    const id = this.runner.newId<ParticipantId>();
    participantTable.insert(this.#transaction, {
      id,
      ...speaker,
      title: '',
      position: '',
      delegationId: null,
      gender: null,
      email: '',
    });
    return id;
  }

  /** @throws AppFailure `not-found` */
  #refuseUnknown(
    fields: Partial<Pick<Intervention, 'speakerId' | 'delegationId' | 'onBehalfOfId'>>,
  ) {
    const { database } = this.runner;
    if (fields.speakerId) participantTable.get(database, fields.speakerId);
    if (fields.delegationId) delegationTable.get(database, fields.delegationId);
    if (fields.onBehalfOfId) delegationTable.get(database, fields.onBehalfOfId);
  }

  #delegationOf(speakerId: ParticipantId | null) {
    return speakerId ? participantTable.get(this.runner.database, speakerId).delegationId : null;
  }
}

function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never;
}
