import { reveals } from '../domain/attribution';
import { categoryIn } from '../domain/dialogue-index';
import { agreesWith, countedTotal } from '../domain/statistics';
import type { Event, SessionRole, StatedTotal } from '../domain/programme';
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
import type { Profile } from './profile';
import type { HeldEvent } from './profile-texts';
import type { Paragraph, Report } from './report';

/** Of the dialogue, and of the events that are covered. */
export function titleBlock(context: ReportContext): Report['titleBlock'] {
  const { data, events, profile, texts } = context;
  const { theme, title } = data.dialogue;
  const [only] = events;
  const subtitle =
    only && events.length === 1
      ? [ownTitle(context, only), only.theme].filter(Boolean).join(`${texts.colon} `)
      : theme;
  return {
    title,
    subtitle,
    dateline: events
      .map((event) => dateline(context, event))
      .filter(Boolean)
      .join(`${texts.semicolon} `),
    symbol: [...new Set(events.map(({ symbol }) => symbol))].filter(Boolean).join(', '),
    kind: profile.kind ?? texts.kinds[profile.basis],
  };
}

function ownTitle({ data }: ReportContext, { title }: Event): string {
  return title === data.dialogue.title ? '' : title;
}

function dateline({ findings, texts }: ReportContext, event: Event): string {
  const { place, venue } = event;
  if (!venue && !place) findings.push({ code: 'no-place' });
  const days = daysOf(event);
  if (days === null) findings.push({ code: 'no-dates' });
  else if (days.isReversed) findings.push({ code: 'dates-reversed' });
  const dates = days ? texts.dateRange(days.first, days.last) : '';
  return [dates, venue, place].filter(Boolean).join(', ');
}

function daysOf({ endsOn, startsOn }: Event) {
  const first = startsOn ?? endsOn;
  const last = endsOn ?? startsOn;
  if (!first || !last) return null;
  const isReversed = first > last;
  return isReversed ? { first: last, last: first, isReversed } : { first, last, isReversed };
}

/** What a person wrote about the mood of the discussion. */
export function tone(context: ReportContext): Paragraph[] {
  return context.attribution === 'off-the-record' ? [] : passageParagraphs(context, 'tone', true);
}

/** Bases whose reports tell of an event by the day and who came, rather than whom it gathered. */
const tellingWhen: readonly Profile['basis'][] = ['discussion-note', 'publication', 'unattributed'];
/** Bases whose reports tell who opened and closed. */
const tellingWhoOpened: readonly Profile['basis'][] = ['summary', 'publication'];

/** When and where it was, who was there, who opened and who closed. */
export function attendance(context: ReportContext): Paragraph[] {
  const { event, events, findings, profile, texts } = context;
  const isFirst = event === events[0];
  const isSeries = tellingWhen.includes(profile.basis) && events.length > 1;
  const series =
    isSeries && isFirst ? texts.series(events.map((each) => heldEvent(context, each))) : '';
  const held =
    tellingWhen.includes(profile.basis) && !isSeries ? texts.held(heldEvent(context, event)) : '';
  const present = attendanceSentence(context, held !== '');
  if (!present) findings.push({ code: 'no-attendance' });
  const opened = tellingWhoOpened.includes(profile.basis)
    ? whoOpened(context, held + present !== '')
    : '';
  const text = [held, present, opened].filter(Boolean).join(' ');
  return [
    ...(series
      ? [computedParagraph(blockKey(context, 'attendance', 'series'), { text: series })]
      : []),
    ...(text ? [computedParagraph(blockKey(context, 'attendance', 0), { text })] : []),
  ];
}

function heldEvent(context: ReportContext, event: Event): HeldEvent {
  const { kind, place, theme } = event;
  return { kind, place, dates: daysOf(event), title: theme || ownTitle(context, event) };
}

function attendanceSentence(context: ReportContext, isSecond: boolean): string {
  const { statistics, texts } = context;
  const stated = totalPhrase(context, 'participants');
  const counted = statistics.participants.length;
  const participants =
    stated || (counted > 0 ? texts.total('exactly', counted, 'participants') : '');
  const event = eventPhrase(context);
  const countries = totalPhrase(context, 'countries');
  const parts = categoryParts(context);
  return parts.length > 0
    ? texts.attended({ event, isSecond, participants, countries, parts })
    : texts.attendance({
        event,
        isSecond,
        participants,
        countries,
        categories: statistics.categories,
      });
}

/** A list of participants that is not nearly complete would mislead about the parts of the whole. */
const nearlyComplete = 0.9;

/** How many came from each category, in a discussion note; empty where that is not known or may not be told. */
function categoryParts(context: ReportContext): { category: Category; count: number }[] {
  const { attribution, profile, statistics } = context;
  if (profile.basis !== 'discussion-note' || !reveals(attribution, 'delegation')) return [];
  const stated = statedTotal(context, 'participants')?.value ?? 0;
  const counted = statistics.participants.length;
  if (counted === 0 || counted < stated * nearlyComplete) return [];
  const parts = statistics.categories.map((category) => ({
    category,
    count: statistics.participantsByCategory[category] ?? 0,
  }));
  return parts.length > 1 ? parts : [];
}

function whoOpened(context: ReportContext, isSecond: boolean): string {
  const { findings, texts } = context;
  const openers = holders(context, 'opener');
  const closers = holders(context, 'closer');
  if (openers === null) findings.push({ code: 'no-opener' });
  if (closers === null) findings.push({ code: 'no-closer' });
  return texts.openedAndClosed(eventPhrase(context), openers ?? [], closers ?? [], isSecond);
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
export function unnamedHolders(context: ReportContext, roles: readonly SessionRole[]): string[] {
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
