import { useLayoutEffect, useMemo, useRef } from 'react';
import type { AppError } from '../../../../shared/app-error';
import type { AreaId, EventId, PointId, ThemeId } from '../../../../shared/domain/ids';
import type { AreaSection, Stance } from '../../../../shared/domain/vocabulary';
import { useCommand, type EndpointInput } from '../../../api/use-endpoint';
import type { AreaPlace } from '../areas/area-order';

type AreaFields = Omit<EndpointInput<'synthesis.editArea'>, 'id'>;
type PointIds = readonly PointId[];

/** What one can do to areas and points. Each is one step that can be undone; false or null when it was refused. */
export interface BoardChanges extends AreaChanges, PointChanges {
  /** Why the last change was refused. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

interface AreaChanges {
  readonly addArea: (
    eventId: EventId,
    section: AreaSection,
    lead: string,
    pointIds: PointIds,
  ) => Promise<AreaId | null>;
  readonly editArea: (id: AreaId, fields: AreaFields) => Promise<boolean>;
  readonly moveArea: (id: AreaId, place: AreaPlace) => Promise<boolean>;
  readonly deleteArea: (id: AreaId) => Promise<boolean>;
}

interface PointChanges {
  readonly link: (areaId: AreaId, pointIds: PointIds, stance: Stance) => Promise<boolean>;
  readonly unlink: (areaId: AreaId, pointIds: PointIds) => Promise<boolean>;
  readonly setAside: (pointIds: PointIds, reason: string) => Promise<boolean>;
  readonly bringBack: (pointIds: PointIds) => Promise<boolean>;
  readonly tag: (themeId: ThemeId, pointIds: PointIds) => Promise<boolean>;
  readonly untag: (themeId: ThemeId, pointIds: PointIds) => Promise<boolean>;
  /** Makes a theme and puts it on the points. */
  readonly tagNew: (name: string, pointIds: PointIds) => Promise<boolean>;
}

/** Stays the same object while nothing is refused. */
export function useBoardChanges(): BoardChanges {
  const areas = useAreaChanges();
  const points = usePointChanges();
  const error = areas.error ?? points.error;
  const clear = useRef(() => undefined as void);
  useLayoutEffect(() => {
    clear.current = () => {
      areas.clearError();
      points.clearError();
    };
  });
  return useMemo(
    () => ({ ...areas.run, ...points.run, error, clearError: () => clear.current() }),
    [areas.run, points.run, error],
  );
}

function useAreaChanges() {
  const add = useCommand('synthesis.addArea');
  const edit = useCommand('synthesis.editArea');
  const move = useCommand('synthesis.moveArea');
  const remove = useCommand('synthesis.deleteArea');
  const [runAdd, runEdit, runMove, runRemove] = [add.run, edit.run, move.run, remove.run];
  const run = useMemo<AreaChanges>(
    () => ({
      addArea: async (eventId, section, lead, pointIds) => {
        const evidence = pointIds.map((pointId) => ({ pointId, stance: 'supports' as const }));
        const result = await runAdd({ eventId, section, lead, evidence });
        return result.ok ? result.value : null;
      },
      editArea: async (id, fields) => (await runEdit({ ...fields, id })).ok,
      moveArea: async (id, place) => (await runMove({ id, ...place })).ok,
      deleteArea: async (id) => (await runRemove({ id })).ok,
    }),
    [runAdd, runEdit, runMove, runRemove],
  );
  return { run, ...firstError([add, edit, move, remove]) };
}

function usePointChanges() {
  const link = useCommand('synthesis.link');
  const unlink = useCommand('synthesis.unlink');
  const setAside = useCommand('synthesis.setAside');
  const bringBack = useCommand('synthesis.bringBack');
  const tag = useCommand('themes.tag');
  const untag = useCommand('themes.untag');
  const add = useCommand('themes.add');
  const [runLink, runUnlink, runAside, runBack] = [
    link.run,
    unlink.run,
    setAside.run,
    bringBack.run,
  ];
  const [runTag, runUntag, runAdd] = [tag.run, untag.run, add.run];
  const run = useMemo<PointChanges>(
    () => ({
      link: async (areaId, ids, stance) =>
        (await runLink({ areaId, pointIds: [...ids], stance })).ok,
      unlink: async (areaId, ids) => (await runUnlink({ areaId, pointIds: [...ids] })).ok,
      setAside: async (ids, reason) => (await runAside({ pointIds: [...ids], reason })).ok,
      bringBack: async (ids) => (await runBack({ pointIds: [...ids] })).ok,
      tag: async (themeId, ids) => (await runTag({ themeId, pointIds: [...ids] })).ok,
      untag: async (themeId, ids) => (await runUntag({ themeId, pointIds: [...ids] })).ok,
      tagNew: async (name, ids) => (await runAdd({ name, pointIds: [...ids] })).ok,
    }),
    [runLink, runUnlink, runAside, runBack, runTag, runUntag, runAdd],
  );
  return { run, ...firstError([link, unlink, setAside, bringBack, tag, untag, add]) };
}

interface Failing {
  readonly error: AppError | null;
  readonly clearError: () => void;
}

function firstError(commands: readonly Failing[]): Failing {
  return {
    error: commands.find(({ error }) => error !== null)?.error ?? null,
    clearError: () => commands.forEach(({ clearError }) => clearError()),
  };
}
