import type { DelegationId } from '../../domain/ids';
import type { Delegation } from '../../domain/participants';
import type { DelegationQuestion } from './participant-plan';

/** The cells of a row that say whom a person speaks for. Tidied; empty where there are none. */
export interface DelegationCells {
  readonly delegation: string;
  readonly state: string;
  readonly category: string;
  /** Of the person, who may be a delegation alone. */
  readonly name: string;
}

export interface DelegationDecision {
  /** What the row becomes; `none` also where somebody has to choose first. */
  readonly to: DelegationTarget;
  /** The text that a question is about; empty where there is none. */
  readonly text: string;
  readonly question: Omit<DelegationQuestion, 'rows' | 'text'> | null;
  /** A person chose. */
  readonly isAnswered: boolean;
  /** The State cell is no State that we know. */
  readonly isStateUnknown: boolean;
  /** A ministry or mission that the State's delegation does not name. */
  readonly office: string;
}

export type DelegationTarget =
  | { readonly type: 'own'; readonly id: DelegationId }
  | {
      readonly type: 'planned';
      readonly key: string;
      readonly fields: Omit<Delegation, 'id'>;
      /** The category is only what the name suggests; another row may say it. */
      readonly isCategoryGuessed: boolean;
    }
  | { readonly type: 'none' };
