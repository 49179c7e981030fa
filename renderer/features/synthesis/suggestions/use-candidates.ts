import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { PointId } from '../../../../shared/domain/ids';
import type { Stance } from '../../../../shared/domain/vocabulary';
import { stanceCue } from '../../../../shared/suggestions/stance-cues';
import type { StanceCue } from '../../../../shared/suggestions/suggestion';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import type { BoardData } from '../board/board-data';
import { openingWords } from './opening-words';
import type { Group } from './groups';
import { useCandidateChanges } from './use-candidate-changes';
import { useCurrentGroup, useGroups } from './use-groups';

export type Candidates = ReturnType<typeof useCandidates>;

/** Everything that both sides of the view share: the groups, the one looked at, and what can be done to it. */
export function useCandidates(data: BoardData) {
  const all = useGroups(data);
  const one = useCurrentGroup(all.groups);
  const { unchecked, leads, stances } = all.arrangement;
  const cues = useCues(one.current);
  const leadOf = ({ key, label, points }: Group): string =>
    leads.get(key) ?? (label || openingWords(points[0]?.text ?? ''));
  // A word that calls for a stance prefills it, and says so beside it; what a person chose stands above that.
  const stanceOf = (id: PointId): Stance =>
    stances.get(id) ?? cues.get(id)?.stance ?? ('supports' as const);
  const isChecked = (id: PointId) => !unchecked.has(id);
  const shared = { ...all, ...one, leadOf, stanceOf, isChecked };
  return {
    ...shared,
    ...useCandidateChanges(data, shared),
    ...useMarks(shared),
    /** The words that a stance of the current group was prefilled by. */
    hintOf: (id: PointId): StanceCue | null => (stances.has(id) ? null : (cues.get(id) ?? null)),
    /** The unchecked points become a group of their own. */
    split: () => {
      if (!one.current) return;
      const out = one.current.points.filter(({ id }) => !isChecked(id)).map(({ id }) => id);
      if (out.length === 0 || out.length === one.current.points.length) return;
      all.arrange({ type: 'split', from: one.current.key, pointIds: out });
      announce(t`Split off. The next candidate holds the points that were not checked.`);
    },
  };
}

/** Words of the points that call for another stance than support. */
function useCues(group: Group | null): ReadonlyMap<PointId, StanceCue> {
  const { data } = useEndpointQuery('dialogues.overview', {});
  const language = data?.dialogue.language ?? '';
  const points = group?.points;
  return useMemo(
    () =>
      new Map(
        (points ?? []).flatMap((point) => {
          const cue = stanceCue(point.text, point.language ?? language);
          return cue && cue.stance !== 'supports' ? [[point.id, cue]] : [];
        }),
      ),
    [points, language],
  );
}

type Shared = ReturnType<typeof useGroups> &
  ReturnType<typeof useCurrentGroup> & { readonly leadOf: (group: Group) => string };

/** Groups that are chosen to join another. */
function useMarks({ groups, current, arrange, leadOf }: Shared) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mergeable = groups.filter(({ key }) => marked.has(key) && key !== current?.key);
  return {
    /** They would join the current one. */
    mergeable,
    isMarked: (key: string) => marked.has(key),
    mark: (key: string) => {
      const next = new Set(marked);
      if (!next.delete(key)) next.add(key);
      setMarked(next);
    },
    merge: () => {
      if (!current || mergeable.length === 0) return;
      const pointIds = mergeable.flatMap(({ points }) => points.map(({ id }) => id));
      arrange({ type: 'merge', into: current.key, pointIds });
      setMarked(new Set());
      announce(t`Merged into ${leadOf(current)}`);
    },
  };
}
