import { t } from '@lingui/core/macro';
import type { SectionKey } from '../../../../shared/report/profile';

/** What a section of a report says, as a name. */
export function sectionWord(key: SectionKey): string {
  switch (key) {
    case 'abbreviations':
      return t`Abbreviations`;
    case 'introduction':
      return t`Introduction`;
    case 'purpose':
      return t`Purpose and mandate`;
    case 'attendance':
      return t`Attendance`;
    case 'tone':
      return t`Tone of the discussions`;
    case 'opening':
      return t`Opening session`;
    case 'structure':
      return t`Structure of the event`;
    case 'themes':
      return t`List of themes`;
    case 'scope':
      return t`What the document covers`;
    case 'guiding-questions':
      return t`Guiding questions`;
    case 'convergence':
      return t`Areas of convergence`;
    case 'key-messages':
      return t`Key messages`;
    case 'good-practices':
      return t`Good practices`;
    case 'further-action':
      return t`Ideas for further action`;
    case 'recommendations':
      return t`Recommendations`;
    case 'closing':
      return t`Closing session`;
    case 'next-steps':
      return t`Next steps`;
    case 'conclusion':
      return t`Conclusion`;
    case 'agenda':
      return t`Final agenda`;
    case 'free':
      return t`Free text`;
  }
}
