import { createContext } from 'react';
import type { PointId } from '../../../../shared/domain/ids';
import type { EvidenceField } from '../../../../shared/notes/narrative';

export interface FieldWords {
  readonly text: string;
  /** Nothing supports these words: something is still to be done. */
  readonly isMissing: boolean;
  /** Where a person set the words: what the evidence says now, and whether that is something else. */
  readonly pin: { readonly differs: boolean; readonly now: string | null } | null;
}

/** The words that stand for a field in this area; `before` is the paragraph up to it. Null while not known. */
export type WordsOfField = (field: EvidenceField, before: string) => FieldWords | null;

/** For the fields within one narrative. */
export const FieldWordsContext = createContext<WordsOfField>(() => null);

/** Why a cited point is nothing to rest on. */
export type CitedProblem = 'gone' | 'not-linked' | 'not-counted';

export interface CitedPoint {
  readonly id: PointId;
  /** "Kenya · Panel 3". */
  readonly source: string;
  readonly text: string;
  readonly isVerbatim: boolean;
  readonly problem: CitedProblem | null;
}

/** For the citations within one narrative. */
export const CitedPointsContext = createContext<(id: PointId) => CitedPoint>((id) => ({
  ...{ id, source: '', text: '', isVerbatim: false, problem: null },
}));
