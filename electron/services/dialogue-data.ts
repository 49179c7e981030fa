import type { Database } from '../persistence/open-database';
import type { DialogueData, WholeDialogue } from '../../shared/domain/dialogue-data';
import {
  readFloorRequests,
  readSignOffs,
  readSpeakerLists,
} from '../persistence/speaker-list-repository';
import { readDismissals } from '../persistence/synthesis-repository';
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
  };
}
