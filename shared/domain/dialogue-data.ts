import type { DraftVersion } from '../report/draft-version';
import type { Profile } from '../report/profile';
import type { Dialogue } from './dialogue';
import type { Draft, DraftComment, DraftEdit } from './draft';
import type { ReportProfileId } from './ids';
import type { Delegation, EventCategory, Participant } from './participants';
import type {
  Event,
  GuidingQuestion,
  Passage,
  Session,
  SessionRole,
  StatedTotal,
} from './programme';
import type { FloorRequest } from './floor-request';
import type { Intervention, Point } from './record';
import type { SignOff, SpeakerList } from './speaker-list';
import type { Area, Dismissal, Evidence, SetAside } from './synthesis';
import type { Theme } from './themes';

/**
 * Everything in a dialogue that is not deleted and that a report may say, each list in its display order. Participants
 * still hold their names; attribution is applied by whoever writes something out.
 */
export interface DialogueData {
  dialogue: Dialogue;
  events: Event[];
  /** Depth-first within each event: a panel is followed by its segments. */
  sessions: Session[];
  guidingQuestions: GuidingQuestion[];
  roles: SessionRole[];
  statedTotals: StatedTotal[];
  passages: Passage[];
  delegations: Delegation[];
  participants: Participant[];
  eventCategories: EventCategory[];
  themes: Theme[];
  interventions: Intervention[];
  /** Without points whose text is empty. */
  points: Point[];
  areas: Area[];
  evidence: Evidence[];
  setAsides: SetAside[];
}

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
