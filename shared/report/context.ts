import { effectiveAttribution } from '../domain/attribution';
import { attributionOf, indexDialogue, type DialogueIndex } from '../domain/dialogue-index';
import type { DialogueData } from '../domain/dialogue-data';
import type { BlockKey, DraftEdit, OutputLanguage, ProfileRef } from '../domain/draft';
import type { EventId, PointId, SessionId } from '../domain/ids';
import type { FloorRequest } from '../domain/floor-request';
import type { Event, Session } from '../domain/programme';
import type { Intervention } from '../domain/record';
import { eventStatistics, type EventStatistics } from '../domain/statistics';
import type { AreaSection, Attribution, PassageSlot } from '../domain/vocabulary';
import { parseDraftText, type DraftInline } from '../notes/draft-text';
import type { Registry } from '../registry/registry';
import type { EvidenceAnnex } from './annex';
import type { Finding } from './finding';
import { outputNames, type OutputNames } from './output-names';
import { reportTexts } from './output-language';
import type { Profile, SectionKey } from './profile';
import type { EventPhrase } from './profile-texts';
import type { AreaBlock, Origin, Paragraph, ReportComment, Run } from './report';
import type { ReportTexts } from './texts';

/** What a report is made from. */
export interface ReportInput {
  data: DialogueData;
  /** Of the data, where the caller has it; made here otherwise. */
  index?: DialogueIndex;
  /** States and organizations by their names in the output language; null leaves names as the dialogue has them. */
  registry: Registry | null;
  profileRef: ProfileRef;
  profile: Profile;
  /** Those covered, in the order of the programme; at least one. */
  eventIds: readonly EventId[];
  /** Most traceable level wanted; dialogue, sessions and interventions may lower it. */
  attribution: Attribution;
  language: OutputLanguage;
  /** What people changed in this draft. */
  edits: readonly DraftEdit[];
  /** Those to go into the file. */
  comments: readonly ReportComment[];
  /** Every sentence with the points behind it, on request. */
  annex: EvidenceAnnex['form'] | null;
  /** What the record needs beside the data, for the formats that carry it. */
  record: RecordSources | null;
  /** Checked for names as well; null where no file is written. */
  fileName: string | null;
}

export interface RecordSources {
  floorRequests: readonly FloorRequest[];
}

/** What every part of a report is built from. Findings and notes are added to as parts are built, in their order. */
export interface ReportContext {
  data: DialogueData;
  index: DialogueIndex;
  registry: Registry | null;
  /** Names in the output language; null leaves them as the dialogue has them. */
  names: OutputNames | null;
  profile: Profile;
  /** All that the report covers. */
  events: readonly Event[];
  /** The one that a section is about at the moment; the first where it is about all of them. */
  event: Event;
  /** Whether a section is about all events at once. */
  isWhole: boolean;
  /** Of the event, or of all of them. */
  sessions: readonly Session[];
  statistics: EventStatistics;
  texts: ReportTexts;
  /** The level asked for, lowered by the dialogue's own. */
  attribution: Attribution;
  findings: Finding[];
  /** Texts of footnotes; a run's `footnote` is the place in here, from 1, until the report is numbered. */
  notes: Run[][];
  /** Areas that have been set, so that two sections may ask for them. */
  areas: Map<AreaSection, AreaBlock[]>;
  /** Points that a section has told as recommendations, so that none tells them again. */
  shown: Set<PointId>;
}

/** @throws Error where the dialogue has none of the events */
export function reportContext(input: ReportInput): ReportContext {
  const { data, profile, registry, language } = input;
  const worded = withProfileWording(data, profile);
  const read = input.index ?? indexDialogue(data);
  // What has been counted for this index before is not counted again.
  const index =
    worded === data ? read : { ...read, data: { ...read.data, dialogue: worded.dialogue } };
  const events = data.events.filter(({ id }) => input.eventIds.includes(id));
  const [event] = events;
  if (!event) throw new Error(`The dialogue has no event ${input.eventIds.join(', ')}`);
  return {
    data: worded,
    index,
    registry,
    names: registry && outputNames(registry, language),
    profile,
    events,
    event,
    isWhole: true,
    sessions: events.flatMap(({ id }) => index.sessionsByEvent.get(id) ?? []),
    statistics: eventStatistics(index, event.id, data.events),
    texts: reportTexts(language),
    attribution: effectiveAttribution(input.attribution, data.dialogue.attribution),
    findings: [],
    notes: [],
    areas: new Map(),
    shown: new Set(),
  };
}

