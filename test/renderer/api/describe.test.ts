import { expect, it } from 'vitest';
import {
  describeCommandLabel,
  describedCommandLabels,
} from '../../../renderer/api/describe-command-label';
import { describeError, describeErrorBriefly } from '../../../renderer/api/describe-error';
import { appErrorSchema, type AppError } from '../../../shared/app-error';
import { contract } from '../../../shared/contract/contract';
import type { Endpoint } from '../../../shared/contract/endpoint';

const reasons = [
  'empty',
  'unknown-format',
  'damaged',
  'encrypted',
  'macros',
  'suspicious-archive',
  'too-many-rows',
  'too-costly',
  'nothing-found',
] as const;
const notImportable = reasons.map((reason): AppError => ({
  ...{ code: 'file-not-importable', file: 'a.csv', reason },
}));
const templateReasons = [
  'not-word',
  'macros',
  'damaged',
  'too-large',
  'encrypted',
  'suspicious-archive',
] as const;
const unusableTemplates = templateReasons.map((reason): AppError => ({
  ...{ code: 'template-unusable', file: 'a.dotx', reason },
}));
const examples: AppError[] = [
  { code: 'not-found', entity: 'session', id: '1' },
  { code: 'invalid', field: 'title', rule: 'too-long', limit: 500 },
  { code: 'conflict', label: 'edit-session' },
  { code: 'list-closed' },
  { code: 'already-queued', names: ['Speaker 1'] },
  { code: 'list-moved-on' },
  { code: 'already-speaking' },
  { code: 'off-the-record' },
  { code: 'print-failed', detail: 'no printer' },
  { code: 'suggestions-too-costly' },
  { code: 'nothing-to-undo' },
  { code: 'nothing-to-redo' },
  { code: 'content-unreadable', entity: 'intervention', id: '1' },
  { code: 'storage-full' },
  { code: 'storage-read-only', folder: 'Documents' },
  { code: 'storage-failed', detail: 'EIO' },
  { code: 'database-too-new', found: 9, supported: 2 },
  { code: 'database-corrupt', keptAs: 'copy.sqlite' },
  { code: 'file-not-found', file: 'a.json' },
  { code: 'file-not-read', file: 'a.csv', detail: 'EBUSY: resource busy' },
  { code: 'file-too-large', file: 'a.json', bytes: 2_000_000, limit: 1_000_000 },
  { code: 'file-not-json', file: 'a.json', detail: 'line 3' },
  { code: 'file-not-a-dialogue', file: 'a.json', faults: [{ path: 'events.0', message: 'empty' }] },
  { code: 'file-too-new', file: 'a.json', found: 9, supported: 2 },
  { code: 'file-not-written', file: 'a.docx', detail: 'in use' },
  ...notImportable,
  ...unusableTemplates,
  { code: 'file-not-opened', file: 'a.docx', detail: 'no program' },
  { code: 'still-identifies', expressions: ['Speaker 12'] },
  { code: 'libreoffice-missing' },
  { code: 'conversion-failed', detail: 'source file could not be loaded' },
  { code: 'file-not-a-profile', file: 'a.json', faults: [{ path: 'profile', message: 'missing' }] },
  { code: 'import-expired' },
  { code: 'cancelled' },
  { code: 'unexpected', reference: 'R-1' },
];

it('has an example of every failure', () => {
  const codes = appErrorSchema.options.map(({ shape }) => shape.code.value);
  expect([...new Set(examples.map(({ code }) => code))].sort()).toEqual([...codes].sort());
});

it.each(examples)('says of $code $reason what happened, what it means and what to do', (error) => {
  const { title, explanation, advice } = describeError(error);
  expect([title, explanation, advice].every((text) => text.length > 5)).toBe(true);
  expect(`${title}${explanation}${advice}`).not.toMatch(/undefined|\[object|[{}!]/);
  expect(title).not.toMatch(/\.$/);
  expect(describeErrorBriefly(error)).toMatch(/\.$/);
});

it('has words for every command of the contract', () => {
  const features: Record<string, Endpoint>[] = Object.values(contract);
  const endpoints = features.flatMap((feature) => Object.values(feature));
  const labels = endpoints.flatMap((endpoint) =>
    endpoint.kind === 'command' ? [endpoint.label] : [],
  );
  const missing = labels.filter((label) => !describedCommandLabels().includes(label));
  expect(missing).toEqual([]);
  expect(describeCommandLabel('constructor')).toBe('the last change');
});
