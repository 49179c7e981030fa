import { importFailed } from './import-failed';
import type { Database } from '../../persistence/open-database';
import type { SessionId } from '../../../shared/domain/ids';
import type { Registry } from '../../../shared/registry/registry';
import type { ImportSource, TranscriptSource } from '../../../shared/imports/import-source';
import type { Delegation } from '../../../shared/domain/participants';
import type {
  DelegationChoice,
  ParticipantPlan,
} from '../../../shared/imports/participants/participant-plan';
import { planParticipants } from '../../../shared/imports/participants/plan-participants';
import { planProgramme } from '../../../shared/imports/programme/plan-programme';
import type { ProgrammePlan } from '../../../shared/imports/programme/programme-plan';
import { readPlan } from '../../../shared/imports/plan-text';
import {
  recognizedTranscriptOptions,
  type SuggestSpeaker,
} from '../../../shared/imports/transcript/labels';
import { planTranscript } from '../../../shared/imports/transcript/plan-transcript';
import { suggestSpeaker } from '../../../shared/imports/transcript/suggest-speaker';
import type {
  LabelChoice,
  TranscriptImportOptions,
  TranscriptPlan,
} from '../../../shared/imports/transcript/transcript-plan';
import { readDialogue } from '../../persistence/dialogue-repository';
import { readDelegations, readParticipants } from '../../persistence/participant-repository';
import { loadRegistry } from '../registry-files';
import { readExistingPeople, readExistingProgramme } from './existing-data';
import { readExistingTurns } from './existing-turns';
import type { ImportInput } from './import-job';

export type Plan =
  | { kind: 'participants'; plan: ParticipantPlan }
  | { kind: 'programme'; plan: ProgrammePlan }
  | { kind: 'transcript'; plan: TranscriptPlan };

/**
 * What an import would do to the dialogue as it is now. Preview and commit both come here, so what was shown is what
 * is done.
 * @throws AppFailure `file-not-importable` where the file holds nothing of the kind asked for
 */
export function planImport(database: Database, input: ImportInput): Plan {
  const source = readPlan<ImportSource>(input.source);
  const { remembered, request, dialogueId } = input;
  switch (request.kind) {
    case 'participants': {
      if (source.type !== 'tables' && source.type !== 'document') return importFailed();
      const existing = readExistingPeople(database);
      const decided = stillThere(remembered.delegations[dialogueId] ?? {}, existing.delegations);
      const plan = planParticipants({
        source,
        options: request.options ?? { delegations: decided },
        remembered: remembered.participants,
        existing,
        registry: loadRegistry(input.registry).registry,
      });
      return { kind: 'participants', plan };
    }
    case 'programme': {
      if (source.type === 'transcript') return importFailed();
      const existing = readExistingProgramme(database);
      const plan = planProgramme({
        source,
        options: request.options,
        eventId: request.eventId,
        remembered: remembered.programme,
        existing,
        fallback: {
          title: readDialogue(database).title,
          timeZone: existing.events[0]?.timeZone ?? ownTimeZone,
        },
      });
      return { kind: 'programme', plan };
    }
    case 'transcript': {
      if (source.type !== 'transcript') return importFailed();
      const { sessionId, options } = request;
      const own = remembered.labels[dialogueId] ?? {};
      return {
        kind: 'transcript',
        plan: planTurns(database, loadRegistry(input.registry).registry, source, {
          sessionId,
          options,
          remembered: own,
        }),
      };
    }
  }
}

/** Where the computer is: for a file that says no zone, and a dialogue without an event. */
const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Decisions about names, without those for a delegation that is gone. */
function stillThere(
  decided: Record<string, DelegationChoice>,
  delegations: readonly Delegation[],
): Record<string, DelegationChoice> {
  const ids = new Set<string>(delegations.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(decided).filter(
      ([, choice]) => choice.type !== 'existing' || ids.has(choice.id),
    ),
  );
}

interface TurnsRequest {
  sessionId: SessionId;
  options: TranscriptImportOptions | null;
  /** What was decided about labels in this dialogue before. */
  remembered: TranscriptImportOptions['labels'];
}

function planTurns(
  database: Database,
  registry: Registry,
  source: TranscriptSource,
  { sessionId, options, remembered }: TurnsRequest,
): TranscriptPlan {
  const { turns, startsAt } = readExistingTurns(database, sessionId);
  const participants = readParticipants(database);
  const suggest = suggestSpeaker(participants, readDelegations(database), registry);
  const isThere = new Set<string>(participants.map(({ id }) => id));
  const stillThere = Object.entries(remembered).filter(
    ([, choice]) =>
      typeof choice === 'string' ||
      !('participantId' in choice) ||
      isThere.has(choice.participantId),
  );
  return planTranscript({
    source,
    options: options ?? startingOptions(source, suggest, startsAt, stillThere),
    existing: turns,
    participants,
    suggest,
  });
}

/** What was decided about a label before holds again, as far as that person is still there. */
function startingOptions(
  source: TranscriptSource,
  suggest: SuggestSpeaker,
  startsAt: number | null,
  remembered: [string, LabelChoice][],
): TranscriptImportOptions {
  const options = recognizedTranscriptOptions(source, suggest, startsAt);
  const known = remembered.filter(([label]) => Object.hasOwn(options.labels, label));
  return { ...options, labels: { ...options.labels, ...Object.fromEntries(known) } };
}
