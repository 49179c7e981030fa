import { bareWords, type TextWord } from './text-words';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

function node<Value>(): Node<Value> {
  return { next: new Map(), values: [] };
}

/**
 * Sequences of words, found in a text however many there are in the time of one look-up a word. "O'Neill" is found as
 * "ONeill" and as "O Neill", "Jean-Pierre" as "Jean Pierre".
 */
export class WordTrie<Value> {
  readonly #root = node<Value>();

  /** @param words folded; nothing is added for none */
  add(words: readonly string[], value: Value): void {
    if (words.length === 0) return;
    let at = this.#root;
    for (const word of words) {
      const next = at.next.get(word) ?? node<Value>();
      at.next.set(word, next);
      at = next;
    }
    at.values.push(value);
  }

  /** What is kept for exactly these words. */
  get(words: readonly string[]): readonly Value[] {
    let at: Node<Value> | undefined = this.#root;
    for (const word of words) at = at?.next.get(word);
    return at?.values ?? [];
  }

  /** Everything that begins at the word. @param visit is told the place after the last word */
  visitFrom(
    words: readonly TextWord[],
    at: number,
    visit: (value: Value, end: number) => void,
  ): void {
    this.#walk(this.#root, words, at, visit);
  }

  #walk(
    from: Node<Value>,
    words: readonly TextWord[],
    at: number,
    visit: (value: Value, end: number) => void,
  ): void {
    const word = words[at];
    if (word === undefined || from.next.size === 0) return;
    const step = (text: string, end: number) => {
      const next = from.next.get(text);
      if (next === undefined) return;
      for (const value of next.values) visit(value, end);
      this.#walk(next, words, end, visit);
    };
    const second = word.isJoined ? words[at + 1] : undefined;
    const code = word.text.charCodeAt(0);
    if (code >= 0x590 && code <= 0x6ff) for (const text of bareWords(word.text)) step(text, at + 1);
    else step(word.text, at + 1);
    if (second === undefined) return;
    step(word.text + second.text, at + 2);
    const third = second.isJoined ? words[at + 2] : undefined;
    if (third !== undefined) step(word.text + second.text + third.text, at + 3);
  }
}
