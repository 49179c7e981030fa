import type { Database } from '../persistence/open-database';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { WholeDialogue } from '../../shared/exchange/whole-dialogue';
import {
  readFloorRequests,
  readSignOffs,
  readSpeakerLists,
} from '../persistence/speaker-list-repository';
import { readDismissals } from '../persistence/synthesis-repository';
import {
  readDraftComments,
  readDraftEdits,
  readDrafts,
  readReportProfiles,
  readWholeVersions,
} from '../persistence/draft-repository';
import { builtInProfileKeySchema, type Draft } from '../../shared/domain/draft';
import { DialogueReader } from './dialogue-reader';

/** What reports are built from, each list in its display order, interventions session by session. */
export function readDialogueData(database: Database): DialogueData {
  return new DialogueReader(database).read();
}

/** Reads all of the dialogue, speaker lists and their sign-offs included. */
export function readWholeDialogue(database: Database): WholeDialogue {
  return {
    ...readDialogueData(database),
    floorRequests: readFloorRequests(database),
    speakerLists: readSpeakerLists(database),
    signOffs: readSignOffs(database),
    dismissals: readDismissals(database),
    profiles: readReportProfiles(database),
    drafts: readDrafts(database)
      .filter(hasProfile(database))
      .map((draft) => ({
        ...draft,
        edits: readDraftEdits(database, draft.id),
        comments: readDraftComments(database, draft.id),
        versions: readWholeVersions(database, draft.id),
      })),
  };
}

/** A draft whose profile was deleted has nothing to be made with; it is there again when the profile is. */
function hasProfile(database: Database): (draft: Draft) => boolean {
  const own = new Set<string>(readReportProfiles(database).map(({ id }) => id));
  return ({ profile }) => builtInProfileKeySchema.safeParse(profile).success || own.has(profile);
}
