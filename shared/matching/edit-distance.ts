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
  for (let column = 0; column <= beginning.length; column += 1)
    best = Math.min(best, last[column] ?? best);
  return best;
}

// Three rows that are used again and again: a row for every comparison would be most of the cost.
const longest = 1024;
let rows = [new Uint16Array(longest), new Uint16Array(longest), new Uint16Array(longest)] as const;

/** The last row of the table, or null where every way is longer than the limit. */
function distanceRow(a: string, b: string, limit: number): Uint16Array | null {
  if (b.length >= longest) return null;
  let [before, previous, current] = rows;
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let best = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (letter === other ? 0 : 1),
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === other;
      if (isSwap) cost = Math.min(cost, at(before, column - 2) + 1);
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
