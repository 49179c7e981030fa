import { plural } from '@lingui/core/macro';
import { useState } from 'react';
import type { PointId, ThemeId } from '../../../../shared/domain/ids';
import { announce } from '../../../ui/announce';
import type { BoardChanges } from './use-board-changes';
import type { ChosenPoints } from './use-point-selection';

/** What is asked about the chosen points, in front of the board. */
export type PointQuestion = 'set-aside' | 'theme' | 'suggestions';

/** A question and what it is about, which may leave the list while it is asked. */
export interface AskedQuestion {
  readonly question: PointQuestion;
  readonly pointIds: readonly PointId[];
  /** The one of them that one is on. */
  readonly pointId: PointId;
}

/** What one can do to the chosen points beside linking them. Each is one step that can be undone. */
export interface PointGestures {
  /** Null while nothing is asked. */
  readonly asked: AskedQuestion | null;
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

interface Ground extends Pick<ChosenPoints, 'select' | 'selection' | 'targets'> {
  readonly changes: BoardChanges;
  /** To be called before points change. */
  readonly goOn: (ids: readonly PointId[]) => void;
}

export function usePointGestures(shared: Ground): PointGestures {
  const { changes, select, selection, goOn } = shared;
  const [asked, setAsked] = useState<AskedQuestion | null>(null);
  const targets = asked?.pointIds ?? shared.targets;
  const ask = (question: PointQuestion | null) => {
    const pointId = targets.find((id) => id === selection.current) ?? targets[0];
    const isAsked = question !== null && pointId !== undefined;
    setAsked(isAsked ? { question, pointIds: targets, pointId } : null);
  };
  const finish = () => {
    ask(null);
    select({ type: 'none' });
  };
  return {
    asked,
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
