import { attributions, type Attribution } from './vocabulary';

/**
 * The level that applies when several are set: the least traceable one. A dialogue, a session and an intervention
 * may each lower the level and none may raise it.
 * @param levels from the outermost to the innermost; null and undefined leave the level as it is.
 */
export function effectiveAttribution(
  ...levels: readonly (Attribution | null | undefined)[]
): Attribution {
  return levels.reduce<Attribution>(
    (lowest, level) => (level && rank(level) > rank(lowest) ? level : lowest),
    'name',
  );
}

/** Whether `level` lets a reader learn at least what `needed` reveals. */
export function reveals(level: Attribution, needed: Attribution): boolean {
  return rank(level) <= rank(needed);
}

function rank(level: Attribution): number {
  return attributions.indexOf(level);
}
