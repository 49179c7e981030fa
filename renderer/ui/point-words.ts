import { t } from '@lingui/core/macro';
import type { PointKind } from '../../shared/domain/vocabulary';
import type { SignName } from '../../shared/notes/point-signs';

/** A kind of point in words; an observation needs none where it is shown. */
export function pointKindWord(kind: PointKind): string {
  const words: Record<PointKind, string> = {
    observation: t`observation`,
    question: t`question`,
    answer: t`answer`,
    proposal: t`proposal`,
    'good-practice': t`good practice`,
    recommendation: t`recommendation`,
    commitment: t`commitment`,
    concern: t`concern`,
  };
  return words[kind];
}

/** What a sign at the start of a point says. */
export function signWord(name: SignName): string {
  if (name === 'verbatim') return t`word for word`;
  if (name === 'to-verify') return t`to verify`;
  return name === 'starred' ? t`worth quoting` : pointKindWord(name);
}
