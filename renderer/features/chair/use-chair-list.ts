import { useEffect, useState } from 'react';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import type { SessionId } from '../../../shared/domain/ids';
import { useApi, useDialogueId } from '../../api/api-context';

export type ChairList = Output<EndpointAt<'speakers.list'>>;
export type ChairBalance = Output<EndpointAt<'speakers.balance'>>;

/** Milliseconds for which nothing changes before the balance is computed anew. */
const calmMs = 600;

/**
 * How the floor is spread, computed once the list has come to rest: it reads the whole event, which must hold up neither
 * the list nor somebody who writes. The last one stays until then.
 */
export function useCalmBalance(
  sessionId: SessionId,
  list: ChairList | undefined,
): ChairBalance | null {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const [balance, setBalance] = useState<ChairBalance | null>(null);
  useEffect(() => {
    if (list === undefined) return;
    let isLeft = false;
    const read = async () => {
      const result = await client.speakers.balance({ dialogueId, input: { sessionId } });
      if (!isLeft && result.ok) setBalance(result.value);
    };
    const timer = setTimeout(() => void read(), calmMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [client, dialogueId, sessionId, list]);
  return balance;
}
