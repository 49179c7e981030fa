import type { Area } from '../domain/synthesis';
import type { Region } from '../domain/vocabulary';
import { areaBlocks } from './area-section';
import {
  blockKey,
  computedParagraph,
  eventPhrase,
  passageParagraphs,
  type ReportContext,
} from './context';
import { statedTotal, totalPhrase } from './front-sections';
import type { Paragraph } from './report';

/** The list of themes: the titles of the panels. */
export function themes(context: ReportContext): Paragraph[] {
  const { findings, sessions, texts } = context;
  const titles = sessions.filter(({ kind }) => kind === 'panel').map(({ title }) => title);
  if (titles.length === 0) findings.push({ code: 'no-panels' });
  const text = titles.length > 0 ? texts.themes(eventPhrase(context), titles) : '';
  return text ? [computedParagraph(blockKey(context, 'themes', 0), { text })] : [];
}

/** The sentence on what the document covers. */
export function scope(context: ReportContext): Paragraph[] {
  const { data, events, profile, texts } = context;
  const isCovered = ({ eventId }: Area) => events.some(({ id }) => id === eventId);
  const hasMessages = profile.sections.some(({ key }) => key === 'key-messages');
  const messages = hasMessages ? areaBlocks(context, 'convergence').length : 0;
  const hasContent = hasMessages ? messages > 0 : data.areas.some(isCovered);
  const text = hasMessages ? texts.organizedAround(messages) : texts.scope(days(context));
  return hasContent ? [computedParagraph(blockKey(context, 'scope', 0), { text })] : [];
}

/** Panels, speakers, women and regions. */
export function structure(context: ReportContext): Paragraph[] {
  const { statistics, texts } = context;
  const text = texts.structure({
    place: eventPhrase(context).place,
    panels: statistics.panels,
    panelsWithQuestions: statistics.panelsWithQuestions,
    speakers: speakers(context),
    women: women(context),
    regions: regions(context),
  });
  const written = passageParagraphs(context, 'structure', false);
  return text
    ? [computedParagraph(blockKey(context, 'structure', 0), { text }), ...written]
    : written;
}

function speakers(context: ReportContext): string {
  const counted = context.statistics.speakers.length;
  return (
    totalPhrase(context, 'speakers') ||
    totalPhrase(context, 'panellists') ||
    (counted > 0 ? context.texts.total('exactly', counted, 'speakers') : '')
  );
}

/** A number that some speakers may not be part of is not printed. */
function women(context: ReportContext): number | null {
  const stated = statedTotal(context, 'women-speakers');
  if (stated) return stated.value;
  const { unknownGender, women: counted } = context.statistics;
  const isIncomplete = unknownGender > 0 || statedTotal(context, 'speakers') !== undefined;
  if (unknownGender > 0) {
    context.findings.push({ code: 'gender-unknown', speakers: unknownGender });
  }
  return isIncomplete ? null : counted;
}

/** Where more speakers are stated than the record names, or most come from no known region, regions would mislead. */
function regions(context: ReportContext): Region[] {
  const { index } = context;
  const stated = statedTotal(context, 'speakers');
  const { regions: counted, speakers: named } = context.statistics;
  if (stated && stated.value > named.length) return [];
  const known = named.filter(
    ({ delegationId }) => (delegationId && index.delegations.get(delegationId)?.region) ?? null,
  );
  return known.length * 2 < named.length ? [] : counted;
}

/** Days of the one event covered, both ends included; null where they are not known. */
function days({ event: { startsOn, endsOn }, events }: ReportContext): number | null {
  if (events.length > 1) return null;
  if (!startsOn || !endsOn) return startsOn || endsOn ? 1 : null;
  const millisecondsPerDay = 86_400_000;
  return Math.abs(Date.parse(endsOn) - Date.parse(startsOn)) / millisecondsPerDay + 1;
}
