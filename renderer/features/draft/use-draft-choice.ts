import { useState } from 'react';
import { effectiveAttribution, reveals } from '../../../shared/domain/attribution';
import type { DraftKey, OutputLanguage, ProfileRef } from '../../../shared/domain/draft';
import type { DialogueId, EventId, SessionId } from '../../../shared/domain/ids';
import type { Event } from '../../../shared/domain/programme';
import { draftAttributionSchema, type DraftAttribution } from '../../../shared/domain/vocabulary';
import { outputLanguageOf } from '../../../shared/report/output-language';
import type { Profile } from '../../../shared/report/profile';
import type { AppError } from '../../../shared/app-error';
import { useDialogueId } from '../../api/api-context';
import { useEndpointQuery } from '../../api/use-endpoint';

/** A profile that a draft can have. */
export interface ProfileOption {
  readonly ref: ProfileRef;
  readonly isBuiltIn: boolean;
  readonly profile: Profile;
}

/** Which draft is shown. */
export interface DraftChoice {
  readonly key: DraftKey;
  /** The event that is drafted; the first where it is all of them. */
  readonly event: Event;
  readonly events: readonly Event[];
  readonly profile: ProfileOption;
  readonly profiles: readonly ProfileOption[];
  readonly attribution: DraftAttribution;
  /** Levels that the dialogue lets a draft have. */
  readonly levels: readonly DraftAttribution[];
  readonly choose: (changes: Partial<Chosen>) => void;
}

/** What a person chose; what they did not choose follows profile, session and dialogue. */
interface Chosen {
  /** Null is all of them. */
  readonly eventId: EventId | null;
  readonly profile: ProfileRef;
  readonly attribution: DraftAttribution;
  readonly language: OutputLanguage;
}

type Kept = Partial<Chosen> & {
  /** The session that was the current one when the event was chosen. */
  readonly sessionId?: SessionId | null;
};

// What was chosen holds as long as the app runs.
const kept = new Map<DialogueId, Kept>();

interface Choosing {
  /** Null where the dialogue has no event; undefined until it was read. */
  readonly choice: DraftChoice | null | undefined;
  readonly error: AppError | null;
  readonly retry: () => void;
}

/** The draft that a person works on. An event holds until another session becomes the current one. */
export function useDraftChoice(sessionId: SessionId | null): Choosing {
  const dialogueId = useDialogueId();
  const overview = useEndpointQuery('dialogues.overview', {});
  const profiles = useEndpointQuery('draft.profiles', {});
  const [, redraw] = useState(0);
  const chosen = kept.get(dialogueId) ?? {};
  const error = overview.error ?? profiles.error;
  const retry = () => {
    overview.retry();
    profiles.retry();
  };
  const { data } = overview;
  if (!data || !profiles.data) return { choice: undefined, error, retry };
  const { dialogue, events, sessions } = data;
  const ofSession = sessions.find(({ id }) => id === sessionId)?.eventId;
  const wanted = chosen.sessionId === sessionId ? chosen.eventId : undefined;
  const event = events.find(({ id }) => id === (wanted ?? ofSession)) ?? events[0];
  const profile =
    profiles.data.find(({ ref }) => ref === (chosen.profile ?? 'summary')) ?? profiles.data[0];
  if (!event || !profile) return { choice: null, error, retry };
  const coversAll = profile.profile.covers === 'dialogue';
  const eventId = coversAll && (wanted ?? null) === null ? null : event.id;
  const language = chosen.language ?? outputLanguageOf(dialogue.language);
  const asked = chosen.attribution ?? profile.profile.attribution;
  const choose = (changes: Partial<Chosen>) => {
    const { attribution: _, ...rest } = chosen;
    // Another profile brings its own level.
    const before = changes.profile === undefined ? chosen : rest;
    const at = changes.eventId === undefined ? {} : { sessionId };
    kept.set(dialogueId, { ...before, ...changes, ...at });
    redraw((count) => count + 1);
  };
  return {
    choice: {
      key: { eventId, profile: profile.ref, language },
      ...{ event, events, profile, choose },
      profiles: profiles.data,
      attribution: draftAttributionSchema
        .catch('none')
        .parse(effectiveAttribution(asked, dialogue.attribution)),
      levels: draftAttributionSchema.options.filter(
        (level) => level === 'none' || reveals(dialogue.attribution, level),
      ),
    },
    error,
    retry,
  };
}
