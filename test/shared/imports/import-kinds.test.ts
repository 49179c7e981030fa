import { expect, test } from 'vitest';
import { importKindsOf } from '../../../shared/imports/import-kinds';
import type { DocumentSource } from '../../../shared/imports/import-source';

function documentOf(...lines: string[]): DocumentSource {
  const shape = { type: 'paragraph', heading: null, isListItem: false, isBold: false } as const;
  return { type: 'document', blocks: lines.map((text) => ({ ...shape, text })), remarks: [] };
}

test('a document whose items have times is a programme, however much stands between them', () => {
  const programme = documentOf(
    'Workshop 3',
    '18 and 19 July 2030',
    '09.00–10.00 Opening session',
    'Chair: Speaker 1',
    'Keynote: Speaker 2, Special Representative',
    '10.00–11.30 Panel 1: Regular pathways',
    'Moderator: Speaker 3',
    'Panellists: Speaker 4, Ministry 1; Speaker 5, Organization 2',
    'Guiding questions:',
    'What makes a pathway regular?',
    'Who pays for it?',
  );
  expect(importKindsOf(programme)[0]).toBe('programme');
});

test('a document of names is a list of people, also with an hour of registration', () => {
  const people = documentOf(
    'List of participants',
    'Registration from 08.30',
    ...Array.from({ length: 20 }, (_, index) => `Speaker ${index}, Delegation ${index}`),
  );
  expect(importKindsOf(people)[0]).toBe('participants');
});
