/** A part of a unit that stands on one page: lines of a text as offsets into it, or rows of a table. */
export interface UnitSlice {
  readonly from: number;
  readonly to: number;
  /** Whether something of the unit stands on an earlier page. */
  readonly isContinued: boolean;
}

/** The name of a block's place in a document. */
export function anchorId(key: string): string {
  return `block-${key}`;
}
