import type { Dialogue } from './dialogue';
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
import type { Area, Evidence } from './synthesis';
import type { Theme } from './themes';

/**
 * Everything in a dialogue that is not deleted, each list in its display order: what drafts and exports are built
 * from. Participants still hold their names; attribution is applied by whoever writes something out.
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
  floorRequests: FloorRequest[];
  speakerLists: SpeakerList[];
  signOffs: SignOff[];
  /** Without points whose text is empty. */
  points: Point[];
  areas: Area[];
  evidence: Evidence[];
}
