import type { ReactNode } from 'react';

/** The head of a row or column. */
export interface Head {
  readonly key: string;
  readonly label: string;
  /** What a cell calls it when it is read aloud; the label if nothing is given. */
  readonly spoken?: string;
  /** What the line below the table calls it; the label if nothing is given. */
  readonly full?: string;
  /** How deep it stands in a tree. */
  readonly depth?: number;
  /** Beside the label: totals. */
  readonly detail?: ReactNode;
  /** The other side is in the order of this one. */
  readonly isOrdering?: boolean;
  /** What pressing it does, after its name. */
  readonly hint?: string;
}

/** Neighbouring columns that belong together. */
export interface HeadGroup {
  readonly key: string;
  readonly label: string;
  readonly first: number;
  readonly count: number;
}
