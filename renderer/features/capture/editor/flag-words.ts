import { t } from '@lingui/core/macro';
import type { PointFlags } from '../../../../shared/notes/points-schema';
import { languageName } from '../../../ui/languages';

/** Something that a point is set apart by, as it is shown beside its text. */
export interface FlagWord {
  readonly glyph: string;
  readonly word: string;
  /** Something is still to be done about it. */
  readonly isOpen: boolean;
}

/** What the point is set apart by, in words; nothing for an ordinary one. */
export function flagWords(flags: PointFlags): FlagWord[] {
  const words: FlagWord[] = [];
  if (flags.isToVerify) words.push({ glyph: '◇', word: t`to verify`, isOpen: true });
  if (flags.isStarred) words.push({ glyph: '★', word: t`worth quoting`, isOpen: false });
  const spoken = spokenWord(flags);
  if (spoken !== '') words.push({ glyph: '', word: spoken, isOpen: false });
  return words;
}

function spokenWord({ language, isInterpreted }: PointFlags): string {
  const name = language === null ? '' : languageName(language);
  if (isInterpreted === null) return name === '' ? '' : t`in ${name}`;
  if (isInterpreted) return name === '' ? t`interpreted` : t`in ${name}, interpreted`;
  return name === '' ? t`heard in the original` : t`in ${name}, heard in the original`;
}
