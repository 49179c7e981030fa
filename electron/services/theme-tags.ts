import { AppFailure, fail } from '../../shared/app-error';
import type { InterventionId, PointId, ThemeId } from '../../shared/domain/ids';
import { getInterventionOfPoint } from '../persistence/record-repository';
import type { DocumentJournal } from './document-journal';
import type { CommandRunner } from './run-command';

type Change = (themes: readonly ThemeId[]) => readonly ThemeId[];

/** Changes the themes of points, whose place is the text of their intervention. Runs inside a command. */
export class ThemeTags {
  constructor(
    private readonly runner: CommandRunner,
    private readonly journal: DocumentJournal,
  ) {}

  /**
   * Changes these points in whatever interventions they are; those that are gone are left out.
   * @throws AppFailure `not-found` where all of them are gone
   */
  change(pointIds: readonly PointId[], change: Change): void {
    const wanted = new Set<string>(pointIds);
    const homes = new Set([...wanted].flatMap((id) => this.#home(id as PointId) ?? []));
    if (homes.size === 0) fail({ code: 'not-found', entity: 'point', id: pointIds[0] ?? '' });
    for (const home of homes)
      this.rewrite(home, (themes, id) => (wanted.has(id) ? change(themes) : themes));
  }

  /** Changes the points of one intervention; one whose themes stay is not written again. */
  rewrite(
    intervention: InterventionId,
    change: (themes: readonly ThemeId[], pointId: string) => readonly ThemeId[],
  ): void {
    this.journal.replace(intervention, (document) => ({
      ...document,
      content: document.content.map((point) => {
        const themes = [...new Set(change(point.attrs.themes, point.attrs.id))];
        return { ...point, attrs: { ...point.attrs, themes } };
      }),
    }));
  }

  #home(id: PointId): InterventionId | undefined {
    try {
      return getInterventionOfPoint(this.runner.database, id);
    } catch (error) {
      if (error instanceof AppFailure && error.error.code === 'not-found') return undefined;
      throw error;
    }
  }
}
