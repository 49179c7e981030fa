import { reveals } from '../domain/attribution';
import { categoryIn } from '../domain/dialogue-index';
import type { ParticipantId, SessionId } from '../domain/ids';
import type { Participant } from '../domain/participants';
import { categories, type Attribution } from '../domain/vocabulary';
import { groupBy } from '../domain/group-by';
import type { DisclosedRecord } from './disclosed-record';
import { eachEvent, levelOfSession, type ReportContext } from './context';
import { nameInTables, type VoiceSource } from './disclosed-voices';
import { mostTraceable } from './leaks/most-traceable';
import { nameOrder } from './naming';

type Row = DisclosedRecord['participants'][number];
type Listed = Pick<DisclosedRecord, 'participants' | 'hiddenParticipants'>;

/**
 * Who was there, each as closely as the most traceable thing known of them allows: persons by name or, where nobody has
 * identified them, by description; else their delegation once, else their category once. Roles only of sessions that
 * allow as much.
 */
export function recordParticipants(
  context: ReportContext,
  source: VoiceSource,
  sessionKeys: ReadonlyMap<SessionId, string>,
): Listed {
  const levels = mostTraceable(context);
  const rolesOf = rolesBy(context, sessionKeys);
  const rows = new Map<string, Row>();
  let hiddenParticipants = 0;
  for (const person of attendants(context)) {
    const level = levels.get(person.id) ?? context.attribution;
    const isNamed = reveals(level, 'name');
    if (!isNamed) hiddenParticipants += 1;
    const row = isNamed ? personRow(context, person) : unnamedRow(context, source, person, level);
    if (row === null) continue;
    const key = isNamed ? person.id : `${row.delegation}/${row.category ?? ''}`;
    const known = rows.get(key) ?? row;
    rows.set(key, known);
    if (row.delegation || isNamed) addRoles(known, rolesOf(person.id, isNamed));
  }
  return { participants: inOrder(context, [...rows.values()]), hiddenParticipants };
}

function attendants(context: ReportContext): Participant[] {
  return [...new Set(eachEvent(context).flatMap(({ statistics }) => statistics.participants))];
}

function personRow(context: ReportContext, person: Participant): Row {
  const { index, event } = context;
  const { name, title, position, delegationId } = person;
  const delegation = (delegationId && index.delegations.get(delegationId)) || null;
  return {
    ...{ name, title, position, roles: [] },
    delegation: delegation ? nameInTables(context, delegation) : '',
    category: delegation && categoryIn(index, event.id, delegation),
    region: delegation?.region ?? null,
  };
}

function unnamedRow(
  context: ReportContext,
  { personal }: VoiceSource,
  { delegationId }: Participant,
  level: Attribution,
): Row | null {
  const { index, event } = context;
  const delegation = delegationId && index.delegations.get(delegationId);
  if (!delegation || !reveals(level, 'category')) return null;
  const isTold = reveals(level, personal.has(delegation.id) ? 'name' : 'delegation');
  return {
    ...{ name: '', title: '', position: '', roles: [] },
    delegation: isTold ? nameInTables(context, delegation) : '',
    category: categoryIn(index, event.id, delegation),
    region: isTold ? delegation.region : null,
  };
}

/** The roles of a person in sessions that let them be told, of those that are in the record. */
function rolesBy(
  context: ReportContext,
  sessionKeys: ReadonlyMap<SessionId, string>,
): (id: ParticipantId, isNamed: boolean) => Row['roles'] {
  const byPerson = groupBy(context.data.roles, ({ participantId }) => participantId);
  return (id, isNamed) =>
    (byPerson.get(id) ?? []).flatMap(({ role, sessionId }) => {
      const sessionKey = sessionKeys.get(sessionId);
      const needed = isNamed ? 'name' : 'delegation';
      const isTold = reveals(levelOfSession(context, sessionId), needed);
      return sessionKey !== undefined && isTold ? [{ sessionKey, role }] : [];
    });
}

function addRoles(row: Row, roles: Row['roles']): void {
  for (const role of roles) {
    const isThere = row.roles.some(
      (known) => known.sessionKey === role.sessionKey && known.role === role.role,
    );
    if (!isThere) row.roles.push(role);
  }
}

/** By delegation as the output language sorts them; categories alone come last. */
function inOrder({ texts }: ReportContext, rows: Row[]): Row[] {
  const byName = nameOrder(texts);
  const place = ({ category }: Row) => (category === null ? -1 : categories.indexOf(category));
  return rows.toSorted((a, b) => {
    if ((a.delegation === '') !== (b.delegation === '')) return a.delegation === '' ? 1 : -1;
    return byName(a.delegation, b.delegation) || byName(a.name, b.name) || place(a) - place(b);
  });
}
