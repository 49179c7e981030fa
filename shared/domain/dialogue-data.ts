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
import type { Intervention, Point } from './record';
import type { Area, Evidence, SetAside } from './synthesis';
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
