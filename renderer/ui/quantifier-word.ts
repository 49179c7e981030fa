import { t } from '@lingui/core/macro';
import { assertNever } from '../../shared/assert-never';
import type { Quantifier } from '../../shared/domain/quantifier';

/** A step of the ladder as a word for people; null where nothing carries any. */
export function quantifierWord(quantifier: Quantifier): string | null {
  switch (quantifier.word) {
    case 'none':
      return null;
    case 'count':
      return quantifier.count === 1
        ? t`one`
        : quantifier.count === 2
          ? t`two`
          : String(quantifier.count);
    case 'several':
      return t`several`;
    case 'many':
      return t`many`;
    case 'most':
      return t`most`;
    case 'general-agreement':
      return t`general agreement`;
    default:
      return assertNever(quantifier);
  }
}
