import { t } from '@lingui/core/macro';
import type { AreaId, PointId } from '../../../../shared/domain/ids';
import type { Stance } from '../../../../shared/domain/vocabulary';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { stanceWord } from '../../../ui/StanceMark';

/** Links one point and takes the link away again; each is a step that can be undone. */
export function useLinking() {
  const add = useCommand('synthesis.link');
  const remove = useCommand('synthesis.unlink');
  return {
    error: add.error ?? remove.error,
    link: (areaId: AreaId, pointId: PointId, stance: Stance) => {
      void add.run({ areaId, pointIds: [pointId], stance }).then(({ ok }) => {
        const word = stanceWord(stance);
        if (ok) announce(t`Linked: ${word}`);
      });
    },
    unlink: (areaId: AreaId, pointId: PointId) => {
      void remove.run({ areaId, pointIds: [pointId] }).then(({ ok }) => {
        if (ok) announce(t`Unlinked`);
      });
    },
  };
}
