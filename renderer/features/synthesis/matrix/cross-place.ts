/** A place in a table that has heads on two sides; row -1 holds those of the columns, column -1 those of the rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key goes from a place; null where it is not a key that moves. */
export function placeForKey(pressed: PressedKey, from: Place, size: TableSize): Place | null {
  const target = targetOf(pressed, from, size);
  return target && clampPlace(target, size);
}

/** The nearest place that the table has. */
export function clampPlace({ row, column }: Place, { rows, columns }: TableSize): Place {
  return {
    row: Math.min(rows - 1, Math.max(-1, row)),
    column: Math.min(columns - 1, Math.max(-1, column)),
  };
}

function targetOf(pressed: PressedKey, { row, column }: Place, size: TableSize): Place | null {
  const isFar = pressed.ctrlKey || pressed.metaKey;
  switch (pressed.key) {
    case 'ArrowDown':
      return { row: isFar ? size.rows : row + 1, column };
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: isFar ? size.columns : column + 1 };
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'PageUp':
      return { row: Math.max(Math.min(row, 0), row - size.page), column };
    case 'Home':
      return { row: isFar ? -1 : row, column: -1 };
    case 'End':
      return { row: isFar ? size.rows : row, column: size.columns };
    default:
      return null;
  }
}
