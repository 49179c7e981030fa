import type { Result } from '../../../../shared/app-error';
import type { EndpointAt, Output } from '../../../../shared/contract/contract';
import type { FloorRequestId, InterventionId, SessionId } from '../../../../shared/domain/ids';
import type { InterventionType } from '../../../../shared/domain/vocabulary';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import { openInput, type SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import type { OpenIntervention, SessionConnection } from '../saving/document-session';

/** Where the next turn goes, and what it is. */
export interface TurnPlace {
  readonly sessionId: SessionId;
  readonly type: InterventionType;
}

/** A request of the list as a window shows it. */
export interface OfferedTurn {
  readonly id: FloorRequestId;
  /** Who has the floor, as the window shows it. */
  readonly current: InterventionId | null;
}

type List = Output<EndpointAt<'speakers.list'>>;

/** A turn begins when the key was pressed, also where main could only be reached this much later. Milliseconds. */
const promptMs = 1000;

/**
 * The ways to give the floor from capture. Each looks at the list first: who was given the floor in another window a
 * moment ago is not given it again, and who waits on the list is not taken for somebody who walked in.
 */
export class FloorOpenings {
  /** Turns that were closed from here: that they have lost the floor is no news. */
  readonly closed = new Set<InterventionId>();
  /** Turns that a text of this window has begun: another text is never theirs. */
  readonly taken = new Set<InterventionId>();

  constructor(
    private readonly connection: SessionConnection,
    private readonly scopeId: SessionId,
    private readonly place: () => TurnPlace,
    private readonly closing: ReadonlySet<InterventionId>,
  ) {}

  /** Somebody who was named: by their request where they wait, else as one who walked in. */
  named(choice: SpeakerChoice): OpenIntervention {
    const open = this.#walkIn(choice);
    const late = lateness();
    return async () => {
      const list = await this.#list();
      if (!list.ok) return list;
      const { speaking, queue } = list.value;
      if (speaking !== null && isChoice(speaking, choice)) {
        const id = this.#openTurn(speaking);
        if (id !== null) return { ok: true, value: id };
      }
      const request = queue.find((entry) => isChoice(entry, choice))?.requestId ?? null;
      if (request === null) return open();
      const current = speaking?.interventionId ?? null;
      return this.#client.speakers.start(this.#call({ id: request, current, ...late() }));
    };
  }

  /** The request that a window offers. Fails with `list-moved-on` where somebody else has the floor than it shows. */
  offered({ id, current }: OfferedTurn): OpenIntervention {
    const late = lateness();
    return async () => {
      const list = await this.#list();
      if (!list.ok) return list;
      const { speaking, open } = list.value;
      const turn = [speaking, ...open].find((entry) => entry?.key === id);
      const begun = turn ? this.#openTurn(turn) : null;
      if (begun !== null) return { ok: true, value: begun };
      const now = speaking?.interventionId ?? null;
      const wasClosedHere = now === null && current !== null && this.closed.has(current);
      const seen = wasClosedHere ? null : current;
      return this.#client.speakers.start(this.#call({ id, current: seen, ...late() }));
    };
  }

  /** Whoever has the floor, else somebody who is named later. */
  unnamed(): OpenIntervention {
    const open = this.#walkIn(null);
    return async () => {
      const list = await this.#list();
      if (!list.ok) return list;
      const id = list.value.speaking && this.#openTurn(list.value.speaking);
      return id === null ? open() : { ok: true, value: id };
    };
  }

  /** A turn without time and speaker that keeps what was typed and takes nobody's floor. */
  harbour(): Promise<Result<InterventionId>> {
    const input = { ...this.place(), speakerId: null, startedAt: null };
    return this.#client.record.open(this.#call(input));
  }

  #walkIn(choice: SpeakerChoice | null): OpenIntervention {
    const late = lateness();
    const place = this.place();
    return () =>
      this.#client.record.open(this.#call({ ...place, ...openInput(choice), ...late() }));
  }

  #openTurn({ interventionId, isOpen }: ListEntry): InterventionId | null {
    if (interventionId === null || !isOpen) return null;
    const isOurs = this.closing.has(interventionId) || this.taken.has(interventionId);
    return isOurs ? null : interventionId;
  }

  #list(): Promise<Result<List>> {
    return this.#client.speakers.list(this.#call({ sessionId: this.scopeId, isQueueOnly: true }));
  }

  get #client() {
    return this.connection.client;
  }

  #call<Input>(input: Input) {
    return { dialogueId: this.connection.dialogueId, input };
  }
}

function isChoice(entry: ListEntry, choice: SpeakerChoice): boolean {
  switch (choice.kind) {
    case 'participant':
      return entry.speakerId === choice.id;
    case 'delegation':
      return entry.speakerId === null && entry.delegationId === choice.id;
    case 'new':
      return false;
  }
}

/** The time of the key, to be sent only where main hears of it late; its own clock is the better one otherwise. */
function lateness(): () => { startedAt?: number } {
  const pressedAt = Date.now();
  return () => (Date.now() - pressedAt > promptMs ? { startedAt: pressedAt } : {});
}
