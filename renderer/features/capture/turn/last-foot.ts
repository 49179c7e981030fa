import type { InterventionId, SessionId } from '../../../../shared/domain/ids';

const key = (scopeId: SessionId) => `capture-foot:${scopeId}`;

/**
 * The turn that was last at the foot of a session in this window, also before a restart: one goes on in the text that
 * one was writing, whichever of the open turns is the oldest. It may be closed or gone by now.
 */
export function lastFoot(scopeId: SessionId): InterventionId | null {
  return localStorage.getItem(key(scopeId)) as InterventionId | null;
}

/** @param id null where the foot is blank */
export function keepFoot(scopeId: SessionId, id: InterventionId | null): void {
  if (id === null) localStorage.removeItem(key(scopeId));
  else localStorage.setItem(key(scopeId), id);
}
