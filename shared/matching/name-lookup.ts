import { foldWords, type FoldedWord } from './fold-name';
import { bareForms, compact, wholeForms, type Closeness } from './name-forms';
import { isShort, type PreparedName } from './prepared-name';
import { isCapitals } from './score-name';

/** A name that a text means, and how closely. */
export interface Hit {
  readonly name: PreparedName;
  readonly closeness: Closeness;
}

export interface Hits {
  /** One a thing. */
  readonly hits: readonly Hit[];
  /** False where the letters fit but not the way they are written. */
  readonly isSure: boolean;
}

const ideographs = /^\p{Script=Han}+$/u;
const nothing: Hits = { hits: [], isSure: true };

/**
 * Names by their forms.
 *
 * When does an exact name ask all the same? When people shorten other names to it:
 * - another name is left as these very letters without its words of polity: "Congo" is short for either Congo, "Korea"
 *   for either Korea, though one or none of them is called so;
 * - it is one word, and stands as a whole word in the names of two or more others of its kin: "Guinea", next to
 *   Guinea-Bissau, Equatorial Guinea and Papua New Guinea. One other does not suffice: nobody says "Sudan" for South
 *   Sudan or "Ireland" for the United Kingdom of Great Britain and Northern Ireland. Niger, Samoa and Dominica stand in
 *   no other State's name as a word (Nigeria and Dominican Republic are other words), and are certain.
 * A name that is only what is left ("Micronesia", "Tanzania") asks as soon as one other holds it.
 */
export class NameLookup {
  readonly #byKey = new Map<string, Hit[]>();
  readonly #short = new Map<string, PreparedName[]>();
  /** Names that people are called by, and that hold the word. */
  readonly #byWord = new Map<string, PreparedName[]>();
  readonly #kinOf: (entry: number) => string | undefined;

  constructor(names: readonly PreparedName[], kinOf: (entry: number) => string | undefined) {
    this.#kinOf = kinOf;
    for (const name of names) {
      if (isShort(name.name)) push(this.#short, name.letters, name);
      else this.#addWritten(name);
    }
  }

  /** Everything that the text is a name, abbreviation or code of; nothing for a part of one or one with a slip. */
  find(text: string, words: readonly FoldedWord[]): Hits {
    const short = this.#findShort(text, words);
    const written = this.#findWritten(text, words);
    if (short.hits.length === 0) return written;
    if (written.hits.length === 0) return short;
    return { hits: oneEach([...written.hits, ...short.hits]), isSure: true };
  }

  #addWritten(name: PreparedName): void {
    const { text, kind } = name.name;
    const words = foldWords(text);
    for (const { key, closeness } of wholeForms(text, words))
      push(this.#byKey, key, { name, closeness });
    if (kind !== 'name') return;
    for (const key of bareForms(text, words)) push(this.#byKey, key, { name, closeness: 2 });
    if (name.words.length > 1)
      for (const word of new Set(name.words)) push(this.#byWord, word, name);
    this.#addBracketedAbbreviation(name);
  }

  // "International Organization for Migration (IOM)".
  #addBracketedAbbreviation(name: PreparedName): void {
    const abbreviation = /[([（]([^()[\]（）\s]{2,12})[)\]）]\s*$/u.exec(name.name.text)?.[1];
    if (abbreviation !== undefined && isCapitals(abbreviation))
      push(this.#short, compact(foldWords(abbreviation)), {
        ...name,
        name: { text: abbreviation, kind: 'abbreviation' },
      });
  }

  #findWritten(text: string, words: readonly FoldedWord[]): Hits {
    const all = wholeForms(text, words).flatMap((form) =>
      (this.#byKey.get(form.key) ?? []).map(({ name, closeness }) => ({
        name,
        closeness: Math.max(form.closeness, closeness) as Closeness,
      })),
    );
    if (all.length === 0) return nothing;
    const closest = Math.min(...all.map(({ closeness }) => closeness));
    const hits = oneEach(all.filter(({ closeness }) => closeness === closest || closeness === 2));
    const [only] = hits;
    if (only === undefined || hits.length > 1) return { hits, isSure: true };
    const others = this.#othersWith(words, only.name.entry);
    const asks = others.length >= (only.closeness === 2 ? 1 : 2);
    return { hits: asks ? [only, ...others] : hits, isSure: true };
  }

  #othersWith(words: readonly FoldedWord[], entry: number): Hit[] {
    const [first] = words;
    if (first === undefined) return [];
    const kin = this.#kinOf(entry);
    const letters = compact(words);
    // Chinese has no gaps: what stands in a name letter by letter is as good as a word of it.
    const isIdeographic = ideographs.test(letters);
    if (words.length > 1 && !isIdeographic) return [];
    const others = (this.#byWord.get(first.text) ?? []).filter(
      (name) =>
        name.entry !== entry &&
        this.#kinOf(name.entry) === kin &&
        (!isIdeographic || name.letters.includes(letters)),
    );
    return oneEach(others.map((name) => ({ name, closeness: 2 })));
  }

  /**
   * Abbreviations and codes count as typed: in capitals and in one piece. In small letters, four letters and more are
   * still sure, an abbreviation of three is likely, and anything shorter is a word ("us", "is"). Two-letter codes are
   * never sure: NO and NA are answers to other questions as well.
   */
  #findShort(text: string, words: readonly FoldedWord[]): Hits {
    const letters = compact(words);
    const names = this.#short.get(letters);
    if (names === undefined) return nothing;
    // "5+5" has no capitals to be typed in.
    const isTyped = text === text.toUpperCase() && /^[^\s/]+$/u.test(text.trim());
    if (letters.length < 4 && words.length > 1 && !isTyped) return nothing;
    const fitting = names.filter(
      ({ name }) => isTyped || letters.length >= (name.kind === 'code' ? Infinity : 3),
    );
    const hits = oneEach(fitting.map((name) => ({ name, closeness: 0 })));
    const isCodeOfTwo = letters.length === 2 && fitting.every(({ name }) => name.kind === 'code');
    return { hits, isSure: (isTyped || letters.length >= 4) && !isCodeOfTwo };
  }
}

/** The closest hit of each thing. */
function oneEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.name.entry);
    if (known === undefined || isBetter(hit, known)) best.set(hit.name.entry, hit);
  }
  return [...best.values()];
}

function isBetter(hit: Hit, known: Hit): boolean {
  if (hit.closeness !== known.closeness) return hit.closeness < known.closeness;
  return hit.name.isShown && !known.name.isShown;
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}
