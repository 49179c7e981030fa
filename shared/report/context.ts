import { effectiveAttribution } from '../domain/attribution';
import { attributionOf, indexDialogue, type DialogueIndex } from '../domain/dialogue-index';
import type { DialogueData } from '../domain/dialogue-data';
import type { EventId, SessionId } from '../domain/ids';
import type { Event, Session } from '../domain/programme';
import type { Intervention } from '../domain/record';
import { eventStatistics, type EventStatistics } from '../domain/statistics';
import type { Attribution, PassageSlot } from '../domain/vocabulary';
import type { Finding } from './finding';
import type { Origin, Paragraph, Run } from './report';
import { reportTexts } from './output-language';
import type { ReportTexts } from './texts';

/** What every part of a report is built from. The findings are added to as parts are built, in their order. */
export interface ReportContext {
  data: DialogueData;
  index: DialogueIndex;
  event: Event;
  sessions: readonly Session[];
  statistics: EventStatistics;
  texts: ReportTexts;
  /** The level asked for, lowered by the dialogue's own. */
  attribution: Attribution;
  findings: Finding[];
}

/** @throws Error where the dialogue has no such event */
export function reportContext(
  data: DialogueData,
  eventId: EventId,
  asked: Attribution,
): ReportContext {
  const event = data.events.find(({ id }) => id === eventId);
  if (!event) throw new Error(`The dialogue has no event ${eventId}`);
  const index = indexDialogue(data);
  const { language, attribution } = data.dialogue;
  const { texts, isAvailable } = reportTexts(language);
  return {
    data,
    index,
    event,
    sessions: index.sessionsByEvent.get(eventId) ?? [],
    statistics: eventStatistics(index, eventId, data.events),
    texts,
    attribution: effectiveAttribution(asked, attribution),
    findings: isAvailable ? [] : [{ code: 'language-not-available', language }],
  };
}

/** How far what was said in the intervention may be traced in this report. */
export function levelOf(context: ReportContext, intervention: Intervention): Attribution {
  return effectiveAttribution(context.attribution, attributionOf(context.index, intervention));
}

/** How far a role in the session may be traced in this report. */
export function levelOfSession(context: ReportContext, sessionId: SessionId): Attribution {
  return effectiveAttribution(context.attribution, context.index.sessionAttribution.get(sessionId));
}

export const computed: Origin = { type: 'computed' };

/** A computed paragraph. */
export function computedParagraph(...runs: Run[]): Paragraph {
  return { type: 'paragraph', runs, origin: computed };
}

/** The written paragraphs of a slot; a missing passage is found where it is looked for. */
export function passageParagraphs(
  context: ReportContext,
  slot: PassageSlot,
  isExpected: boolean,
): Paragraph[] {
  const passage = context.data.passages.find(
    (candidate) => candidate.eventId === context.event.id && candidate.slot === slot,
  );
  const texts = (passage?.text ?? '')
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  if (texts.length === 0 && isExpected) context.findings.push({ code: 'passage-missing', slot });
  return texts.map((text) => ({
    type: 'paragraph',
    runs: [{ text }],
    origin: { type: 'written', source: { kind: 'passage', slot } },
  }));
}
