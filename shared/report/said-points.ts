import { groupBy } from '../domain/group-by';
import type { ThemeId } from '../domain/ids';
import type { Session } from '../domain/programme';
import type { Point } from '../domain/record';
import { levelOf, type ReportContext } from './context';
import { pointRun } from './remarks-sections';
import type { Run } from './report';

/** Points of the sessions that may be told of, in the order of the record. */
export function pointsOnRecord(context: ReportContext, sessions: readonly Session[]): Point[] {
  const { index } = context;
  return sessions
    .flatMap(({ id }) => index.interventionsBySession.get(id) ?? [])
    .filter((intervention) => levelOf(context, intervention) !== 'off-the-record')
    .flatMap(({ id }) => index.pointsByIntervention.get(id) ?? []);
}

export interface Subject {
  themeId: ThemeId | null;
  /** Empty for points without a theme. */
  name: string;
  points: Point[];
}

/** Points by the first of their themes, in the order of the codebook; those without one come last. */
export function bySubject({ data }: ReportContext, points: readonly Point[]): Subject[] {
  const known = new Set<ThemeId | undefined>(data.themes.map(({ id }) => id));
  const subjects = groupBy(points, ({ themeIds: [first] }) => (known.has(first) ? first : null));
  const themes = [...data.themes, { id: null, name: '' }];
  return themes.flatMap(({ id, name }) => {
    const own = subjects.get(id);
    return own ? [{ themeId: id, name, points: own }] : [];
  });
}

/** What several said in the same words, together. */
export function alike(points: readonly Point[]): Point[][] {
  const said = groupBy(points, ({ text, isVerbatim }) => `${String(isVerbatim)} ${text.trim()}`);
  return [...said.values()];
}

/** What several said in the same words stands once and rests on all of them. */
export function sentencesOf(context: ReportContext, points: readonly Point[]): Run[] {
  return alike(points).flatMap((same) => {
    const [first] = same;
    const evidence = { areaId: null, pointIds: same.map(({ id }) => id) };
    return first ? [{ ...pointRun(context, first), evidence }] : [];
  });
}

/** The first of runs that follow others, where it begins a paragraph. */
export function withoutGap([first, ...rest]: readonly Run[]): Run[] {
  return first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
}
