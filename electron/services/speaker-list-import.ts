import { withKeys } from '../../shared/speakers/sheet-keys';
import type {
  DialogueFile,
  SessionEntry,
  TopSessionEntry,
} from '../../shared/exchange/dialogue-file';
import { instantOf } from '../../shared/exchange/file-fields';
import type {
  DelegationId,
  FloorRequestId,
  InterventionId,
  ParticipantId,
  SessionId,
  SignOffId,
  SpeakerListId,
} from '../../shared/domain/ids';
import { defaultListSettings } from '../../shared/domain/speaker-list';
import type { RequestEntry, SpeakerListEntry } from '../../shared/exchange/speaker-list-file';
import { localKey } from '../../shared/exchange/speaker-list-to-file';
import { participantTable } from '../persistence/participant-repository';
import { interventionTable } from '../persistence/record-repository';
import {
  floorRequestTable,
  signOffTable,
  speakerListTable,
} from '../persistence/speaker-list-repository';
import type { CommandRunner } from './run-command';

/** What has been imported before the lists, by ref. */
export interface ListRefs {
  delegations: ReadonlyMap<string, DelegationId>;
  participants: ReadonlyMap<string, ParticipantId>;
  sessions: ReadonlyMap<string, SessionId>;
  interventions: ReadonlyMap<string, InterventionId>;
}

/**
 * Imports the speaker lists of a file, and which turns answer which: last, since either may refer to anything. Runs
 * inside a command; the file's references were checked before.
 */
export function importSpeakerLists(runner: CommandRunner, file: DialogueFile, refs: ListRefs) {
  new ListImport(runner, refs).run(file);
}

class ListImport {
  readonly #requests = new Map<string, FloorRequestId>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly refs: ListRefs,
  ) {}

  run({ events }: DialogueFile): void {
    const tops = events.flatMap(({ sessions }) => sessions);
    for (const top of tops) {
      this.#linkAnswers(top);
      top.speakerList?.requests.forEach((entry, index) => this.#addRequest(entry, top, index + 1));
    }
    // A question may stand in a list further down, and signed keys name requests of any list.
    for (const { ref, speakerList } of tops) {
      if (!speakerList) continue;
      this.#linkQuestions(speakerList);
      this.#decide(known(this.refs.sessions, ref), speakerList);
    }
  }

  #linkAnswers({ interventions, sessions }: SessionEntry): void {
    for (const { ref, question } of interventions) {
      if (question === null) continue;
      interventionTable.update(this.#transaction, known(this.refs.interventions, ref), {
        questionId: known(this.refs.interventions, question),
      });
    }
    for (const segment of sessions) this.#linkAnswers(segment);
  }

  #addRequest(entry: RequestEntry, top: TopSessionEntry, position: number): void {
    const { participants, delegations, sessions, interventions } = this.refs;
    const id = this.runner.newId<FloorRequestId>();
    this.#requests.set(entry.ref, id);
    const speakerId = entry.speaker === null ? null : known(participants, entry.speaker);
    floorRequestTable.insert(this.#transaction, {
      id,
      position,
      sessionId: known(sessions, entry.session ?? top.ref),
      speakerId,
      delegationId:
        entry.delegation === undefined
          ? this.#delegationOf(speakerId)
          : orNull(delegations, entry.delegation),
      onBehalfOfId: orNull(delegations, entry.onBehalfOf),
      type: entry.type,
      questionRequestId: null,
      questionId: orNull(interventions, entry.question),
      requestedAt: instantOf(entry.requestedAt),
      calledAt: instantOf(entry.calledAt),
      withdrawnAt: instantOf(entry.withdrawnAt),
      notReachedAt: instantOf(entry.notReachedAt),
      interventionId: orNull(interventions, entry.intervention),
    });
  }

  #linkQuestions({ requests }: SpeakerListEntry): void {
    for (const { ref, questionRequest } of requests) {
      if (questionRequest === null) continue;
      floorRequestTable.update(this.#transaction, known(this.#requests, ref), {
        questionRequestId: known(this.#requests, questionRequest),
      });
    }
  }

  #decide(
    sessionId: SessionId,
    { requests: _, signOffs, closedAt, ...settings }: SpeakerListEntry,
  ) {
    const isDecided =
      JSON.stringify(settings) !== JSON.stringify(inOrder(defaultListSettings, settings));
    if (isDecided || closedAt !== null)
      speakerListTable.insert(this.#transaction, {
        ...settings,
        id: this.runner.newId<SpeakerListId>(),
        sessionId,
        closedAt: instantOf(closedAt),
      });
    const ids = { requests: this.#requests, interventions: this.refs.interventions };
    for (const { name, at, sheet } of signOffs)
      signOffTable.insert(this.#transaction, {
        id: this.runner.newId<SignOffId>(),
        sessionId,
        name,
        at: instantOf(at),
        sheet: JSON.stringify(withKeys(sheet, (key) => localKey(key, ids))),
      });
  }

  #delegationOf(speakerId: ParticipantId | null): DelegationId | null {
    return speakerId && participantTable.get(this.runner.database, speakerId).delegationId;
  }

  get #transaction() {
    return this.runner.transaction;
  }
}

/** The same fields in the order of `like`. */
function inOrder<T extends object>(values: T, like: T): object {
  return Object.fromEntries(Object.keys(like).map((name) => [name, values[name as keyof T]]));
}

function orNull<Id>(ids: ReadonlyMap<string, Id>, ref: string | null): Id | null {
  return ref === null ? null : known(ids, ref);
}

/** @throws Error for a ref that was not checked, which is a bug */
export function known<Id>(ids: ReadonlyMap<string, Id>, ref: string): Id {
  const id = ids.get(ref);
  if (id === undefined) throw new Error(`the reference ${ref} was not checked`);
  return id;
}
