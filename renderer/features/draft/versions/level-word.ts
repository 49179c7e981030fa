import { t } from '@lingui/core/macro';
import type { DraftAttribution } from '../../../../shared/domain/vocabulary';

/** How far a version lets statements be traced. */
export function levelWord(attribution: DraftAttribution): string {
  switch (attribution) {
    case 'name':
      return t`By name`;
    case 'delegation':
      return t`By delegation`;
    case 'category':
      return t`By category`;
    case 'none':
      return t`Not attributed`;
  }
}
