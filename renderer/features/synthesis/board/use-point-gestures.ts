import { plural } from '@lingui/core/macro';
import { useState } from 'react';
import type { PointId, ThemeId } from '../../../../shared/domain/ids';
import { announce } from '../../../ui/announce';
import type { BoardChanges } from './use-board-changes';
import type { ChosenPoints } from './use-point-selection';

/** What is asked about the chosen points, in front of the board. */
export type PointQuestion = 'set-aside' | 'theme' | 'suggestions';

/** What one can do to the chosen points beside linking them. Each is one step that can be undone. */
export interface PointGestures {
  /** Null while nothing is asked. */
  readonly question: PointQuestion | null;
  readonly ask: (question: PointQuestion | null) => void;
  readonly setAside: (reason: string) => void;
  /** Takes the given points, or those chosen, back from where they were set aside. */
  readonly bringBack: (ids?: readonly PointId[]) => void;
  /** Puts a theme on the chosen points. */
  readonly tag: (id: ThemeId) => void;
  readonly untag: (id: ThemeId) => void;
  /** Puts a new theme on them. */
  readonly tagNew: (name: string) => void;
}

interface Ground extends Pick<ChosenPoints, 'select' | 'targets'> {
  readonly changes: BoardChanges;
  /** To be called before points change. */
  readonly goOn: (ids: readonly PointId[]) => void;
}

export function usePointGestures(shared: Ground): PointGestures {
  const { changes, select, targets, goOn } = shared;
  const [question, ask] = useState<PointQuestion | null>(null);
  const finish = () => {
    ask(null);
    select({ type: 'none' });
  };
  return {
    question,
    ask,
    setAside: (reason) => {
      const count = targets.length;
      goOn(targets);
      void changes.setAside(targets, reason).then((isDone) => {
        if (isDone)
          announce(plural(count, { one: '# point set aside', other: '# points set aside' }));
      });
      finish();
    },
    bringBack: (ids = targets) => {
      goOn(ids);
      void changes.bringBack(ids).then((isDone) => {
        const count = ids.length;
        if (isDone)
          announce(plural(count, { one: '# point brought back', other: '# points brought back' }));
      });
    },
    tag: (id) => {
      void changes.tag(id, targets);
      finish();
    },
    untag: (id) => void changes.untag(id, targets),
    tagNew: (name) => {
      void changes.tagNew(name, targets);
      finish();
    },
  };
}
