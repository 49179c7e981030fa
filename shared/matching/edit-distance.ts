/** How many slips a text of so many letters may hold and still be taken for a name: none in a short one. */
export function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * A set of the letters of a text in 32 bits. One slip changes at most two bits, so that two texts whose sets differ in
 * more are not worth comparing.
 */
export function letterSet(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at += 1) set |= 1 << (text.charCodeAt(at) & 31);
  return set;
}

/**
 * The pairs of neighbouring letters of a text as a set in two times 32 bits. One slip takes out and puts in three pairs
 * at most (two letters swapped), so that it changes no more than {@link pairsPerSlip} bits.
 */
export function pairSet(text: string): PairSet {
  let low = 0;
  let high = 0;
  for (let at = 1; at < text.length; at += 1) {
    // A multiplier without small factors spreads the pairs over the bits.
    const hash = Math.imul(text.charCodeAt(at - 1) * 31 + text.charCodeAt(at), 0x9e3779b1) >>> 26;
    if (hash < 32) low |= 1 << hash;
    else high |= 1 << (hash - 32);
  }
  return { low, high };
}

export interface PairSet {
  readonly low: number;
  readonly high: number;
}

export const pairsPerSlip = 6;

/** How many pairs of the first the second has not. */
export function pairsMissing(a: PairSet, b: PairSet): number {
  return bitCount(a.low & ~b.low) + bitCount(a.high & ~b.high);
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Slips between two texts: letters put in, left out, changed, or swapped with their neighbour. Answers `limit + 1` as
 * soon as there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const last = distanceRow(a, b, limit);
  return last === null ? limit + 1 : Math.min(limit + 1, last[b.length] ?? 0);
}

/** The same between a text and the beginning of another that fits it best: what is being typed is not complete. */
export function prefixDistance(typed: string, text: string, limit: number): number {
  const beginning = text.slice(0, typed.length + limit);
  if (beginning.length < typed.length - limit) return limit + 1;
  const last = distanceRow(typed, beginning, limit);
  if (last === null) return limit + 1;
  let best = limit + 1;
  for (let column = Math.max(0, typed.length - limit); column <= beginning.length; column += 1)
    best = Math.min(best, at(last, column));
  return best;
}

// Three rows that are used again and again: a row for every comparison would be most of the cost.
const longest = 1024;
let rows = [new Uint16Array(longest), new Uint16Array(longest), new Uint16Array(longest)] as const;

/**
 * The last row of the table, or null where every way is longer than the limit. Only the band along the diagonal is
 * right: what is farther from it than the limit costs more anyway.
 */
function distanceRow(a: string, b: string, limit: number): Uint16Array | null {
  if (b.length >= longest) return null;
  const tooMany = limit + 1;
  let [before, previous, current] = rows;
  for (let column = 0; column <= b.length; column += 1)
    previous[column] = Math.min(column, tooMany);
  for (let row = 1; row <= a.length; row += 1) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    current[first - 1] = first === 1 ? Math.min(row, tooMany) : tooMany;
    let best = at(current, first - 1);
    const letter = a.charCodeAt(row - 1);
    for (let column = first; column <= last; column += 1) {
      const other = b.charCodeAt(column - 1);
      let cost = at(previous, column - 1) + (letter === other ? 0 : 1);
      // The cell above the last one lies outside of the band.
      if (column < row + limit) cost = Math.min(cost, at(previous, column) + 1);
      cost = Math.min(cost, at(current, column - 1) + 1);
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2))
        if (a.charCodeAt(row - 2) === other) cost = Math.min(cost, at(before, column - 2) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return null;
    [before, previous, current] = [previous, current, before];
  }
  rows = [before, previous, current];
  return previous;
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}
