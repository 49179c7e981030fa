import { stances, type Stance } from '../../../shared/domain/vocabulary';

/** The keys by which a stance is given, in every view. */
export const stanceKeys: Readonly<Record<Stance, string>> = {
  supports: 's',
  qualifies: 'q',
  opposes: 'o',
};

/** The stance that a letter stands for, in lists that have the keyboard for themselves. */
export function stanceByKey(key: string): Stance | null {
  return stances.find((stance) => stanceKeys[stance] === key) ?? null;
}
