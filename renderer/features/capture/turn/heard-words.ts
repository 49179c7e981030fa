import { t } from '@lingui/core/macro';
import type { RecordEntry } from '../../../../shared/contract/record';
import { languageName } from '../../../ui/languages';

/** What was spoken and how it was heard; empty where nothing was noted. */
export function heardWords({
  language,
  isInterpreted,
}: Pick<RecordEntry, 'language' | 'isInterpreted'>): string {
  const heard = isInterpreted === true ? t`heard through interpretation` : '';
  return [language === null ? '' : languageName(language), heard].filter(Boolean).join(', ');
}
