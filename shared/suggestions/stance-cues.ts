import type { Stance } from '../domain/vocabulary';
import { cueWords } from './cue-words';
import type { StanceCue } from './suggestion';

/** More of a text would find a "however" that belongs to another matter. UTF-16 units. */
const lookedAt = 4000;
/** What weighs more comes first: a text that supports with a reservation reserves. */
const order: readonly Stance[] = ['opposes', 'qualifies', 'supports'];

/**
 * Words of a text that call for a stance, as they stand in it: opposition before reservation before support. Null where
 * there are none, or none known in that language. It reads no meaning: "opposed to closing borders" is opposition.
 */
export function stanceCue(text: string, language: string): StanceCue | null {
  const [base = ''] = language.toLowerCase().split('-');
  const patterns = patternsOf(base);
  if (!patterns) return null;
  const part = text.slice(0, lookedAt);
  for (const stance of order) {
    const found = part.match(patterns[stance]);
    if (found) return { stance, words: found[0].trim() };
  }
  return null;
}

type Patterns = Readonly<Record<Stance, RegExp>>;
const known = new Map<string, Patterns>();

function patternsOf(language: string): Patterns | null {
  const words = cueWords[language];
  if (!words) return null;
  const found = known.get(language);
  if (found) return found;
  const pattern = (stance: Stance) => {
    const before = language === 'zh' ? '' : '(?<![\\p{L}\\p{N}])';
    const after = language === 'zh' ? '' : '(?![\\p{L}\\p{N}])';
    // A space stands for any room between words.
    const source = words[stance].map((each) => each.replaceAll(' ', '\\s+')).join('|');
    return new RegExp(`${before}(?:${source})${after}`, 'iu');
  };
  const made = {
    opposes: pattern('opposes'),
    qualifies: pattern('qualifies'),
    supports: pattern('supports'),
  };
  known.set(language, made);
  return made;
}
