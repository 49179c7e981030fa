import type { AppError } from '../../../../shared/app-error';
import type { AppEvent, EntityName } from '../../../../shared/contract/change';
import type { RecordEntry } from '../../../../shared/contract/record';
import type {
  DelegationId,
  InterventionId,
  ParticipantId,
  SessionId,
  ThemeId,
} from '../../../../shared/domain/ids';
import type { SessionConnection } from '../saving/document-session';
import { patchEntries } from './patch-entries';

export interface RecordFilter {
  readonly sessionId: SessionId | null;
  readonly speakerId: ParticipantId | null;
  readonly delegationId: DelegationId | null;
  readonly themeId: ThemeId | null;
  readonly isToVerify: boolean;
  readonly isStarred: boolean;
}

export interface RecordSnapshot {
  /** Undefined until the first answer. */
  readonly entries: readonly RecordEntry[] | undefined;
  readonly error: AppError | null;
}

type ChangedEvent = Extract<AppEvent, { type: 'changed' }>;

/** Changes of these reach the record through the interventions that they belong to, or not at all. */
const aside: ReadonlySet<EntityName> = new Set([
  'intervention',
  'point',
  'history',
  'dialogues',
  'theme',
  'area',
  'evidence',
  'preference',
  'passage',
  'stated-total',
  'guiding-question',
  'session-role',
]);
/** Beyond so many interventions the whole record is read again. */
const mostPatched = 20;

/**
 * The record on the screen. Each checkpoint changes one intervention out of perhaps thousands, so only that one is
 * read again; reading all of them would take the time of several keystrokes.
 */
export class RecordStore {
  #snapshot: RecordSnapshot = { entries: undefined, error: null };
  readonly #listeners = new Set<() => void>();
  readonly #stale = new Set<InterventionId>();
  #isAllStale = true;
  #isReading = false;
  #lastSequence: number | null = null;

  /** @param order place of each session of the record in the programme */
  constructor(
    private readonly connection: SessionConnection,
    private readonly filter: RecordFilter,
    private readonly order: ReadonlyMap<SessionId, number>,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): RecordSnapshot => this.#snapshot;

  /** Reads everything again. */
  readonly reload = (): void => {
    this.#isAllStale = true;
    void this.#read();
  };

  /** Reads again what the change has made stale. */
  onChanged(event: ChangedEvent): void {
    const isGap = this.#lastSequence !== null && event.sequence !== this.#lastSequence + 1;
    this.#lastSequence = event.sequence;
    const isOther = event.dialogueId !== this.connection.dialogueId;
    if (isOther && !isGap) return;
    const ids = event.changes.flatMap(({ entity, id }) =>
      entity === 'intervention' ? [id as InterventionId] : [],
    );
    const isWide = event.changes.some(({ entity }) => !aside.has(entity));
    if (isGap || isWide || (ids.length > 0 && this.#isFiltered) || ids.length > mostPatched) {
      this.#isAllStale = true;
    }
    for (const id of ids) this.#stale.add(id);
    void this.#read();
  }

  // Whether a changed intervention passes the filter is for main to say.
  get #isFiltered(): boolean {
    const { speakerId, delegationId, themeId, isToVerify, isStarred } = this.filter;
    if (isToVerify || isStarred) return true;
    return speakerId !== null || delegationId !== null || themeId !== null;
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isAllStale || this.#stale.size > 0) {
      if (this.#isAllStale) await this.#readAll();
      else await this.#readStale();
    }
    this.#isReading = false;
  }

  async #readAll(): Promise<void> {
    this.#isAllStale = false;
    this.#stale.clear();
    const { client, dialogueId } = this.connection;
    const result = await client.record.list({ dialogueId, input: this.filter });
    this.#set(
      result.ok
        ? { entries: result.value, error: null }
        : { entries: this.#snapshot.entries, error: result.error },
    );
  }

  async #readStale(): Promise<void> {
    const ids = [...this.#stale];
    this.#stale.clear();
    const { client, dialogueId } = this.connection;
    const answers = await Promise.all(
      ids.map((id) => client.record.get({ dialogueId, input: { id } })),
    );
    const changed = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    const gone = ids.filter((_id, index) => answers[index]?.ok === false);
    const before = this.#snapshot.entries ?? [];
    this.#set({ entries: patchEntries(before, { changed, gone }, this.order), error: null });
  }

  #set(snapshot: RecordSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
