import { reveals } from '../domain/attribution';
import { toWallClock } from '../domain/event-time';
import { groupBy } from '../domain/group-by';
import type { Session, SessionRole } from '../domain/programme';
import { roles as roleOrder, type Role, type SessionKind } from '../domain/vocabulary';
import { blockKey, levelOfSession, type ReportContext } from './context';
import { unnamedHolders } from './front-sections';
import { listedName, office, personName } from './naming';
import type { Block, TableBlock } from './report';

/** Segments that only tell the parts of a panel: who speaks in them stands with the panel. */
const partsOfPanel: readonly SessionKind[] = ['presentations', 'questions-and-answers'];

interface Row {
  day: string;
  time: string;
  title: string;
  roles: string;
}

/** The programme of an event as it was held: a table for each day, in local time. */
export function agenda(context: ReportContext): Block[] {
  const rows = rowsOf(context);
  if (rows.length === 0) return [];
  const days = groupBy(rows, ({ day }) => day);
  const hasTimes = rows.some(({ time }) => time !== '');
  const hasRoles = rows.some(({ roles }) => roles !== '');
  const tables = [...days].map(([day, ofDay]): TableBlock => {
    const { texts } = context;
    const { agendaColumns: names } = texts;
    const columns = [
      ...(hasTimes ? [{ heading: names.time, width: 1.2 }] : []),
      { heading: names.session, width: 4 },
      ...(hasRoles ? [{ heading: names.roles, width: 3 }] : []),
    ];
    return {
      type: 'table',
      key: blockKey(context, 'agenda', day || 'programme'),
      caption: day ? texts.day(day) : '',
      columns,
      rows: ofDay.map(({ time, title, roles }) => [
        ...(hasTimes ? [time] : []),
        title,
        ...(hasRoles ? [roles] : []),
      ]),
    };
  });
  return [...headingOf(context), ...tables];
}

/** Where one event alone is covered, the heading of the section says it. */
function headingOf(context: ReportContext): Block[] {
  const { event, events, texts } = context;
  if (events.length === 1) return [];
  const text = texts.agendaHeading(event.place || event.title);
  return [{ type: 'heading', key: blockKey(context, 'agenda', 'heading'), level: 2, text }];
}

/** Sessions in the order of the programme; one without a time belongs to the day of the one before it. */
function rowsOf(context: ReportContext): Row[] {
  const { event, sessions } = context;
  const rolesBySession = rolesOf(context);
  const isOneDay = event.startsOn !== null && event.startsOn === (event.endsOn ?? event.startsOn);
  let day = isOneDay ? event.startsOn : '';
  const rows: Row[] = [];
  for (const session of sessions) {
    const { endsAt, kind, parentId, startsAt, title } = session;
    if (parentId !== null && partsOfPanel.includes(kind)) continue;
    const from = startsAt === null ? null : toWallClock(startsAt, event.timeZone);
    const to = endsAt === null ? null : toWallClock(endsAt, event.timeZone);
    day = from?.day ?? day;
    rows.push({
      day: day ?? '',
      time: from ? context.texts.timeRange(from.time, to?.time ?? null) : '',
      title: parentId === null ? title : `– ${title}`,
      roles: holdersOf(context, rolesBySession.get(session.id) ?? []),
    });
  }
  return rows;
}

/** Of each session that has a row, with those of the parts that have none. */
function rolesOf({ data, index, sessions }: ReportContext): Map<Session['id'], SessionRole[]> {
  const own = new Set(sessions.map(({ id }) => id));
  const rowOf = (id: Session['id']): Session['id'] => {
    const session = index.sessions.get(id);
    const isPart = session !== undefined && partsOfPanel.includes(session.kind);
    return (isPart && session.parentId) || id;
  };
  return groupBy(
    data.roles.filter(({ sessionId }) => own.has(sessionId)),
    ({ sessionId }) => rowOf(sessionId),
  );
}

function holdersOf(context: ReportContext, roles: readonly SessionRole[]): string {
  const byRole = groupBy(roles, ({ role }) => role);
  return roleOrder
    .flatMap((role: Role) => {
      const own = byRole.get(role) ?? [];
      const named = own.flatMap((each) => holder(context, each) ?? []);
      const unnamed = own.filter((each) => holder(context, each) === null);
      const holders = [...new Set(named), ...unnamedHolders(context, unnamed)];
      const persons = new Set(
        own
          .filter(({ sessionId }) => reveals(levelOfSession(context, sessionId), 'category'))
          .map(({ participantId }) => participantId),
      );
      return holders.length > 0 ? [context.texts.roleHolders(role, holders, persons.size)] : [];
    })
    .join('. ');
}

/** "Ambassador Name, Permanent Representative of Kenya"; null where the level keeps the person unnamed. */
function holder(context: ReportContext, role: SessionRole): string | null {
  const { index } = context;
  const person = index.participants.get(role.participantId);
  if (!person) return null;
  const level = levelOfSession(context, role.sessionId);
  const delegation = (person.delegationId && index.delegations.get(person.delegationId)) || null;
  if (reveals(level, 'name') && (person.isIdentified || person.position)) {
    const name = person.isIdentified ? personName(person) : '';
    const post = office(context, person, delegation);
    const from = delegation ? listedName(context, delegation) : '';
    return [name, post || from].filter(Boolean).join(', ');
  }
  return delegation && reveals(level, 'delegation') ? listedName(context, delegation) : null;
}
