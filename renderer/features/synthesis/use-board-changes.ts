import { useLayoutEffect, useMemo, useRef } from 'react';
import type { AppError } from '../../../shared/app-error';
import type { AreaId, EventId, PointId } from '../../../shared/domain/ids';
import type { AreaSection, Stance } from '../../../shared/domain/vocabulary';
import { useCommand, type EndpointInput } from '../../api/use-endpoint';
import type { AreaPlace } from './area-order';

type AreaFields = Omit<EndpointInput<'synthesis.editArea'>, 'id'>;

/** What one can do to areas and evidence. Each is one step that can be undone; false or null when it was refused. */
export interface BoardChanges {
  readonly addArea: (
    eventId: EventId,
    section: AreaSection,
    lead: string,
    pointIds: readonly PointId[],
  ) => Promise<AreaId | null>;
  readonly editArea: (id: AreaId, fields: AreaFields) => Promise<boolean>;
  readonly moveArea: (id: AreaId, place: AreaPlace) => Promise<boolean>;
  readonly deleteArea: (id: AreaId) => Promise<boolean>;
  readonly link: (areaId: AreaId, pointIds: readonly PointId[], stance: Stance) => Promise<boolean>;
  readonly unlink: (areaId: AreaId, pointIds: readonly PointId[]) => Promise<boolean>;
  /** Why the last change was refused. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

export function useBoardChanges(): BoardChanges {
  const add = useCommand('synthesis.addArea');
  const edit = useCommand('synthesis.editArea');
  const move = useCommand('synthesis.moveArea');
  const remove = useCommand('synthesis.deleteArea');
  const link = useCommand('synthesis.link');
  const unlink = useCommand('synthesis.unlink');
  const commands = [add, edit, move, remove, link, unlink];
  const [runAdd, runEdit, runMove, runRemove, runLink, runUnlink] = [
    add.run,
    edit.run,
    move.run,
    remove.run,
    link.run,
    unlink.run,
  ];
  const run = useMemo(
    () =>
      ({
        addArea: async (
          eventId: EventId,
          section: AreaSection,
          lead: string,
          pointIds: readonly PointId[],
        ) => {
          const evidence = pointIds.map((pointId) => ({ pointId, stance: 'supports' as const }));
          const result = await runAdd({ eventId, section, lead, evidence });
          return result.ok ? result.value : null;
        },
        editArea: async (id, fields) => (await runEdit({ ...fields, id })).ok,
        moveArea: async (id, place) => (await runMove({ id, ...place })).ok,
        deleteArea: async (id) => (await runRemove({ id })).ok,
        link: async (areaId, pointIds, stance) =>
          (await runLink({ areaId, pointIds: [...pointIds], stance })).ok,
        unlink: async (areaId, pointIds) =>
          (await runUnlink({ areaId, pointIds: [...pointIds] })).ok,
      }) satisfies Omit<BoardChanges, 'error' | 'clearError'>,
    [runAdd, runEdit, runMove, runRemove, runLink, runUnlink],
  );
  const error = commands.find((command) => command.error !== null)?.error ?? null;
  const clear = useRef(() => undefined as void);
  useLayoutEffect(() => {
    clear.current = () => commands.forEach(({ clearError }) => clearError());
  });
  return useMemo(() => ({ ...run, error, clearError: () => clear.current() }), [run, error]);
}