/** A profile may bring its own ladder, and terms beside those of the dialogue. */
function withProfileWording(data: DialogueData, { wording }: Profile): DialogueData {
  const { ladder, preferredTerms } = data.dialogue;
  if (wording.ladder === null && wording.preferredTerms.length === 0) return data;
  return {
    ...data,
    dialogue: {
      ...data.dialogue,
      ladder: wording.ladder ?? ladder,
      preferredTerms: [...preferredTerms, ...wording.preferredTerms],
    },
  };
}

/** The same report seen from each event that it covers, for sections that speak of one after the other. */
export function eachEvent(context: ReportContext): ReportContext[] {
  const { data, events, index } = context;
  return events.map((event) => ({
    ...context,
    event,
    isWhole: false,
    sessions: index.sessionsByEvent.get(event.id) ?? [],
    statistics:
      event === context.event ? context.statistics : eventStatistics(index, event.id, data.events),
  }));
}

/** The event within a sentence; told apart by its place where the report covers several. */
export function eventPhrase({ event, events }: ReportContext): EventPhrase {
  return { kind: event.kind, place: events.length > 1 ? event.place : '' };
}

/** Names a block of a section; of one event, where the report covers several and the section speaks of each. */
export function blockKey(
  context: ReportContext,
  section: SectionKey,
  part: string | number,
): BlockKey {
  const { event, events, isWhole } = context;
  return events.length > 1 && !isWhole ? `${section}/${event.id}/${part}` : `${section}/${part}`;
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
export function computedParagraph(key: BlockKey, ...runs: Run[]): Paragraph {
  return { type: 'paragraph', key, runs, origin: computed };
}

/** The written paragraphs of a slot, of every event where a section is about all; a missing passage is found. */
export function passageParagraphs(
  context: ReportContext,
  slot: PassageSlot,
  isExpected: boolean,
): Paragraph[] {
  const { event, events, findings, isWhole } = context;
  const paragraphs = (isWhole ? events : [event]).flatMap((each) =>
    passageOfEvent({ ...context, event: each, isWhole: false }, slot),
  );
  if (paragraphs.length === 0 && isExpected)
    findings.push({ code: 'passage-missing', eventId: event.id, slot });
  return paragraphs;
}

function passageOfEvent(context: ReportContext, slot: PassageSlot): Paragraph[] {
  const eventId = context.event.id;
  const passage = context.data.passages.find(
    (candidate) => candidate.eventId === eventId && candidate.slot === slot,
  );
  return draftParagraphs(passage?.text ?? '').map((text, index) => ({
    type: 'paragraph',
    key: blockKey(context, slot, `passage-${index}`),
    runs: draftRuns(context, text),
    origin: { type: 'written', source: { kind: 'passage', eventId, slot } },
  }));
}

/** The paragraphs of a written text, which blank lines separate. */
export function draftParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Draft text as runs; footnotes go to the notes of the report, references get their words when it is numbered. */
export function draftRuns(context: Pick<ReportContext, 'notes'>, text: string): Run[] {
  return inlineRuns(context, parseDraftText(text));
}

function inlineRuns(context: Pick<ReportContext, 'notes'>, nodes: readonly DraftInline[]): Run[] {
  return nodes.map((node): Run => {
    switch (node.type) {
      case 'text':
        return {
          text: node.text,
          ...(node.bold ? { bold: true } : {}),
          ...(node.italic ? { italic: true } : {}),
        };
      case 'footnote':
        return { text: '', footnote: context.notes.push(inlineRuns(context, node.content)) };
      case 'reference':
        return { text: '', reference: node.target };
    }
  });
}
