import { Node } from '@tiptap/pm/model';
import { stepsBetween } from '../../../renderer/features/capture/saving/minimal-step';
import type { DocumentSession } from '../../../renderer/features/capture/saving/document-session';
import { DocumentSessions } from '../../../renderer/features/capture/saving/document-sessions';
import { CurrentTurn } from '../../../renderer/features/capture/turn/current-turn';
import type { AppError, Result } from '../../../shared/app-error';
import type { DialogueId, InterventionId, PointId, SessionId } from '../../../shared/domain/ids';
import { applySteps, type StepJson } from '../../../shared/notes/apply-steps';
import {
  documentOfPoints,
  pointsOfDocument,
  pointsSchema,
  type PointsDocument,
} from '../../../shared/notes/points-schema';

interface FakeTurn {
  readonly id: InterventionId;
  /** The request or the speaker that it came from; null for nobody named. */
  readonly by: string | null;
  readonly isTimed: boolean;
  document: PointsDocument;
  version: number;
  isOpen: boolean;
  hasFloor: boolean;
  isDeleted: boolean;
}

type Fault = 'none' | 'before' | 'after';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const fail = (error: AppError): Result<never> => ({ ok: false, error });
const gone = (id: string) => fail({ code: 'not-found', entity: 'intervention', id });

/** The floor and the texts as main keeps them, driven by hand: a call is answered when `answer` says so. */
export class FakeFloor {
  readonly turns: FakeTurn[] = [];
  queue: string[] = [];
  readonly refusals: AppError[] = [];
  readonly sessions: DocumentSessions;
  turn: CurrentTurn;
  /** What was typed, by the text in which it was typed. */
  readonly typed = new Map<DocumentSession, string[]>();
  readonly #calls: ((fault: Fault) => void)[] = [];
  #letters = 0;
  #ids = 0;

