import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentBlock } from '../../../../shared/imports/import-source';
import {
  recognizeTranscript,
  recognizeTranscriptDocument,
} from '../../../../shared/imports/transcript/recognize-transcript';
import { turnsOfCues } from '../../../../shared/imports/transcript/turns';

const folder = resolve(import.meta.dirname, '../../../fixtures/imports/transcripts');
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

/** Fixtures of Word documents are the texts of their paragraphs. */
function readFixture(name: string) {
  const text = readFileSync(resolve(folder, name), 'utf8');
  if (!name.endsWith('.blocks.json')) return recognizeTranscript(text);
  return recognizeTranscriptDocument((JSON.parse(text) as string[]).map(paragraph));
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text, heading: null, isListItem: false, isBold: false };
}

describe('transcript files', () => {
  test('are many', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)('%s reads as expected', async (name) => {
    const source = readFixture(name);
    const read = source && { source, turns: turnsOfCues(source.cues) };
    await expect(`${JSON.stringify(read, null, 2)}\n`).toMatchFileSnapshot(
      resolve(folder, `${name}.expected.json`),
    );
  });

  test.each(files.filter((name) => name.startsWith('not-')))('%s is no transcript', (name) => {
    expect(readFixture(name)).toBeNull();
  });
});
