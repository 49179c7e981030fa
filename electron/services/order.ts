/**
 * A place between two neighbours as a number, so that moving one thing writes one row.
 * @param siblings positions in ascending order, without the thing that moves
 * @param before index of the sibling that it is to stand before; `siblings.length` for last
 * @returns the place, or null where the neighbours are too close for another number between them: then renumber
 */
export function placeBefore(siblings: readonly number[], before: number): number | null {
  const lower = siblings[before - 1];
  const upper = siblings[before];
  if (lower === undefined && upper === undefined) return 1;
  if (upper === undefined) return lower! + 1;
  const place = lower === undefined ? upper - 1 : (lower + upper) / 2;
  return (lower === undefined || place > lower) && place < upper ? place : null;
}

interface Placed {
  id: string;
  position: number;
}

/**
 * Gives a thing its place before another, or last where `beforeId` is null or unknown. Renumbers the siblings where
 * no number is left between two of them.
 * @param siblings in ascending order; may contain the thing itself
 */
export function place(
  siblings: readonly Placed[],
  id: string | null,
  beforeId: string | null,
  renumber: (siblingId: string, position: number) => void,
): number {
  const others = siblings.filter((sibling) => sibling.id !== id);
  const found = others.findIndex((sibling) => sibling.id === beforeId);
  const index = found === -1 ? others.length : found;
  const position = placeBefore(
    others.map((sibling) => sibling.position),
    index,
  );
  if (position !== null) return position;
  others.forEach((sibling, order) => renumber(sibling.id, order < index ? order + 1 : order + 2));
  return index + 1;
}
