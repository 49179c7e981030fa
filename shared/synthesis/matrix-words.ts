import type { Stance } from '../domain/vocabulary';
import type { MatrixColumnKind, MatrixRowKind } from './matrix';

/** What a voice did in a cell, from most to least favourable; `spoke` where no stance was set. */
export const tallyKinds = ['supports', 'qualifies', 'opposes', 'spoke'] as const;
export type TallyKind = Stance | 'spoke';

const row: Record<MatrixRowKind, string> = { areas: 'Area', themes: 'Theme' };
const column: Record<MatrixColumnKind, string> = {
  delegation: 'Delegation',
  category: 'Category',
  region: 'Region',
  panel: 'Panel',
};
const heading: Record<MatrixRowKind, string> = {
  areas: 'Areas of convergence',
  themes: 'Themes',
};
const by: Record<MatrixColumnKind, string> = {
  delegation: 'by delegation',
  category: 'by category',
  region: 'by region',
  panel: 'by panel',
};
const tally: Record<TallyKind, string> = {
  supports: 'Supports',
  qualifies: 'Qualifies',
  opposes: 'Opposes',
  spoke: 'Took the floor, no stance set',
};

/** Words of a matrix that leaves the app, in the language of lists. */
export const matrixWords = {
  ...{ row, column, heading, by, tally },
  /** In place of a title in which somebody is named who may not be. */
  event: 'Event',
  noCategory: 'Without category',
  noRegion: 'Without region',
  notAttributed: 'Not attributed',
  level: 'Level',
  silent: 'Empty: silent',
  silentOrWithheld: 'Empty: silent, or not attributed',
  counting:
    'Each cell counts distinct voices (delegations, groups, persons who speak for nobody else), each once, by the least favourable stance that it took there.',
  oneVoice: 'Each column is one voice, shown by the least favourable stance that it took there.',
  nobody: 'Nothing to show.',
} as const;

/** "Areas of convergence by category". */
export function matrixTitle(rows: MatrixRowKind, columns: MatrixColumnKind): string {
  return `${heading[rows]} ${by[columns]}`;
}
