import type { ThemeId } from '../../shared/domain/ids';
import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import { themeHues } from '../../shared/domain/themes';
import {
  countPointsByTheme,
  readInterventionsWithTheme,
  readThemes,
  themeTable,
} from '../persistence/theme-repository';
import type { InterventionId } from '../../shared/domain/ids';
import { readAreas } from '../persistence/synthesis-repository';
import { narrativeThemes } from '../../shared/notes/narrative';
import type { DocumentJournal } from './document-journal';
import type { CommandRunner } from './run-command';

type Handlers = DialogueHandlers['themes'];

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

  add: Handlers['add'] = ({ name, definition = '', parentId = null }) => {
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
      position,
    });
    return id;
  };

  edit: Handlers['edit'] = ({ id, ...fields }) => {
    const { database } = this.runner;
    for (
      let above = fields.parentId ?? null;
      above;
      above = themeTable.get(database, above).parentId
    ) {
      if (above === id) fail({ code: 'invalid', field: 'parentId', rule: 'cycle' });
    }
    themeTable.update(this.#transaction, id, fields);
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
    this.journal.replace(intervention, (document) => ({
      ...document,
      content: document.content.map((point) => ({
        ...point,
        attrs: { ...point.attrs, themes: point.attrs.themes.filter((each) => each !== theme) },
      })),
    }));
  }
}

function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
}
