import { useState } from 'react';
import type { AppError, Result } from '../../../../shared/app-error';
import type { PointId, ThemeId } from '../../../../shared/domain/ids';
import { useCommand, type EndpointInput } from '../../../api/use-endpoint';
import type { ThemeMove } from './codebook-tree';

export type ThemeFields = Omit<EndpointInput<'themes.edit'>, 'id'>;

/** What one can do to the codebook. Each is one step that can be undone. */
export interface ThemeChanges {
  readonly add: (name: string, parentId: ThemeId | null) => Promise<Result<ThemeId>>;
  readonly edit: (id: ThemeId, fields: ThemeFields) => Promise<Result<null>>;
  readonly move: (id: ThemeId, move: ThemeMove) => Promise<boolean>;
  readonly merge: (id: ThemeId, into: ThemeId) => Promise<Result<null>>;
  readonly split: (
    id: ThemeId,
    name: string,
    pointIds: readonly PointId[],
  ) => Promise<Result<ThemeId>>;
  readonly untag: (themeId: ThemeId, pointIds: readonly PointId[]) => Promise<boolean>;
  readonly remove: (id: ThemeId) => Promise<boolean>;
  /** Why the last change without a field of its own was refused. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

/** The commands of the codebook. `error` is of those that are given without a field to show it in. */
export function useThemeChanges(): ThemeChanges {
  const [error, setError] = useState<AppError | null>(null);
  const { run: add } = useCommand('themes.add');
  const { run: edit } = useCommand('themes.edit');
  const { run: move } = useCommand('themes.move');
  const { run: merge } = useCommand('themes.merge');
  const { run: split } = useCommand('themes.split');
  const { run: untag } = useCommand('themes.untag');
  const { run: remove } = useCommand('themes.delete');
  const settle = (result: Result<unknown>): boolean => {
    setError(result.ok ? null : result.error);
    return result.ok;
  };
  return {
    add: (name, parentId) => add({ name, parentId }),
    edit: (id, fields) => edit({ id, ...fields }),
    move: async (id, to) => settle(await move({ id, ...to })),
    merge: (id, into) => merge({ ids: [id], into }),
    split: (id, name, pointIds) => split({ id, name, pointIds: [...pointIds] }),
    untag: async (themeId, pointIds) => settle(await untag({ themeId, pointIds: [...pointIds] })),
    remove: async (id) => settle(await remove({ id })),
    error,
    clearError: () => setError(null),
  };
}
