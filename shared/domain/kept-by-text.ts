/**
 * What is read out of texts, kept for when the same text is asked for again: a report is made anew with every change,
 * and nearly all of its texts are what they were. For functions of the text alone whose values nobody changes.
 */
export class KeptByText<Value> {
  readonly #known = new Map<string, Value>();

  constructor(
    private readonly read: (text: string) => Value,
    /** Texts kept; with more, all are forgotten. */
    private readonly limit = 20_000,
  ) {}

  get(text: string): Value {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const value = this.read(text);
    if (this.#known.size >= this.limit) this.#known.clear();
    this.#known.set(text, value);
    return value;
  }
}
