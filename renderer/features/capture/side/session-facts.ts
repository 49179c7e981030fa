import type { RecordEntry } from '../../../../shared/contract/record';
import type { DelegationId, ParticipantId, ThemeId } from '../../../../shared/domain/ids';
import type { Role } from '../../../../shared/domain/vocabulary';

export interface RoleHolder {
  readonly participantId: ParticipantId;
  readonly role: Role;
  readonly participantName: string;
  readonly delegationName: string | null;
}

/** Those with a role, once each, under their first role. */
export function distinctHolders(roles: readonly RoleHolder[]): RoleHolder[] {
  const seen = new Set<ParticipantId>();
  return roles.filter(({ participantId }) => !seen.has(participantId) && seen.add(participantId));
}

/** The themes used most, with the number of points that carry each. */
export function mostUsedThemes(
  entries: readonly RecordEntry[],
  limit: number,
): { readonly id: ThemeId; readonly points: number }[] {
  const counts = new Map<ThemeId, number>();
  for (const { points } of entries) {
    for (const id of points.flatMap(({ themeIds }) => themeIds))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, points]) => ({ id, points }))
    .sort((a, b) => b.points - a.points)
    .slice(0, limit);
}

interface NamedDelegation {
  readonly id: DelegationId;
  readonly name: string;
  readonly participants: number;
}

/** Delegations that take part and have not had the floor in this record. */
export function notYetSpoken<D extends NamedDelegation>(
  delegations: readonly D[],
  entries: readonly RecordEntry[],
): D[] {
  const spoken = new Set(entries.map(({ delegationId }) => delegationId));
  return delegations.filter(({ id, participants }) => participants > 0 && !spoken.has(id));
}
