import { groupBy } from '../../domain/group-by';
import type { ParticipantId } from '../../domain/ids';
import type { TranscriptSource } from '../import-source';
import { foldLabel } from './cue-text';
import { sentencesOf } from './paragraphs';
import type {
  LabelChoice,
  LabelMatch,
  PlannedLabel,
  TranscriptImportOptions,
} from './transcript-plan';
import { turnsOfCues, type Turn } from './turns';
import { countWords } from './words';

/** Who a name means; given by the one matcher over the dialogue's participants and delegations. */
export type SuggestSpeaker = (name: string) => LabelMatch;

/** Devices, rooms and seats that speak under a label of their own. Nobody's name is in them for sure. */
const deviceWords =
  /\b(?:i-?phone|i-?pad|i-?mac|mac-?book|galaxy|android|samsung|huawei|xiaomi|redmi|oneplus|pixel|laptop|notebook|desktop|tablet|phone|téléphone|teléfono|computer|ordinateur|webcam|polycom|logitech|microphone|zoom ?user|zoom ?room|call-?in|dial-?in|telephone|device)\b/iu;
const roomWords =
  /^(?:the )?(?:(?:meeting|conference|board|committee|main|big|small) ?(?:room|hall)|(?:room|salle|sala|saal|hall|floor|booth|cabine|cabina|channel|table|podium|rostrum)\b.{0,12}$)/iu;
const nobody =
  /^(?:(?:co-?)?host|guest|user|participant|attendee|panell?ist|unknown|unknown speaker|speaker|interpreter|interpretation|translator|captioner|recording|recorder|caller|anonymous|me|you|invité|invitado|organi[sz]er|owner|admin)$/iu;
/** What meeting tools write behind a name. */
const toolSuffix =
  /\s*[([](?:(?:co-?)?host|guest|external|unverified|me|you|invité|invitado|presenter|organi[sz]er|he\/him|she\/her|they\/them|via .{1,30})(?:,[^()[\]]*)?[)\]]/giu;
/** Longest sample in characters. */
const sampleLimit = 160;
/** A sentence of so many words tells who may have said it. */
const tellingWords = 6;
const certainty = { none: 0, ambiguous: 1, likely: 2, certain: 3 } as const;

/**
 * The labels of a transcript with what helps to say who they are, in the order in which they first speak. Labels of
 * devices and rooms get no suggestion. The choice is the options' where they have one.
 */
export function plannedLabels(
  turns: Turn[],
  suggest: SuggestSpeaker,
  choices: TranscriptImportOptions['labels'],
): PlannedLabel[] {
  return [...groupBy(turns, (turn) => turn.label)].map(([label, own]) => {
    const match = matchOf(label, suggest);
    return {
      label,
      cleaned: isDeviceLabel(label) ? '' : cleanLabel(label),
      turns: own.length,
      words: own.reduce((sum, turn) => sum + turn.words, 0),
      duration: durationOf(own),
      sample: sampleOf(own),
      match,
      choice: choiceOf(choices, label) ?? 'unknown',
    };
  });
}

/** What the person has decided about the label; undefined where nothing yet. */
export function choiceOf(
  choices: TranscriptImportOptions['labels'],
  label: string,
): LabelChoice | undefined {
  return Object.hasOwn(choices, label) ? choices[label] : undefined;
}

/**
 * The options that an import starts with: labels that certainly mean one participant do, all others are unknown.
 * @param startsAt when the recording began, in epoch milliseconds; null where nobody knows
 */
export function recognizedTranscriptOptions(
  source: TranscriptSource,
  suggest: SuggestSpeaker,
  startsAt: number | null,
): TranscriptImportOptions {
  const labels = plannedLabels(turnsOfCues(source.cues), suggest, {});
  return {
    startsAt,
    labels: Object.fromEntries(
      labels.map(({ label, match }): [string, LabelChoice] => {
        const participantId = certainParticipant(match);
        return [label, participantId === null ? 'unknown' : { participantId }];
      }),
    ),
    leaveOutShorterThanWords: 0,
  };
}

/** The participant that a label means for sure; null where there is any doubt. */
export function certainParticipant(match: LabelMatch | null): ParticipantId | null {
  const [first] = match?.candidates ?? [];
  return match?.kind === 'certain' && first?.type === 'participant' ? first.id : null;
}

/** Whether a label names a device, a room or a seat rather than somebody. */
export function isDeviceLabel(label: string): boolean {
  const cleaned = cleanLabel(label);
  if (!/\p{L}/u.test(cleaned)) return true;
  return deviceWords.test(cleaned) || roomWords.test(cleaned) || nobody.test(cleaned);
}

/** The label without what the meeting tool added, such as "(Guest)" and underscores. */
export function cleanLabel(label: string): string {
  const cleaned = foldLabel(label.replace(toolSuffix, ' ').replaceAll('_', ' '));
  return cleaned.replace(/^[\s\-–—.,;:#*]+|[\s\-–—,;:*]+$/gu, '');
}

/** What of a label may be a name: the whole, then its parts, a code in capitals last. */
export function namesWithin(label: string): string[] {
  const bare = label.replace(toolSuffix, ' ');
  const outside = bare.replace(/[([][^()[\]]*[)\]]/gu, ' ');
  const inside = [...bare.matchAll(/[([]([^()[\]]+)[)\]]/gu)].map((match) => match[1] ?? '');
  const parts = [...outside.split(/_|\s[-–—|/]\s|[|/,;]/u), ...inside].map(cleanLabel);
  const isCode = (part: string): boolean => /^[\p{Lu}\d]{2,6}$/u.test(part);
  const inOrder = [
    cleanLabel(bare),
    ...parts.filter((part) => !isCode(part)),
    ...parts.filter(isCode),
  ];
  return [...new Set(inOrder)].filter((part) => /\p{L}/u.test(part));
}

function matchOf(label: string, suggest: SuggestSpeaker): LabelMatch | null {
  if (isDeviceLabel(label)) return null;
  let best: LabelMatch | null = null;
  for (const name of namesWithin(label)) {
    if (isDeviceLabel(name)) continue;
    const match = suggest(name);
    if (rank(match) > rank(best)) best = match;
    if (best?.kind === 'certain' && best.candidates[0]?.type === 'participant') break;
  }
  return best;
}

/** A person found is worth more than a delegation found as surely. */
function rank(match: LabelMatch | null): number {
  if (!match) return 0;
  return certainty[match.kind] * 2 - (match.candidates[0]?.type === 'delegation' ? 1 : 0);
}

function durationOf(turns: Turn[]): number | null {
  const timed = turns.filter((turn) => turn.startsAt !== null && turn.endsAt !== null);
  if (timed.length === 0) return null;
  return timed.reduce((sum, turn) => sum + (turn.endsAt ?? 0) - (turn.startsAt ?? 0), 0);
}

function sampleOf(turns: Turn[]): string {
  let longest = '';
  for (const { paragraphs } of turns) {
    const start = (paragraphs[0] ?? '').slice(0, 1000);
    const sentence = sentencesOf(start).find((each) => countWords(each) >= tellingWords);
    if (sentence !== undefined) return shortened(sentence);
    if (start.length > longest.length) longest = start;
  }
  return shortened(longest);
}

function shortened(text: string): string {
  if (text.length <= sampleLimit) return text;
  return `${text.slice(0, sampleLimit).replace(/[\uD800-\uDBFF]?$|\s+\S*$/u, '')}…`;
}
