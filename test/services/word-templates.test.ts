import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { WordTemplates } from '../../electron/services/drafts/word-templates';
import { wordTemplate } from '../support/word-templates';

let folder: string;
let chosen: string | null;
let changes: number;
let templates: WordTemplates;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'word-templates-'));
  chosen = null;
  changes = 0;
  templates = open();
});

function open(): WordTemplates {
  const shell = { askForFile: () => Promise.resolve(chosen) };
  return new WordTemplates({ dataFolder: folder, shell }, () => (changes += 1));
}

function file(name: string, bytes: Uint8Array = wordTemplate()): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

it('keeps a copy, its name, what it holds and what was chosen, across restarts', async () => {
  expect(await templates.add({})).toBeNull();
  chosen = file('Office.dotx');
  const added = await templates.add({});
  const again = await templates.add({});
  expect([added?.name, again?.name]).toEqual(['Office', 'Office (2)']);
  expect(added?.unknownPlaceholders).toEqual(['unknown field']);
  const { id } = added!;
  await templates.map({ id, mapping: { 'heading-1': 'berschrift1', quote: 'Gone' } });
  await templates.rename({ id, name: 'House style' });
  expect(() => templates.rename({ id, name: 'office (2)' })).toThrow(
    expect.objectContaining({ error: { code: 'invalid', field: 'name', rule: 'not-unique' } }),
  );
  await templates.remove({ id: again!.id });
  expect(changes).toBe(5);
  expect(open().list({})).toEqual([
    { ...added, name: 'House style', mapping: { 'heading-1': 'berschrift1' } },
  ]);
  expect(Buffer.from(open().read(id).bytes)).toEqual(readFileSync(chosen));
  expect(() => open().read(again!.id)).toThrow(
    expect.objectContaining({ error: expect.objectContaining({ code: 'not-found' }) }),
  );
});

it.each<[string, () => string, string]>([
  ['a macro template by its name', () => file('a.dotm'), 'macros'],
  [
    'a macro template under another name',
    () =>
      file(
        'a.dotx',
        wordTemplate({ type: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }),
      ),
    'macros',
  ],
  ['what is no archive', () => file('a.dotx', Buffer.from('text')), 'not-word'],
  ['what is cut off', () => file('a.dotx', wordTemplate().slice(0, 3000)), 'damaged'],
  [
    'what is protected',
    () =>
      file(
        'a.dotx',
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
    'encrypted',
  ],
  [
    'what unpacks out of proportion',
    () => file('a.dotx', wordTemplate({ body: ' '.repeat(3 * 1024 * 1024) })),
    'suspicious-archive',
  ],
  [
    'what has 200 megabytes',
    () => {
      const path = file('a.dotx');
      truncateSync(path, 200 * 1024 * 1024);
      return path;
    },
    'too-large',
  ],
])('refuses %s and keeps nothing of it', async (_, make, reason) => {
  chosen = make();
  await expect(templates.add({})).rejects.toMatchObject({
    error: { code: 'template-unusable', reason },
  });
  expect(templates.list({})).toEqual([]);
});

it('sets a damaged index aside and finds the templates again', async () => {
  chosen = file('Office.dotx');
  const added = await templates.add({});
  writeFileSync(join(folder, 'templates', 'index.json'), '{"templates": [');
  expect(open().list({})).toMatchObject([{ id: added?.id, name: 'Template 1' }]);
  expect(readdirSync(join(folder, 'templates', 'set-aside'))).toHaveLength(1);
});
