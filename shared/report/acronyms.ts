/** An abbreviation as a text has it. */
export interface Acronym {
  acronym: string;
  /** "Spelled Out Form", where the text brings it before brackets around the abbreviation. */
  expansion: string | null;
}

/**
 * Begins with a capital and has another capital or a digit after at most one small letter: "IOM", "SDGs", "G77". In the
 * Latin letters of the output languages: properties of Unicode take several times as long over a whole report.
 */
const candidate = /[A-ZÀ-Þ][a-zß-ÿ]?[A-ZÀ-Þ0-9][A-Za-z0-9À-ÿ&/+-]*/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
const longest = 15;
/** Words of an expansion that need not give a letter to its abbreviation. */
const small =
  /^(?:a|an|and|for|in|of|on|the|to|de|des|du|d|et|la|le|les|l|pour|sur|en|y|del|el|los|las|para)$/iu;

/** Each abbreviation in the text once, in the order of first use, with its expansion where the text spells it out. */
export function acronymsIn(text: string): Acronym[] {
  const found = new Map<string, string | null>();
  for (const match of text.matchAll(candidate)) {
    if (letterOrDigit.test(text.charAt(match.index - 1))) continue;
    const acronym = match[0].replace(/[&/+-]+$/, '').replace(/(?<=\p{Lu})s$/u, '');
    if (found.get(acronym) || !isAcronym(acronym)) continue;
    const isBracketed =
      text[match.index - 1] === '(' && text[match.index + match[0].length] === ')';
    const before = isBracketed ? text.slice(Math.max(0, match.index - 250), match.index - 1) : '';
    found.set(acronym, expansionBefore(before, acronym));
  }
  return [...found].map(([acronym, expansion]) => ({ acronym, expansion }));
}

/** At least two capitals, and not a word in capitals with a hyphen such as "Vice-President". */
function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const others = word.match(/\p{Ll}/gu)?.length ?? 0;
  return word.length <= longest && capitals >= 2 && capitals > others && !/^[IVXLC]+$/.test(word);
}

/** The words at the end of the text whose first letters spell the abbreviation; null where none do. */
function expansionBefore(text: string, acronym: string): string | null {
  const sentence =
    text
      .split(/[.!?;:()[\]]\s/u)
      .at(-1)
      ?.trim() ?? '';
  const words = sentence.split(/\s+/u).filter(Boolean);
  const letters = [...acronym].filter((letter) => /\p{L}/u.test(letter));
  for (let start = words.length - 1; start >= 0; start -= 1) {
    const first = words[start] ?? '';
    if (small.test(first) || !startsWith(first, letters[0])) continue;
    if (spells(words.slice(start), letters)) return words.slice(start).join(' ');
  }
  return null;
}

function startsWith(word: string, letter: string | undefined): boolean {
  const bare = word.replace(/^[^\p{L}]+/u, '').replace(/^(?:l|d)['’]/iu, '');
  return letter !== undefined && bare.charAt(0).toLocaleUpperCase() === letter.toLocaleUpperCase();
}

/** Every letter begins a word or the part of a hyphenated one, in order, and no telling word gives none. */
function spells(words: readonly string[], letters: readonly string[]): boolean {
  const parts = words.flatMap((word) => word.split(/[-–/]/u)).filter(Boolean);
  let at = 0;
  for (const part of parts) {
    if (startsWith(part, letters[at])) at += 1;
    else if (!small.test(part.replace(/[^\p{L}]/gu, ''))) return false;
  }
  return at === letters.length;
}
