import type { Dialogue } from '../../shared/domain/dialogue';
import { defaultLadder } from '../../shared/domain/quantifier';

/**
 * A dialogue about which only its title and language are decided.
 * @param createdAt epoch milliseconds
 */
export function emptyDialogue(
  known: Pick<Dialogue, 'id' | 'title' | 'language'>,
  createdAt: number,
): Dialogue {
  return {
    ...known,
    theme: '',
    organization: '',
    attribution: 'name',
    ladder: defaultLadder,
    preferredTerms: [],
    lexicon: [],
    createdAt,
  };
}
