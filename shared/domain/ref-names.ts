/** Longest readable part of a reference in characters. */
const slugLimit = 40;

/**
 * Gives out readable references that are unique: a slug of the wanted text, with `-2`, `-3` … where it is taken.
 * The same calls in the same order give the same references.
 */
export class RefNames {
  readonly #taken = new Set<string>();

  /** @param wanted a name in any script; letters and digits of all scripts stay */
  give(wanted: string): string {
    const slug = slugOf(wanted);
    let ref = slug;
    for (let copy = 2; this.#taken.has(ref); copy += 1) ref = `${slug}-${copy}`;
    this.#taken.add(ref);
    return ref;
  }
}

function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return [...slug].slice(0, slugLimit).join('').replace(/-+$/, '') || 'unnamed';
}
