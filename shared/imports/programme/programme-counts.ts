import type { PlannedSession, ProgrammeCounts } from './programme-plan';

const countOf = {
  added: 'sessionsAdded',
  changed: 'sessionsChanged',
  unchanged: 'sessionsUnchanged',
  refused: 'refused',
  'left-out': 'leftOut',
} as const satisfies Record<PlannedSession['outcome'], keyof ProgrammeCounts>;

/** The counts of a plan: what its commit will write. */
export function countProgramme(
  sessions: readonly PlannedSession[],
  peopleAdded: number,
): ProgrammeCounts {
  const counts: ProgrammeCounts = {
    sessionsAdded: 0,
    sessionsChanged: 0,
    sessionsUnchanged: 0,
    refused: 0,
    leftOut: 0,
    warnings: 0,
    rolesAdded: 0,
    peopleAdded,
    questionsAdded: 0,
  };
  const waiting = [...sessions];
  for (let session = waiting.pop(); session; session = waiting.pop()) {
    counts[countOf[session.outcome]] += 1;
    if (session.notes.some(({ severity }) => severity === 'warning')) counts.warnings += 1;
    if (session.write) {
      counts.rolesAdded += session.people.filter(
        ({ choice, isThere }) => choice.type !== 'none' && !isThere,
      ).length;
      counts.questionsAdded += session.write.questions.length;
    }
    waiting.push(...session.segments);
  }
  return counts;
}
