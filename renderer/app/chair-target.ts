import {
  dialogueIdSchema,
  sessionIdSchema,
  type DialogueId,
  type SessionId,
} from '../../shared/domain/ids';

/** The list that the chair's window shows. */
export interface ChairTarget {
  readonly dialogueId: DialogueId;
  readonly sessionId: SessionId;
}

/** @param search the query of the page's address @returns null where it names no list */
export function chairTarget(search: string): ChairTarget | null {
  const query = new URLSearchParams(search);
  const dialogueId = dialogueIdSchema.safeParse(query.get('dialogue'));
  const sessionId = sessionIdSchema.safeParse(query.get('session'));
  if (!dialogueId.success || !sessionId.success) return null;
  return { dialogueId: dialogueId.data, sessionId: sessionId.data };
}
