import { t } from '@lingui/core/macro';
import type { PassageSlot } from '../../../shared/domain/vocabulary';

/** A part that a person writes, as a name. */
export function passageWord(slot: PassageSlot): string {
  switch (slot) {
    case 'purpose':
      return t`purpose and mandate`;
    case 'introduction':
      return t`introduction`;
    case 'recommendations':
      return t`recommendations`;
    case 'next-steps':
      return t`next steps`;
    case 'tone':
      return t`tone of the discussions`;
    case 'opening':
      return t`opening session`;
    case 'structure':
      return t`structure of the event`;
    case 'good-practices':
      return t`good practices`;
    case 'closing':
      return t`closing session`;
    case 'conclusion':
      return t`conclusion`;
  }
}

/** The offer to write it. */
export function writePassage(slot: PassageSlot): string {
  const passage = passageWord(slot);
  return t`Write the ${passage}`;
}
