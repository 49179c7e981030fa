import { useEffect, useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { useApi, useDialogueId } from '../../api/api-context';

/** Numbers people in the order in which they first asked for the floor, or took it; a number once given stays. */
export class SpeakerNumbers {
  readonly #numbers = new Map<string, number>();

  /** @returns itself */
  add(entries: readonly ListEntry[]): this {
    const firstSeen = (entry: ListEntry) => entry.requestedAt ?? entry.startedAt ?? entry.position;
    for (const entry of [...entries].sort((a, b) => firstSeen(a) - firstSeen(b))) {
      const key = personKey(entry);
      if (!this.#numbers.has(key)) this.#numbers.set(key, this.#numbers.size + 1);
    }
    return this;
  }

  of(entry: ListEntry): number | null {
    return this.#numbers.get(personKey(entry)) ?? null;
  }
}

/** The same person keeps one number, whatever they ask for; somebody not yet named has one for each entry. */
function personKey({ speakerId, key }: ListEntry): string {
  return speakerId ?? key;
}

/**
 * Numbers for those who are shown. They count everybody who was on the list before, and are the same after a reload.
 * Null until the whole list was read once.
 */
export function useSpeakerNumbers(
  sessionId: SessionId,
  shown: readonly ListEntry[],
): SpeakerNumbers | null {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const [numbers, setNumbers] = useState<SpeakerNumbers | null>(null);
  useEffect(() => {
    let isLeft = false;
    void client.speakers.list({ dialogueId, input: { sessionId } }).then((result) => {
      if (isLeft || !result.ok) return;
      const { past, speaking, queue } = result.value;
      const all = [...past, ...(speaking ? [speaking] : []), ...queue];
      setNumbers(new SpeakerNumbers().add(all));
    });
    return () => {
      isLeft = true;
    };
  }, [client, dialogueId, sessionId]);
  // Adding what is there already changes nothing, so rendering twice gives the same.
  return numbers?.add(shown) ?? null;
}
