import type { Region } from '../domain/vocabulary';
import { computedParagraph, passageParagraphs, type ReportContext } from './context';
import { section, statedTotal, totalPhrase } from './front-sections';
import type { Paragraph, Section } from './report';

/** Panels, speakers, women and regions; the list of themes; the sentence on what the document covers. */
export function structureSections(context: ReportContext): Section[] {
  const { data, event, findings, sessions, texts } = context;
  const titles = sessions.filter(({ kind }) => kind === 'panel').map(({ title }) => title);
  if (titles.length === 0) findings.push({ code: 'no-panels' });
  const themes = titles.length > 0 ? texts.themes(event.kind, titles) : '';
  const hasContent = data.areas.some(({ eventId }) => eventId === event.id);
  return [
    ...section('structure', structure(context)),
    ...section('themes', themes ? [computedParagraph({ text: themes })] : []),
    ...section(
      'scope',
      hasContent ? [computedParagraph({ text: texts.scope(days(context)) })] : [],
    ),
  ];
}

function structure(context: ReportContext): Paragraph[] {
  const { statistics, texts } = context;
  const text = texts.structure({
    panels: statistics.panels,
    panelsWithQuestions: statistics.panelsWithQuestions,
    speakers: speakers(context),
    women: women(context),
    regions: regions(context),
  });
  const written = passageParagraphs(context, 'structure', false);
  return text ? [computedParagraph({ text }), ...written] : written;
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

/** Where more speakers are stated than the record names, the regions of the named ones would mislead. */
function regions(context: ReportContext): Region[] {
  const stated = statedTotal(context, 'speakers');
  const { regions: counted, speakers: named } = context.statistics;
  return stated && stated.value > named.length ? [] : counted;
}

/** Days of the event, both ends included; null where they are not known. */
function days({ event: { startsOn, endsOn } }: ReportContext): number | null {
  if (!startsOn || !endsOn) return startsOn || endsOn ? 1 : null;
  const millisecondsPerDay = 86_400_000;
  return Math.abs(Date.parse(endsOn) - Date.parse(startsOn)) / millisecondsPerDay + 1;
}
