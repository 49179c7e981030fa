import type { DialogueData } from '../domain/dialogue-data';
import type { Draft, DraftComment, DraftEdit } from '../domain/draft';
import type { FloorRequest } from '../domain/floor-request';
import type { ReportProfileId } from '../domain/ids';
import type { SignOff, SpeakerList } from '../domain/speaker-list';
import type { Dismissal } from '../domain/synthesis';
import type { DraftVersion } from '../report/draft-version';
import type { Profile } from '../report/profile';

/** All of a dialogue that is not deleted: what a dialogue file holds. No report says who asked for the floor in vain. */
export interface WholeDialogue extends DialogueData {
  /** By position. */
  floorRequests: FloorRequest[];
  speakerLists: SpeakerList[];
  /** Oldest first. */
  signOffs: SignOff[];
  /** Oldest first. */
  dismissals: Dismissal[];
  /** The dialogue's own, in the order of the menu. */
  profiles: { id: ReportProfileId; definition: Profile }[];
  drafts: WholeDraft[];
}

/** A draft with what people did to it. */
export interface WholeDraft extends Draft {
  edits: DraftEdit[];
  /** Oldest first. */
  comments: DraftComment[];
  /** Oldest first. */
  versions: DraftVersion[];
}
