import type { InterventionId, PointId, ThemeId } from '../../shared/domain/ids';
import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import { themeHues } from '../../shared/domain/themes';
import {
  countPointsByTheme,
  readInterventionsWithTheme,
  readThemes,
  themeTable,
} from '../persistence/theme-repository';
import { getInterventionOfPoint } from '../persistence/record-repository';
import { readAreas } from '../persistence/synthesis-repository';
import { narrativeThemes } from '../../shared/notes/narrative';
import type { DocumentJournal } from './document-journal';
import { place } from './order';
import type { CommandRunner } from './run-command';

/** All but files, which need the desktop. */
type Handlers = Omit<DialogueHandlers['themes'], 'exportCodebook'>;

/** The codebook. Writing methods run inside a command. */
export class ThemeService implements Handlers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly journal: DocumentJournal,
  ) {}

  list: Handlers['list'] = () => {
    const counts = countPointsByTheme(this.runner.database);
    return readThemes(this.runner.database).map((theme) => ({
      ...theme,
      points: counts.get(theme.id) ?? 0,
    }));
  };

  add: Handlers['add'] = ({ name, definition = '', parentId = null, keywords = [] }) => {
    const all = readThemes(this.runner.database);
    const same = all.find((theme) => isSameName(theme.name, name));
    if (same) return same.id;
    if (parentId) themeTable.get(this.runner.database, parentId);
    const id = this.runner.newId<ThemeId>();
    const position = Math.max(0, ...all.map((theme) => theme.position)) + 1;
    themeTable.insert(this.#transaction, {
      id,
      name,
      definition,
      parentId,
      hue: all.length % themeHues,
      keywords,
      position,
    });
    return id;
  };

  edit: Handlers['edit'] = ({ id, ...fields }) => {
    this.#refuseCycle(id, fields.parentId ?? null);
    themeTable.update(this.#transaction, id, fields);
    return null;
  };

  move: Handlers['move'] = ({ id, parentId, before }) => {
    this.#refuseCycle(id, parentId);
    const siblings = readThemes(this.runner.database).filter((each) => each.parentId === parentId);
    const position = place(siblings, id, before, (sibling, at) =>
      themeTable.update(this.#transaction, sibling as ThemeId, { position: at }),
    );
    themeTable.update(this.#transaction, id, { parentId, position });
    return null;
  };

  merge: Handlers['merge'] = () => null;

  split: Handlers['split'] = ({ id, name, pointIds }) => {
    const { parentId } = themeTable.get(this.runner.database, id);
    const added = this.add({ name, parentId });
    this.#retag(pointIds, (themes) => themes.map((each) => (each === id ? added : each)));
    return added;
  };

  tag: Handlers['tag'] = ({ themeId, pointIds }) => {
    themeTable.get(this.runner.database, themeId);
    this.#retag(pointIds, (themes) => [...themes, themeId]);
    return null;
  };

  untag: Handlers['untag'] = ({ themeId, pointIds }) => {
    this.#retag(pointIds, (themes) => themes.filter((each) => each !== themeId));
    return null;
  };

  delete: Handlers['delete'] = ({ id }) => {
    const { database } = this.runner;
    const theme = themeTable.get(database, id);
    // A field that asks for this theme would ask for all of them without it, and count other people.
    if (readAreas(database).some((area) => narrativeThemes(area.narrative).includes(id))) {
      fail({ code: 'invalid', field: 'id', rule: 'in-use' });
    }
    for (const intervention of readInterventionsWithTheme(database, id))
      this.#takeOff(intervention as InterventionId, id);
    for (const child of readThemes(database).filter((each) => each.parentId === id)) {
      themeTable.update(this.#transaction, child.id, { parentId: theme.parentId });
    }
    themeTable.delete(this.#transaction, id);
    return null;
  };

  get #transaction() {
    return this.runner.transaction;
  }

  #takeOff(intervention: InterventionId, theme: ThemeId): void {
    this.#rewrite(intervention, (themes) => themes.filter((each) => each !== theme));
  }

  /** Changes the themes of points in whatever interventions they are. */
  #retag(pointIds: readonly PointId[], change: (themes: ThemeId[]) => ThemeId[]): void {
    const { database } = this.runner;
    const wanted = new Set<string>(pointIds);
    const interventions = new Set(pointIds.map((id) => getInterventionOfPoint(database, id)));
    for (const intervention of interventions)
      this.#rewrite(intervention, (themes, id) => (wanted.has(id) ? change(themes) : themes));
  }

  #rewrite(
    intervention: InterventionId,
    change: (themes: ThemeId[], pointId: string) => ThemeId[],
  ): void {
    this.journal.replace(intervention, (document) => ({
      ...document,
      content: document.content.map((point) => ({
        ...point,
        attrs: {
          ...point.attrs,
          themes: [...new Set(change(point.attrs.themes, point.attrs.id))],
        },
      })),
    }));
  }

  #refuseCycle(id: ThemeId, parentId: ThemeId | null): void {
    const { database } = this.runner;
    for (let above = parentId; above; above = themeTable.get(database, above).parentId) {
      if (above === id) fail({ code: 'invalid', field: 'parentId', rule: 'cycle' });
    }
  }
}

function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
}
