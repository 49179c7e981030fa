import { reveals } from '../domain/attribution';
import { categoryIn } from '../domain/dialogue-index';
import { agreesWith, countedTotal } from '../domain/statistics';
import type { SessionRole, StatedTotal } from '../domain/programme';
import type { Category, Role, TotalSubject } from '../domain/vocabulary';
import {
  blockKey,
  computedParagraph,
  eventPhrase,
  levelOfSession,
  passageParagraphs,
  type ReportContext,
} from './context';
import { delegationName, office, personName, shortDelegationName } from './naming';
import type { Paragraph, Report } from './report';

export function titleBlock(context: ReportContext): Report['titleBlock'] {
  const { data, event, findings, texts } = context;
  const { title } = data.dialogue;
  const ownTitle = event.title === title ? '' : event.title;
  if (!event.venue && !event.place) findings.push({ code: 'no-place' });
  return {
    title,
    subtitle: [ownTitle, event.theme].filter(Boolean).join(': '),
    dateline: [dates(context), event.venue, event.place].filter(Boolean).join(', '),
    symbol: event.symbol,
    kind: context.profile.kind ?? texts.kinds[context.profile.basis],
  };
}

function dates({ event, findings, texts }: ReportContext): string {
  const first = event.startsOn ?? event.endsOn;
  const last = event.endsOn ?? event.startsOn;
  if (!first || !last) {
    findings.push({ code: 'no-dates' });
    return '';
  }
  if (first > last) findings.push({ code: 'dates-reversed' });
  return first > last ? texts.dateRange(last, first) : texts.dateRange(first, last);
}

/** What a person wrote about the mood of the discussion. */
export function tone(context: ReportContext): Paragraph[] {
  return context.attribution === 'off-the-record' ? [] : passageParagraphs(context, 'tone', true);
}

/** Who was there, who opened and who closed. */
export function attendance(context: ReportContext): Paragraph[] {
  const { findings, statistics, texts } = context;
  const stated = totalPhrase(context, 'participants');
  const counted = statistics.participants.length;
  const participants =
    stated || (counted > 0 ? texts.total('exactly', counted, 'participants') : '');
  const sentence = texts.attendance({
    event: eventPhrase(context),
    participants,
    countries: totalPhrase(context, 'countries'),
    categories: statistics.categories,
  });
  if (!sentence) findings.push({ code: 'no-attendance' });
  const openers = holders(context, 'opener');
  const closers = holders(context, 'closer');
  if (openers === null) findings.push({ code: 'no-opener' });
  if (closers === null) findings.push({ code: 'no-closer' });
  const opened = texts.openedAndClosed(
    eventPhrase(context),
    openers ?? [],
    closers ?? [],
    sentence !== '',
  );
  const text = [sentence, opened].filter(Boolean).join(' ');
  return text ? [computedParagraph(blockKey(context, 'attendance', 0), { text })] : [];
}

/** The organizers' total in words, or an empty text. A total that the data contradicts stands, and is found. */
export function totalPhrase(
  context: ReportContext,
  subject: Exclude<TotalSubject, 'women-speakers'>,
): string {
  const total = statedTotal(context, subject);
  return total ? context.texts.total(total.qualifier, total.value, subject) : '';
}

export function statedTotal(
  { data, event }: ReportContext,
  subject: TotalSubject,
): StatedTotal | undefined {
  return data.statedTotals.find((total) => total.eventId === event.id && total.subject === subject);
}

/** Compares every stated total of the event with the data. */
export function checkTotals({ data, event, findings, statistics }: ReportContext): void {
  for (const { eventId, subject, qualifier, value } of data.statedTotals) {
    if (eventId !== event.id) continue;
    const counted = countedTotal(statistics, subject);
    if (!agreesWith({ qualifier, value }, counted)) {
      findings.push({ code: 'total-differs', subject, qualifier, stated: value, counted });
    }
  }
}

/** Who holds the role, as closely as each session allows; null where nobody does. */
function holders(context: ReportContext, wanted: Role): string[] | null {
  const { data, index } = context;
  const sessions = new Set(context.sessions.map(({ id }) => id));
  const roles = data.roles.filter(
    ({ role, sessionId, participantId }) =>
      role === wanted && sessions.has(sessionId) && index.participants.has(participantId),
  );
  if (roles.length === 0) return null;
  const named = roles.flatMap((role) => holderName(context, role) ?? []);
  return [...new Set(named), ...unnamedHolders(context, roles)];
}

/** "the Director General of IOM"; null where the level hides whom the person speaks for. */
function holderName(context: ReportContext, role: SessionRole): string | null {
  const { index, texts } = context;
  const person = index.participants.get(role.participantId);
  if (!person) return null;
  const level = levelOfSession(context, role.sessionId);
  const delegation = (person.delegationId && index.delegations.get(person.delegationId)) || null;
  if (reveals(level, 'name')) {
    const post = office(context, person, delegation);
    if (post) return texts.theOffice(post);
    if (person.isIdentified) {
      const name = personName(person);
      return delegation ? texts.personFrom(name, shortDelegationName(context, delegation)) : name;
    }
  }
  if (!delegation || !reveals(level, 'delegation')) return null;
  return texts.representativeOf(delegationName(context, delegation));
}

/** Those without a name are counted by category, where the level allows at least that. */
function unnamedHolders(context: ReportContext, roles: readonly SessionRole[]): string[] {
  const counts = new Map<Category, Set<string>>();
  for (const role of roles) {
    const isHidden = !reveals(levelOfSession(context, role.sessionId), 'category');
    if (isHidden || holderName(context, role) !== null) continue;
    const person = context.index.participants.get(role.participantId);
    const delegation = person?.delegationId && context.index.delegations.get(person.delegationId);
    if (!person || !delegation) continue;
    const { index } = context;
    const category = categoryIn(index, index.sessions.get(role.sessionId)?.eventId, delegation);
    const persons = counts.get(category) ?? new Set();
    counts.set(category, persons.add(person.id));
  }
  return [...counts].map(([category, persons]) => context.texts.counted(persons.size, category));
}
