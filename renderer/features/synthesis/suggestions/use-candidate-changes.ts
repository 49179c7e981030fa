import { t } from '@lingui/core/macro';
import type { Result } from '../../../../shared/app-error';
import type { AreaId, DismissalId, PointId } from '../../../../shared/domain/ids';
import type { AreaSection, Stance } from '../../../../shared/domain/vocabulary';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import type { BoardData } from '../board/board-data';
import type { ArrangementAction } from './arrangement';
import type { Group } from './groups';
import { openingWords } from './opening-words';

interface Shared {
  readonly current: Group | null;
  readonly arrange: (action: ArrangementAction) => void;
  readonly leadOf: (group: Group) => string;
  readonly stanceOf: (id: PointId) => Stance;
  readonly isChecked: (id: PointId) => boolean;
  readonly focusNextAfter: (gone: string | null) => void;
}

/** What becomes of the current candidate. Each is one step that can be undone; the focus goes on to the next one. */
export function useCandidateChanges(data: BoardData, shared: Shared) {
  const add = useCommand('synthesis.addArea');
  const link = useCommand('synthesis.link');
  const dismiss = useCommand('suggestions.dismiss');
  const restore = useCommand('suggestions.restore');
  const commands = [add, link, dismiss, restore];
  const isBusy = commands.some(({ isRunning }) => isRunning);
  const leave = leaving(shared, isBusy);
  return {
    isBusy,
    error: commands.find((command) => command.error !== null)?.error ?? null,
    clearError: () => commands.forEach((command) => command.clearError()),
    /** Makes an area of the checked points with the stances shown. */
    accept: (section: AreaSection) =>
      leave(async (group) => {
        const evidence = evidenceOf(group, shared);
        const lead = shared.leadOf(group).trim();
        if (lead === '' || evidence.length === 0) return null;
        const result = await add.run({ eventId: data.event.id, section, lead, evidence });
        if (result.ok) leaveOut(group, result.value, shared);
        return said(result, () => t`Area made: ${lead}. Undo takes it back.`);
      }),
    /** Links the checked points to an area that is there. */
    addTo: (areaId: AreaId) =>
      leave(async (group) => {
        const evidence = evidenceOf(group, shared);
        if (evidence.length === 0) return null;
        const pointIds = evidence.map(({ pointId }) => pointId);
        const others = evidence.filter(({ stance }) => stance !== 'supports');
        const result = await link.run({ areaId, pointIds, stance: 'supports', others });
        if (result.ok) leaveOut(group, areaId, shared);
        const lead = data.areas.find(({ id }) => id === areaId)?.lead ?? '';
        return said(result, () => t`Points linked to ${lead}: ${pointIds.length}`);
      }),
    dismiss: () =>
      leave(async (group) => {
        const label = shared.leadOf(group).trim() || openingWords(group.points[0]?.text ?? '');
        const pointIds = group.points.map(({ id }) => id);
        const result = await dismiss.run({ eventId: data.event.id, label, pointIds });
        return said(result, () => t`Dismissed: ${label}. Undo brings it back.`);
      }),
    restore: (id: DismissalId) => {
      if (!isBusy) void restore.run({ id });
    },
  };
}

/** Runs a change that the current group goes by; null from it means that there was nothing to do. */
function leaving({ current, focusNextAfter }: Shared, isBusy: boolean) {
  return (run: (group: Group) => Promise<Result<unknown> | null>): void => {
    if (!current || isBusy) return;
    focusNextAfter(current.key);
    void run(current).then((result) => {
      if (!result?.ok) focusNextAfter(null);
    });
  };
}

// The rest of the group is not offered again under the name of the area that was made of it.
function leaveOut({ points }: Group, areaId: AreaId, { arrange, isChecked }: Shared): void {
  const pointIds = points.filter(({ id }) => !isChecked(id)).map(({ id }) => id);
  if (pointIds.length > 0) arrange({ type: 'leave-out', areaId, pointIds });
}

function evidenceOf({ points }: Group, { isChecked, stanceOf }: Shared) {
  return points
    .filter(({ id }) => isChecked(id))
    .map(({ id }) => ({ pointId: id, stance: stanceOf(id) }));
}

function said<Value>(result: Result<Value>, words: () => string): Result<Value> {
  if (result.ok) announce(words());
  return result;
}
