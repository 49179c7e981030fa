import { t } from '@lingui/core/macro';
import type { PointId, ThemeId } from '../../../../shared/domain/ids';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';

export type Tagging = ReturnType<typeof useTagging>;

/** Puts a theme on a point and takes it off again; each is a step that can be undone. */
export function useTagging() {
  const tag = useCommand('themes.tag');
  const untag = useCommand('themes.untag');
  return {
    error: tag.error ?? untag.error,
    setTag: (pointId: PointId, themeId: ThemeId, name: string, isTagged: boolean) => {
      const input = { themeId, pointIds: [pointId] };
      void (isTagged ? tag : untag).run(input).then(({ ok }) => {
        if (ok) announce(isTagged ? t`Tagged: ${name}` : t`Theme taken off: ${name}`);
      });
    },
  };
}
