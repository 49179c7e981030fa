import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import type { ThemeId } from '../../shared/domain/ids';
import { themeHues, themeNameKey, tidyKeywords } from '../../shared/domain/themes';
import { narrativeThemes } from '../../shared/notes/narrative';
import { readAreas } from '../persistence/synthesis-repository';
import {
  countPointsByTheme,
  readInterventionsWithTheme,
  readThemes,
  themeTable,
} from '../persistence/theme-repository';
import { applyCodebook } from './apply-codebook';
import type { DialogueReader } from './dialogue-reader';
import type { DocumentJournal } from './document-journal';
import type { CommandRunner } from './run-command';
import { pointsWithTheme } from './synthesis-board';
import { mergeThemes } from './theme-merge';
import { ThemeTags } from './theme-tags';
import { ThemeTree } from './theme-tree';

/** All but files, which need the desktop. */
type Handlers = Omit<DialogueHandlers['themes'], 'exportCodebook' | 'readCodebook'>;

type NewTheme = Omit<Parameters<Handlers['add']>[0], 'pointIds'>;

/** The codebook. Writing methods run inside a command. */
export class ThemeService implements Handlers {
  readonly #tags: ThemeTags;

  constructor(
    private readonly runner: CommandRunner,
    journal: DocumentJournal,
    private readonly reader: DialogueReader,
  ) {
    this.#tags = new ThemeTags(runner, journal);
  }

  list: Handlers['list'] = () => {
    const counts = countPointsByTheme(this.runner.database);
    return readThemes(this.runner.database).map((theme) => ({
      ...theme,
      points: counts.get(theme.id) ?? 0,
    }));
  };

  points: Handlers['points'] = ({ id }) => {
    themeTable.get(this.runner.database, id);
    return pointsWithTheme(this.reader.said(), id);
  };

  add: Handlers['add'] = ({ pointIds, ...theme }) => {
    const themeId = this.#add(theme);
    if (pointIds) this.tag({ themeId, pointIds });
    return themeId;
  };

  edit: Handlers['edit'] = ({ id, ...fields }) => {
    const theme = themeTable.get(this.runner.database, id);
    this.#refuseCycle(id, fields.parentId ?? null);
    const { name = theme.name, keywords } = fields;
    const same = this.#named(name);
    if (fields.name !== undefined && same !== undefined && same !== id) refuseName();
    themeTable.update(this.#transaction, id, {
      ...fields,
      ...(keywords && { keywords: tidyKeywords(name, keywords) }),
    });
    return null;
  };

  move: Handlers['move'] = ({ id, parentId, before }) => {
    themeTable.get(this.runner.database, id);
    this.#refuseCycle(id, parentId);
    const tree = ThemeTree.read(this.runner.database);
    const siblings = tree.childrenOf(parentId);
    const index = siblings.findIndex((sibling) => sibling.id === before);
    // Before itself: where it is.
    const others = siblings.slice(0, index < 0 ? siblings.length : index);
    const after = others.findLast((sibling) => sibling.id !== id) ?? null;
    tree.put(this.runner, [id], parentId, after);
    return null;
  };

  merge: Handlers['merge'] = ({ ids, into }) => {
    const { database } = this.runner;
    const target = themeTable.get(database, into);
    const merged = [...new Set(ids)].filter((id) => id !== into);
    if (merged.length === 0) fail({ code: 'invalid', field: 'ids', rule: 'same-entity' });
    mergeThemes(
      this.runner,
      this.#tags,
      merged.map((id) => themeTable.get(database, id)),
      target,
    );
    return null;
  };

  split: Handlers['split'] = ({ id, name, pointIds }) => {
    themeTable.get(this.runner.database, id);
    if (this.#named(name) !== undefined) refuseName();
    const tree = ThemeTree.read(this.runner.database);
    const parentId = tree.parentOf(id);
    const added = this.add({ name, parentId });
    let count = 0;
    this.#tags.change(pointIds, (themes) => {
      if (themes.includes(id)) count += 1;
      return themes.map((each) => (each === id ? added : each));
    });
    if (count === 0) fail({ code: 'invalid', field: 'pointIds', rule: 'required' });
    const itself = tree.themes.find((theme) => theme.id === id) ?? null;
    ThemeTree.read(this.runner.database).put(this.runner, [added], parentId, itself);
    return added;
  };

  tag: Handlers['tag'] = ({ themeId, pointIds }) => {
    themeTable.get(this.runner.database, themeId);
    this.#tags.change(pointIds, (themes) => [...themes, themeId]);
    return null;
  };

  untag: Handlers['untag'] = ({ themeId, pointIds }) => {
    this.#tags.change(pointIds, (themes) => themes.filter((each) => each !== themeId));
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
      this.#tags.rewrite(intervention, (themes) => themes.filter((each) => each !== id));
    const tree = ThemeTree.read(database);
    const children = tree.childrenOf(id).map((child) => child.id);
    if (children.length > 0) tree.put(this.runner, children, tree.parentOf(id), theme);
    themeTable.delete(this.#transaction, id);
    return null;
  };

  applyCodebook: Handlers['applyCodebook'] = ({ entries }) => applyCodebook(this.runner, entries);

  get #transaction() {
    return this.runner.transaction;
  }

  #add({ name, definition = '', parentId = null, keywords = [] }: NewTheme): ThemeId {
    const same = this.#named(name);
    if (same !== undefined) return same;
    if (parentId) themeTable.get(this.runner.database, parentId);
    const all = readThemes(this.runner.database);
    const id = this.runner.newId<ThemeId>();
    const position = Math.max(0, ...all.map((theme) => theme.position)) + 1;
    themeTable.insert(this.#transaction, {
      ...{ id, name, definition, parentId, position },
      hue: all.length % themeHues,
      keywords: tidyKeywords(name, keywords),
    });
    return id;
  }

  #named(name: string): ThemeId | undefined {
    const key = themeNameKey(name);
    return readThemes(this.runner.database).find((theme) => themeNameKey(theme.name) === key)?.id;
  }

  #refuseCycle(id: ThemeId, parentId: ThemeId | null): void {
    if (parentId === null) return;
    themeTable.get(this.runner.database, parentId);
    const tree = ThemeTree.read(this.runner.database);
    if (parentId === id || tree.above(parentId).includes(id))
      fail({ code: 'invalid', field: 'parentId', rule: 'cycle' });
  }
}

function refuseName(): never {
  return fail({ code: 'invalid', field: 'name', rule: 'not-unique' });
}
