/**
 * Ids inside block keys and references of drafts. A file has no ids, so there each stands as a token, `{area:ref}`. An id
 * of something that is gone stays as it is: it names nothing in either place.
 */

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const token = /\{([a-z]+:[^{}\s]+)\}/g;
/** Nothing but an id or a token, or one among the parts of a block key; never a person's sentence. */
const keyWithId = new RegExp(`^(?:[a-z-]+/)*${uuid.source}(?:/[a-z0-9-]+|/${uuid.source})*$`);
const keyWithToken = new RegExp(
  `^(?:[a-z-]+/)*${token.source}(?:/[a-z0-9-]+|/\\{[a-z]+:[^{}\\s]+\\})*$`,
);
/** A cross-reference in draft text, with ids or tokens in its key. */
const reference = /\{#(?:[^{}\s]|\{[a-z]+:[^{}\s]+\})+\}/g;

/** Writes ids as tokens. @param tokenOf `area:ref` of a thing, or undefined for what is not in the file */
export class IdsToTokens {
  constructor(private readonly tokenOf: (id: string) => string | undefined) {}

  key(key: string): string {
    return key.replace(uuid, (id) => {
      const name = this.tokenOf(id);
      return name === undefined ? id : `{${name}}`;
    });
  }

  /** Draft text: only its references are touched. */
  text(text: string): string {
    return text.replace(reference, (found) => this.key(found));
  }

  /** Data of any depth: ids and block keys in it. */
  data(value: unknown): unknown {
    return mapStrings(value, (text) => (keyWithId.test(text) ? this.key(text) : text));
  }
}

/** Reads tokens as ids. @param idOf the id that a token stands for, or undefined where nothing does */
export class TokensToIds {
  constructor(private readonly idOf: (token: string) => string | undefined) {}

  key(key: string): string {
    return key.replace(token, (found, name: string) => this.idOf(name) ?? found);
  }

  text(text: string): string {
    return text.replace(reference, (found) => this.key(found));
  }

  data(value: unknown): unknown {
    return mapStrings(value, (text) => (keyWithToken.test(text) ? this.key(text) : text));
  }
}

/** Also the names of properties: the areas of a version are listed by their keys. */
function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [change(name), mapStrings(each, change)]),
  );
}
