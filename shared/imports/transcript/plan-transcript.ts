import type { InterventionId, ParticipantId } from '../../domain/ids';
import { foldLine } from '../../domain/text';
import type { TranscriptSource } from '../import-source';
import { alignment } from './align-turns';
import { choiceOf, plannedLabels, type SuggestSpeaker } from './labels';
import { keepsText, matchTurns } from './match-turns';
import type {
  ExistingTurn,
  KnownPerson,
  PlannedTurn,
  TranscriptCounts,
  TranscriptImportOptions,
  TranscriptPlan,
} from './transcript-plan';
import { turnsOfCues, type Turn } from './turns';

export interface TranscriptPlanInput {
  source: TranscriptSource;
  options: TranscriptImportOptions;
  /** Every intervention of the session, notes and transcripts. */
  existing: ExistingTurn[];
  participants: KnownPerson[];
  suggest: SuggestSpeaker;
}

type Speaker = PlannedTurn['speaker'];

/**
 * What taking the transcript into a session would do. Nothing is deleted; turns of which points were made keep their
 * text where the file now says less; a speaker, a time or an end that is known is never replaced by none. Planned
 * again after it was carried out, every turn is `same` or left out.
 */
export function planTranscript(input: TranscriptPlanInput): TranscriptPlan {
  const { source, options, existing, participants, suggest } = input;
  const turns = turnsOfCues(source.cues);
  const speakerOf = speakers(options, participants);
  const transcripts = existing
    .filter((turn) => turn.source === 'transcript')
    .toSorted((a, b) => a.position - b.position || order(a.id, b.id));
  const planned = turns.map((turn) => asFileSays(turn, options, speakerOf(turn.label)));
  const matches = matchTurns(
    planned.map((row) => ({
      text: row.text,
      startsAt: row.startsAt,
      speakerId: idOf(row.speaker),
      isLeftOut: row.status === 'left-out',
    })),
    transcripts,
  );
  const alignedWith = alignment(existing, participants);
  const rows = planned.map((row, at) => {
    const merged = withExisting(row, matches[at] ?? null);
    return { ...merged, alignedWith: merged.status === 'left-out' ? null : alignedWith(merged) };
  });
  return {
    options,
    labels: plannedLabels(turns, suggest, options.labels),
    rows,
    counts: countsOf(rows, transcripts.length),
  };
}

/** Who speaks under a label. A new person whose name the dialogue has is that person. */
function speakers(
  options: TranscriptImportOptions,
  participants: KnownPerson[],
): (label: string) => Speaker {
  const byName = new Map<string, ParticipantId>();
  for (const { id, name } of participants) {
    const key = foldLine(name).toLowerCase();
    if (!byName.has(key)) byName.set(key, id);
  }
  return (label) => {
    const choice = choiceOf(options.labels, label);
    if (choice === undefined || typeof choice === 'string') return null;
    if ('participantId' in choice) return { participantId: choice.participantId };
    const participantId = byName.get(foldLine(choice.newPerson).toLowerCase());
    return participantId === undefined ? { newPerson: choice.newPerson } : { participantId };
  };
}

function asFileSays(turn: Turn, options: TranscriptImportOptions, speaker: Speaker): PlannedTurn {
  const { label, startsAt: offset, endsAt, paragraphs, words } = turn;
  const isLeftOut =
    choiceOf(options.labels, label) === 'leave-out' || words < options.leaveOutShorterThanWords;
  return {
    status: isLeftOut ? 'left-out' : 'new',
    label,
    speaker,
    offset,
    startsAt: since(options.startsAt, offset),
    endsAt: since(options.startsAt, endsAt),
    text: paragraphs.join(paragraphBreak),
    paragraphs,
    interventionId: null,
    changes: [],
    keepsText: false,
    alignedWith: null,
  };
}

const paragraphBreak = '\n\n';

function since(start: number | null, offset: number | null): number | null {
  return start === null || offset === null ? null : start + offset;
}

function withExisting(row: PlannedTurn, before: ExistingTurn | null): PlannedTurn {
  if (!before) return row;
  if (row.status === 'left-out') return { ...row, interventionId: before.id };
  const isKept = keepsText(row, before);
  const text = isKept ? before.transcript : row.text;
  const speaker: Speaker =
    row.speaker ?? (before.speakerId === null ? null : { participantId: before.speakerId });
  const startsAt = row.startsAt ?? before.startedAt;
  const endsAt = endOf(row, before, isKept);
  const changes: PlannedTurn['changes'] = [];
  if (idOf(speaker) !== before.speakerId || (speaker && 'newPerson' in speaker))
    changes.push('speaker');
  if (startsAt !== before.startedAt || endsAt !== before.endedAt) changes.push('times');
  if (text !== before.transcript) changes.push('text');
  return {
    ...row,
    status: changes.length === 0 ? 'same' : 'changed',
    speaker,
    startsAt,
    endsAt,
    text,
    paragraphs: isKept ? text.split(paragraphBreak) : row.paragraphs,
    interventionId: before.id,
    changes,
    keepsText: isKept,
  };
}

/** A turn whose text is kept also lasts as long as it did, from wherever it starts now. */
function endOf(row: PlannedTurn, before: ExistingTurn, isKept: boolean): number | null {
  if (row.startsAt === null || row.endsAt === null || before.endedAt === null || !isKept) {
    return row.endsAt ?? before.endedAt;
  }
  return Math.max(row.endsAt, row.startsAt + before.endedAt - (before.startedAt ?? before.endedAt));
}

function countsOf(rows: PlannedTurn[], transcripts: number): TranscriptCounts {
  const of = (status: PlannedTurn['status']): number =>
    rows.filter((row) => row.status === status).length;
  const people = rows.flatMap(({ status, speaker }) =>
    status !== 'left-out' && speaker && 'newPerson' in speaker
      ? [foldLine(speaker.newPerson).toLowerCase()]
      : [],
  );
  return {
    added: of('new'),
    changed: of('changed'),
    unchanged: of('same'),
    leftOut: of('left-out'),
    notInFile: transcripts - rows.filter((row) => row.interventionId !== null).length,
    peopleAdded: new Set(people).size,
    aligned: rows.filter((row) => row.alignedWith !== null).length,
  };
}

function idOf(speaker: Speaker): ParticipantId | null {
  return speaker && 'participantId' in speaker ? speaker.participantId : null;
}

function order(a: InterventionId, b: InterventionId): number {
  return a < b ? -1 : Number(a > b);
}
