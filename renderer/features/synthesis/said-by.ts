import { t } from '@lingui/core/macro';
import type { SaidPoint } from '../../../shared/contract/synthesis';

type Speaker = Pick<SaidPoint, 'voice' | 'onBehalfOfName' | 'delegationName' | 'speakerName'>;

/**
 * Who a point counts for, or would if it counted, and the person who said it; null where that is the same. Never empty
 * of words: somebody unknown has a name for it.
 */
export function saidBy(point: Speaker): { readonly name: string; readonly speaker: string | null } {
  const { voice, onBehalfOfName, delegationName, speakerName } = point;
  const speaker = speakerName ?? t`Unknown speaker`;
  const name = voice?.name ?? onBehalfOfName ?? delegationName ?? speaker;
  return { name, speaker: name === speaker ? null : speaker };
}
