import type { Dialogue } from '../../../shared/domain/dialogue';

/** Stores some fields of the dialogue; answers with what is wrong, or null. */
export type SaveDialogue = (
  fields: Partial<Omit<Dialogue, 'id' | 'createdAt'>>,
) => Promise<string | null>;
