import type { Result } from '../../../../shared/app-error';
import type { InterventionId } from '../../../../shared/domain/ids';
import { flushBeforeClose } from '../../../api/flush-before-close';
import type { Transport } from '../../../api/transport';
import { DocumentSession, type SessionConnection } from './document-session';

/**
 * The texts of one dialogue that are open or still on their way to the disk. A text is in one session only, so that an
 * editor that comes back finds what the last one left.
 */
export class DocumentSessions {
  readonly connection: SessionConnection;
  readonly #sessions = new Set<DocumentSession>();
  readonly #released = new Set<DocumentSession>();

  constructor(connection: SessionConnection, transport: Transport) {
    this.connection = connection;
    transport.subscribe((event) => {
      if (event.type !== 'changed' || event.dialogueId !== connection.dialogueId) return;
      for (const { entity, id } of event.changes) {
        if (entity === 'intervention') this.#find(id as InterventionId)?.look();
      }
    });
    flushBeforeClose(async () => {
      await Promise.all([...this.#sessions].map((session) => session.checkpoint()));
      await Promise.all([...this.#sessions].map((session) => session.flush()));
    });
  }

  /** A turn that is yet to begin. */
  create(): DocumentSession {
    return this.#add(new DocumentSession(this.connection, null));
  }

  /** The text of an intervention, as it was left or as it is stored. */
  async open(id: InterventionId): Promise<Result<DocumentSession>> {
    const known = this.#find(id);
    if (known !== undefined) return { ok: true, value: this.#add(known) };
    const { client, dialogueId } = this.connection;
    const state = await client.record.document({ dialogueId, input: { id } });
    if (!state.ok) return state;
    const opened =
      this.#find(id) ?? this.#add(new DocumentSession(this.connection, { id, state: state.value }));
    return { ok: true, value: opened };
  }

  /** The same without waiting: until the stored text was read, one writes what will stand behind it. */
  adopt(id: InterventionId): DocumentSession {
    return this.#add(this.#find(id) ?? new DocumentSession(this.connection, { id, state: null }));
  }

  /** The editor of the text is gone: forgets the text as soon as it is saved. */
  release(session: DocumentSession): void {
    this.#released.add(session);
    session.checkpoint().then(
      () => {
        if (!session.isSaved || session.isShown || !this.#released.delete(session)) return;
        this.#sessions.delete(session);
      },
      // Something still waits: it stays, and the window does not close without it.
      () => undefined,
    );
  }

  #find(id: InterventionId): DocumentSession | undefined {
    return [...this.#sessions].find((session) => session.id === id);
  }

  #add(session: DocumentSession): DocumentSession {
    // It may have been let go of a moment ago.
    this.#released.delete(session);
    this.#sessions.add(session);
    return session;
  }
}

const byTransport = new WeakMap<Transport, Map<string, DocumentSessions>>();

/** The sessions of a dialogue in this window; they outlive the screen. */
export function documentSessionsOf(
  transport: Transport,
  connection: SessionConnection,
): DocumentSessions {
  const byDialogue = byTransport.get(transport) ?? new Map<string, DocumentSessions>();
  byTransport.set(transport, byDialogue);
  const sessions =
    byDialogue.get(connection.dialogueId) ?? new DocumentSessions(connection, transport);
  byDialogue.set(connection.dialogueId, sessions);
  return sessions;
}
