import type {
  PlannedPerson,
  PlannedSession,
  ProgrammePlan,
} from '../../../../shared/imports/programme/programme-plan';

/** A plan in few lines, as the fixtures keep it: what a person would check in the preview. */
export interface CompactPlan {
  event: string;
  sessions: string[];
  aside: string[];
}

export function compactPlan(plan: ProgrammePlan): CompactPlan {
  const { title, kind, startsOn, endsOn, timeZone, venue, place } = plan.options.event;
  return {
    event: [title, kind, `${startsOn ?? '?'}–${endsOn ?? '?'}`, timeZone, venue, place].join(' | '),
    sessions: plan.sessions.flatMap((session) => compactSession(session, '')),
    aside: plan.aside.map(({ line, text }) => `${line}: ${text}`),
  };
}

function compactSession(session: PlannedSession, indent: string): string[] {
  const { day, startsAt, endsAt, endDay, kind, title, outcome } = session;
  const times = `${startsAt ?? '?'}–${endsAt ?? '?'}${endDay ? ` (${endDay})` : ''}`;
  const state = outcome === 'added' ? '' : ` [${outcome}]`;
  return [
    `${indent}${day ?? '?'} ${times} ${kind}: ${title}${state}`,
    ...session.people.map((person) => `${indent}  @ ${compactPerson(person)}`),
    ...session.guidingQuestions.map((text) => `${indent}  ? ${text}`),
    ...session.aside.map((text) => `${indent}  ~ ${text}`),
    ...session.notes.map((note) => {
      const said = 'text' in note ? ` ${note.text}` : 'field' in note ? ` ${note.field}` : '';
      return `${indent}  ! ${note.severity} ${note.code}${said}`;
    }),
    ...session.segments.flatMap((segment) => compactSession(segment, `${indent}    `)),
  ];
}

function compactPerson({ role, title, name, beside, choice, match }: PlannedPerson): string {
  const who = [title, name].filter(Boolean).join(' ');
  const taken = choice.type === 'new' ? '' : ` → ${choice.type} (${match})`;
  return `${role} ${who}${beside === '' ? '' : ` | ${beside}`}${taken}`;
}
