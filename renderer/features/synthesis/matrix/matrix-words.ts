import { plural, t } from '@lingui/core/macro';
import { categories, regions } from '../../../../shared/domain/vocabulary';
import type {
  MatrixCell,
  MatrixColumnKind,
  MatrixRowKind,
} from '../../../../shared/synthesis/matrix';
import { stanceWord } from '../../../ui/StanceMark';
import { categoryWord, regionWord } from '../../../ui/words';
import { voicesIn, type VoiceTally } from './arrange-matrix';

/** What the rows of a matrix are. */
export function rowKindWord(kind: MatrixRowKind): string {
  return kind === 'areas' ? t`Areas` : t`Themes`;
}

/** What its columns are. */
export function columnKindWord(kind: MatrixColumnKind): string {
  const words: Record<MatrixColumnKind, string> = {
    delegation: t`Delegations`,
    category: t`Categories`,
    region: t`Regions`,
    panel: t`Panels`,
  };
  return words[kind];
}

/** The name of a column: categories and regions come as their keys. */
export function columnName(
  kind: MatrixColumnKind,
  { id, label }: { readonly id: string | null; readonly label: string },
): string {
  if (kind === 'category') {
    const category = categories.find((key) => key === id);
    return category ? categoryWord(category) : t`Without a category`;
  }
  if (kind === 'region') {
    const region = regions.find((key) => key === id);
    return region ? regionWord(region) : t`Without a region`;
  }
  return label || t`Without a name`;
}

/** A cell in words: "qualifies, 2 points" of one voice, "3 support, 1 qualifies, 7 points" of several. */
export function cellWords(cell: MatrixCell | undefined, isOneVoice: boolean): string {
  if (!cell) return t`silent`;
  const stance = isOneVoice && voicesIn(cell) === 1 ? oneVoiceWord(cell) : tallyWords(cell);
  const points = plural(cell.points, { one: '# point', other: '# points' });
  return `${stance}, ${points}`;
}

/** "3 support, 1 opposes"; empty for nobody. */
export function tallyWords({ supports, qualifies, opposes, spoke }: VoiceTally): string {
  return [
    supports > 0 && plural(supports, { one: '# supports', other: '# support' }),
    qualifies > 0 && plural(qualifies, { one: '# qualifies', other: '# qualify' }),
    opposes > 0 && plural(opposes, { one: '# opposes', other: '# oppose' }),
    spoke > 0 && plural(spoke, { one: '# spoke', other: '# spoke' }),
  ]
    .filter(Boolean)
    .join(', ');
}

function oneVoiceWord({ supports, qualifies, opposes }: VoiceTally): string {
  if (opposes > 0) return stanceWord('opposes');
  if (qualifies > 0) return stanceWord('qualifies');
  return supports > 0 ? stanceWord('supports') : t`spoke`;
}
