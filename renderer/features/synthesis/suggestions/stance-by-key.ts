import { stances, type Stance } from '../../../../shared/domain/vocabulary';
import { stanceKeys } from './StanceChoice';

/** The stance that a letter stands for, in lists that have the keyboard for themselves. */
export function stanceByKey(key: string): Stance | null {
  return stances.find((stance) => stanceKeys[stance] === key) ?? null;
}
