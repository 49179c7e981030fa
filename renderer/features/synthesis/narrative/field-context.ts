import { createContext } from 'react';
import type { EvidenceField } from '../../../../shared/notes/narrative';

export interface FieldWords {
  readonly text: string;
  /** Nothing supports these words: something is still to be done. */
  readonly isMissing: boolean;
}

/** The words that stand for a field in this area; `before` is the paragraph up to it. Null while not known. */
export type WordsOfField = (field: EvidenceField, before: string) => FieldWords | null;

/** For the fields within one narrative. */
export const FieldWordsContext = createContext<WordsOfField>(() => null);
