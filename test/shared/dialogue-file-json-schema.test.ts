import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dialogueFileSchema, type DialogueFileInput } from '../../shared/exchange/dialogue-file';
import {
  nameLimit,
  nameSchema,
  optionalNameSchema,
  textLimit,
  textSchema,
} from '../../shared/domain/text';
import { dialogueFiles } from '../services/dialogue-file-arbitrary';

const resources = resolve(import.meta.dirname, '../../resources');
const published = resolve(resources, 'schemas/dialogue-file.schema.json');
const sample = (): DialogueFileInput =>
  JSON.parse(readFileSync(resolve(resources, 'sample/idm-2017.json'), 'utf8')) as DialogueFileInput;

/** What a reader folds and trims before it measures is described by what is certain to pass. */
const folded = new Map<unknown, object>([
  [nameSchema, { minLength: 1, maxLength: nameLimit, pattern: '\\S' }],
  [optionalNameSchema, { maxLength: nameLimit }],
  [textSchema, { maxLength: textLimit }],
]);

/** The JSON Schema of the exchange format, for editors and for programs that write such files. */
function jsonSchemaOfFile(): object {
  const schema = z.toJSONSchema(dialogueFileSchema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, folded.get(zodSchema));
    },
  });
  const { $schema, ...rest } = schema;
  const description =
    'A whole dialogue. Things refer to each other by ref, a short readable name that is unique among things of its kind.';
  return { $schema, title: 'Rapporteur dialogue file', description, ...rest };
}

test('the published schema is made from the one that reads the files; `vitest -u` writes it anew', async () => {
  const text = `${JSON.stringify(jsonSchemaOfFile(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(published);
});

describe('a validator that knows only the published schema', () => {
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false, strict: false });
  const validate = ajv.compile(jsonSchemaOfFile());
  const isValid = (file: unknown) => validate(JSON.parse(JSON.stringify(file)));

  test('accepts the sample', () => {
    expect(isValid(sample())).toBe(true);
  });

  test('accepts what this version writes', () => {
    fc.assert(
      fc.property(dialogueFiles, (file) => {
        expect(isValid(file) || validate.errors).toBe(true);
        expect(dialogueFileSchema.safeParse(file).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each<[string, (file: DialogueFileInput) => unknown]>([
    ['another format', (file) => Object.assign(file, { format: 'other' })],
    ['another version', (file) => Object.assign(file, { version: 2 })],
    ['a field that nobody knows', (file) => Object.assign(file, { extra: true })],
    ['a blank title', (file) => Object.assign(file.dialogue, { title: '  ' })],
    [
      'a category that there is none of',
      (file) => Object.assign(file.delegations![0]!, { category: 'x' }),
    ],
    ['a ref with spaces', (file) => Object.assign(file.themes![0]!, { ref: 'a b' })],
    [
      'a name that is too long',
      (file) => Object.assign(file.participants![0]!, { name: 'n'.repeat(501) }),
    ],
    ['sessions that are none', (file) => Object.assign(file.events![0]!, { sessions: {} })],
  ])('refuses %s, as the reader does', (_, change) => {
    const file = sample();
    change(file);
    expect(isValid(file)).toBe(false);
    expect(dialogueFileSchema.safeParse(file).success).toBe(false);
  });
});
