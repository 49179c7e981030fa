import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { wordTemplateSchema, type WordTemplate } from '../../../shared/contract/word-templates';
import { freePath } from '../../persistence/free-path';
import { inspectTemplate } from '../../reports/docx-template-inspect';

const indexSchema = z.object({
  format: z.literal('rapporteur-word-templates'),
  version: z.literal(1),
  templates: z.array(wordTemplateSchema),
});

/** The copy of a template. */
export function templateFile(folder: string, id: string): string {
  return join(folder, `${id}.dotx`);
}

/**
 * What is known of the templates in a folder, in the order in which they were added. An index that cannot be read is set
 * aside, and the templates are read again: they have lost their names and mappings, not more.
 */
export function readTemplateIndex(folder: string): WordTemplate[] {
  const file = indexFile(folder);
  if (!existsSync(file)) return [];
  const known = parseIndex(readFileSync(file, 'utf8'));
  if (known) return known.filter(({ id }) => existsSync(templateFile(folder, id)));
  const aside = join(folder, 'set-aside');
  mkdirSync(aside, { recursive: true });
  copyFileSync(file, freePath(aside, 'index.json'), constants.COPYFILE_EXCL);
  const recovered = recoverTemplates(folder);
  writeTemplateIndex(folder, recovered);
  return recovered;
}

export function writeTemplateIndex(folder: string, templates: readonly WordTemplate[]): void {
  mkdirSync(folder, { recursive: true });
  const index = { format: 'rapporteur-word-templates', version: 1, templates };
  writeFileAtomic.sync(indexFile(folder), `${JSON.stringify(index, null, 2)}\n`);
}

function indexFile(folder: string): string {
  return join(folder, 'index.json');
}

function parseIndex(text: string): WordTemplate[] | null {
  try {
    return indexSchema.parse(JSON.parse(text)).templates;
  } catch {
    return null;
  }
}

function recoverTemplates(folder: string): WordTemplate[] {
  const names = readdirSync(folder).filter((name) => /^[\w-]+\.dotx$/.test(name));
  return names.toSorted().flatMap((fileName, index): WordTemplate[] => {
    try {
      const facts = inspectTemplate(new Uint8Array(readFileSync(join(folder, fileName))));
      const id = fileName.slice(0, -'.dotx'.length);
      const name = `Template ${index + 1}`;
      return [{ id, name, fileName, addedAt: 0, ...facts, mapping: {} }];
    } catch {
      // Left where it is; only a template that can be used is offered.
      return [];
    }
  });
}