  constructor() {
    const client = {
      record: {
        open: (call: Call<{ speakerId: string | null; startedAt?: number | null }>) =>
          this.#call(() => ok(this.#give(call.input.speakerId, call.input.startedAt !== null))),
        close: (call: Call<{ id: InterventionId }>) =>
          this.#call(() => this.#change(call.input.id, { isOpen: false, hasFloor: false })),
        document: (call: Call<{ id: InterventionId }>) =>
          this.#call(() => {
            const { document, version, isDeleted } = this.turnOf(call.input.id);
            return isDeleted ? gone(call.input.id) : ok({ document, version });
          }),
        appendSteps: (call: Call<{ id: InterventionId; baseVersion: number; steps: StepJson[] }>) =>
          this.#call(() => this.#append(call.input)),
        checkpoint: () => this.#call(() => ok(null)),
        openInterventions: () => this.#call(() => ok(this.open())),
      },
      speakers: {
        list: () => this.#call(() => ok(this.#list())),
        start: (call: Call<{ id: string; current: string | null }>) =>
          this.#call(() => this.#start(call.input)),
      },
    };
    const connection = { client: client as never, dialogueId: 'dialogue' as DialogueId };
    this.sessions = new DocumentSessions(connection, {
      invoke: () => Promise.reject(new Error('not asked')),
      subscribe: () => () => undefined,
    });
    localStorage.clear();
    this.turn = this.#createTurn();
  }

  /** Goes to another screen and comes back to capture. */
  async comeBack(): Promise<void> {
    this.turn.release();
    this.turn = this.#createTurn();
    void this.turn.sync();
    await this.settle();
  }

  #createTurn(): CurrentTurn {
    return new CurrentTurn(
      this.sessions,
      'session' as SessionId,
      () => ({ sessionId: 'session' as SessionId, type: 'statement' }),
      (error) => this.refusals.push(error),
    );
  }

  open(): InterventionId[] {
    return this.turns.filter((turn) => turn.isOpen && !turn.isDeleted).map(({ id }) => id);
  }

  turnOf(id: InterventionId): FakeTurn {
    return this.turns.find((turn) => turn.id === id)!;
  }

  textOf(id: InterventionId): string {
    return pointsOfDocument(this.turnOf(id).document)
      .map(({ text }) => text)
      .join('|');
  }

  /** One more letter at the foot, as an editor hands it over; each is another. */
  type(): string {
    const session = this.turn.session();
    const letter = `<${(this.#letters += 1)}>`;
    const points = pointsOfDocument(session.document);
    const last = points.at(-1)!;
    const next = documentOfPoints([...points.slice(0, -1), { ...last, text: last.text + letter }]);
    const steps = stepsBetween(session.document, next);
    session.edit(steps, Node.fromJSON(pointsSchema, next));
    if (!session.hasBegun) this.turn.beginUnnamed();
    this.typed.set(session, [...(this.typed.get(session) ?? []), letter]);
    return letter;
  }

  /** Another window starts somebody who waits. */
  startElsewhere(request: string): InterventionId {
    this.queue = this.queue.filter((id) => id !== request);
    return this.#give(request, true);
  }

  /** Another window takes a start back, where nothing was written: the one before has the floor again. */
  undoStart(id: InterventionId): void {
    const { by } = this.turnOf(id);
    if (by !== null) this.queue = [by, ...this.queue];
    this.#change(id, { isDeleted: true, hasFloor: false });
  }

  /** Answers the oldest call. "After": main has done it, and only the answer is lost. */
  async answer(fault: Fault = 'none'): Promise<void> {
    this.#calls.shift()?.(fault);
    for (let round = 0; round < 12; round += 1) await Promise.resolve();
  }

  /** Answers everything that is asked, until nothing is. */
  async settle(): Promise<void> {
    for (let round = 0; round < 500 && this.#calls.length > 0; round += 1) await this.answer();
  }

  #list() {
    const entry = ({ id, by, isOpen }: FakeTurn) => {
      return { key: by ?? id, interventionId: id, isOpen, speakerId: by, delegationId: null };
    };
    const timed = this.turns.filter(({ isDeleted }) => !isDeleted);
    return {
      speaking: timed.filter(({ hasFloor }) => hasFloor).map(entry)[0] ?? null,
      open: timed.filter((turn) => turn.isOpen && !turn.hasFloor).map(entry),
      queue: this.queue.map((id) => ({ key: id, requestId: id, speakerId: id })),
    };
  }

  #start({ id, current }: { id: string; current: string | null }): Result<InterventionId> {
    const holder = this.turns.find(({ hasFloor }) => hasFloor)?.id ?? null;
    if (holder !== current) return fail({ code: 'list-moved-on' });
    if (!this.queue.includes(id)) return fail({ code: 'not-found', entity: 'floor-request', id });
    this.queue = this.queue.filter((other) => other !== id);
    return ok(this.#give(id, true));
  }

  #give(by: string | null, isTimed: boolean): InterventionId {
    const id = `turn-${String((this.#ids += 1)).padStart(3, '0')}` as InterventionId;
    if (isTimed) for (const turn of this.turns) turn.hasFloor = false;
    const blank = { kind: 'observation', isVerbatim: false, themeIds: [], text: '' } as const;
    const point = `${String(this.#ids).padStart(8, '0')}-0000-7000-8000-000000000000` as PointId;
    this.turns.push({
      ...{ id, by, isTimed, version: 0, isOpen: true, hasFloor: isTimed, isDeleted: false },
      document: documentOfPoints([{ ...blank, id: point, themeIds: [] }]),
    });
    void this.turn.sync();
    return id;
  }

  #change(id: InterventionId, changes: Partial<FakeTurn>): Result<null> {
    Object.assign(this.turnOf(id), changes);
    void this.turn.sync();
    return ok(null);
  }

  #append({
    id,
    baseVersion,
    steps,
  }: {
    id: InterventionId;
    baseVersion: number;
    steps: StepJson[];
  }): Result<{ version: number }> {
    const turn = this.turnOf(id);
    if (turn.isDeleted) return gone(id);
    if (turn.version !== baseVersion) return fail({ code: 'conflict', current: null } as never);
    const applied = applySteps(turn.document, steps);
    if (!applied.ok) return fail({ code: 'invalid', field: 'steps', rule: 'required' } as never);
    turn.document = applied.document;
    turn.version += steps.length;
    return ok({ version: turn.version });
  }

  #call<T>(run: () => Result<T>): Promise<Result<T>> {
    return new Promise((resolve) => {
      this.#calls.push((fault) => {
        const result = fault === 'before' ? null : run();
        resolve(fault === 'none' && result !== null ? result : fail({ code: 'storage-full' }));
      });
    });
  }
}

interface Call<Input> {
  readonly input: Input;
}
