import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { AppHandlers } from '../../../shared/contract/contract';
import { fail } from '../../../shared/app-error';
import type { WordTemplate } from '../../../shared/contract/word-templates';
import { newId } from '../new-id';
import type { ShellServices } from '../shell-services';
import { readTemplateFile } from './template-file';
import { readTemplateIndex, templateFile, writeTemplateIndex } from './template-index';

type Handlers = AppHandlers['wordTemplates'];

/** The institution's Word templates: copies in the data folder, and which of their styles plays which role. */
export class WordTemplates implements Handlers {
  readonly #folder: string;

  constructor(
    private readonly options: { dataFolder: string; shell: Pick<ShellServices, 'askForFile'> },
    private readonly onChanged: () => void,
  ) {
    this.#folder = join(options.dataFolder, 'templates');
  }

  list: Handlers['list'] = () => readTemplateIndex(this.#folder);

  /** @throws AppFailure `template-unusable`, `file-not-found`, `file-not-read` */
  add: Handlers['add'] = async () => {
    const path = await this.options.shell.askForFile({ extensions: ['dotx', 'docx'] });
    return path === null ? null : this.addFile(path);
  };

  /** Checks a file and keeps a copy of it. @throws as {@link add} */
  addFile(path: string): WordTemplate {
    const { bytes, template: read } = readTemplateFile(path);
    const known = this.list({});
    const name = freeName(known, read.name);
    const template = { ...read, id: newId<string>(), name, addedAt: Date.now() };
    mkdirSync(this.#folder, { recursive: true });
    // The file first: an index must never speak of what is not there.
    writeFileAtomic.sync(templateFile(this.#folder, template.id), Buffer.from(bytes));
    this.#write([...known, template]);
    return template;
  }

  /** @throws AppFailure `not-found`, `invalid` for a name that another template has */
  rename: Handlers['rename'] = ({ id, name }) => {
    const isTaken = this.list({}).some((other) => other.id !== id && sameName(other.name, name));
    if (isTaken) fail({ code: 'invalid', field: 'name', rule: 'not-unique' });
    this.#change(id, { name });
    return null;
  };

  /** Styles that the template does not have are left out. @throws AppFailure `not-found` */
  map: Handlers['map'] = ({ id, mapping }) => {
    const ids = new Set(this.#find(id).styles.map((style) => style.id));
    const known = Object.entries(mapping).filter(
      ([, style]) => style !== undefined && ids.has(style),
    );
    this.#change(id, { mapping: Object.fromEntries(known) });
    return null;
  };

  /** @throws AppFailure `not-found` */
  remove: Handlers['remove'] = ({ id }) => {
    this.#find(id);
    this.#write(this.list({}).filter((template) => template.id !== id));
    rmSync(templateFile(this.#folder, id), { force: true });
    return null;
  };

  /** The bytes of a template that was checked, and its mapping. @throws AppFailure `not-found` */
  read(id: string): { template: WordTemplate; bytes: Uint8Array } {
    const template = this.#find(id);
    return { template, bytes: new Uint8Array(readFileSync(templateFile(this.#folder, id))) };
  }

  #find(id: string): WordTemplate {
    const found = this.list({}).find((template) => template.id === id);
    if (found && existsSync(templateFile(this.#folder, id))) return found;
    return fail({ code: 'not-found', entity: 'word-template', id });
  }

  #change(id: string, changes: Partial<WordTemplate>): void {
    this.#find(id);
    this.#write(this.list({}).map((each) => (each.id === id ? { ...each, ...changes } : each)));
  }

  #write(templates: WordTemplate[]): void {
    writeTemplateIndex(this.#folder, templates);
    this.onChanged();
  }
}

/** The name, or with the first free number behind it. */
function freeName(known: readonly WordTemplate[], wanted: string): string {
  const isTaken = (name: string) => known.some((template) => sameName(template.name, name));
  let name = wanted.slice(0, 100);
  for (let number = 2; isTaken(name); number += 1) name = `${wanted.slice(0, 95)} (${number})`;
  return name;
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;
}
