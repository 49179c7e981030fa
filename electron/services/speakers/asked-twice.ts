import type { ParticipantId } from '../../../shared/domain/ids';
import type { InterventionType } from '../../../shared/domain/vocabulary';
import { standingOf } from '../../../shared/speakers/queue-order';

interface Asking {
  readonly speakerId: ParticipantId | null;
  readonly newSpeaker?: { readonly name: string; readonly isIdentified: boolean } | undefined;
  readonly type: InterventionType;
  readonly questionKey: string | null;
  readonly answersPlace?: number | undefined;
}

/** What two requests share that are by the same new person; null where it is somebody known, or only described. */
export function newPersonKey({ newSpeaker }: Pick<Asking, 'newSpeaker'>): string | null {
  return newSpeaker?.isIdentified ? newSpeaker.name.toLowerCase() : null;
}

/** The requests of people who wait already for a turn of the same standing; one for each person. */
export function askedTwice<Request extends Asking>(
  queue: readonly Asking[],
  requests: readonly Request[],
): Request[] {
  const taken = new Set(queue.map(turnWanted));
  const twice = new Map<string, Request>();
  for (const request of requests) {
    const wanted = turnWanted(request);
    const person = personKey(request);
    if (person !== null && taken.has(wanted)) twice.set(person, request);
    taken.add(wanted);
  }
  return [...twice.values()];
}

const personKey = (asking: Asking) => asking.speakerId ?? newPersonKey(asking);

function turnWanted(asking: Asking): string {
  const { type, questionKey, answersPlace } = asking;
  const question = type === 'answer' ? (questionKey ?? `#${answersPlace}`) : '';
  return `${personKey(asking)} ${standingOf(type)} ${question}`;
}
