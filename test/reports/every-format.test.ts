import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseXml } from '../../electron/imports/parse-xml';
import { readImportFile } from '../../electron/imports/read-import-file';
import {
  extensionOf,
  reportForFile,
  writeDraft,
  type ExportMeans,
} from '../../electron/services/drafts/export-draft';
import type { DialogueServices } from '../../electron/services/dialogue-services';
import { findLibreOffice } from '../../electron/services/drafts/find-libre-office';
import { exportFormats, recordTables, type ExportOptions } from '../../shared/contract/draft';
import { builtInProfileKeys, type BuiltInProfileKey } from '../../shared/domain/draft';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { Report } from '../../shared/report/report';
import { exportMeans, exportOptions, quietJob } from '../support/exported-draft';
import { sampleApplication } from '../support/render-feature';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-formats-'));
let app: Awaited<ReturnType<typeof sampleApplication>>;
let services: DialogueServices;
let means: ExportMeans;

beforeAll(async () => {
  app = await sampleApplication();
  services = app.application.context.open.get(app.dialogueId);
  means = exportMeans(app.application.context);
});
afterAll(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

const reports = new Map<BuiltInProfileKey, Report>();

/** With everything that a file of any format holds, made once for each profile. */
function reportOf(profile: BuiltInProfileKey): Report {
  const known = reports.get(profile);
  if (known) return known;
  const { events } = services.reader.read();
  const eventId = builtInProfiles[profile].covers === 'dialogue' ? null : events[0]!.id;
  const draft = { eventId, profile, language: 'en' } as const;
  const options = exportOptions({ format: 'xlsx', annex: 'table', hasComments: true });
  const report = reportForFile(services, draft, options, 'Sample.xlsx');
  reports.set(profile, report);
  return report;
}

async function written(profile: BuiltInProfileKey, options: ExportOptions): Promise<Buffer> {
  const path = join(folder, `${profile}.${extensionOf(options.format)}`);
  await writeDraft(reportOf(profile), options, path, means, quietJob());
  return readFileSync(path);
}

/** What a reader of the format finds in the bytes, in words. @throws where it is no such file */
async function wordsIn(bytes: Buffer, { format }: ExportOptions): Promise<string> {
  switch (format) {
    case 'docx':
      everyPartIsXml(bytes);
      return (await extractRawText({ buffer: bytes })).value;
    case 'odt':
      return everyPartIsXml(bytes);
    case 'xlsx':
      everyPartIsXml(bytes);
      return tableWords(bytes, 'record.xlsx');
    case 'csv':
      expect(Papa.parse(bytes.toString('utf8'), { skipEmptyLines: true }).errors).toEqual([]);
      return tableWords(bytes, 'record.csv');
    case 'qdpx':
      return everyPartIsXml(bytes);
    case 'akn':
    case 'qdc':
      return xmlWords(bytes);
    case 'html':
      expectLinksToLead(bytes.toString('utf8'));
      return xmlWords(Buffer.from(bytes.toString('utf8').replace(/<!doctype html>/i, '')));
    case 'pdf':
    case 'md':
      return bytes.toString('utf8');
  }
}

function expectLinksToLead(page: string): void {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
}

function xmlWords(bytes: Uint8Array): string {
  const words: string[] = [];
  parseXml(bytes, {
    open: (_, attribute) => words.push(attribute('name') ?? '', attribute('value') ?? ''),
    text: (text) => words.push(text),
  });
  return words.join(' ');
}

function everyPartIsXml(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes));
  return parts
    .map(([name, part]) => (/\.(xml|rels|qde)$/.test(name) ? xmlWords(part) : strFromU8(part)))
    .join(' ');
}

/** As somebody reads it who imports it here. */
async function tableWords(bytes: Uint8Array, fileName: string): Promise<string> {
  return JSON.stringify(await readImportFile({ fileName, bytes }));
}

const magic: Record<ExportOptions['format'], RegExp> = {
  docx: /^PK\x03\x04/,
  odt: /^PK\x03\x04/,
  xlsx: /^PK\x03\x04/,
  qdpx: /^PK\x03\x04/,
  pdf: /^%PDF-/,
  html: /^<!doctype html>/i,
  md: /^(#|\*\*)/,
  csv: /^\xef\xbb\xbf/,
  akn: /^<\?xml/,
  qdc: /^<\?xml/,
};

const files = exportFormats
  .filter((format) => format !== 'odt')
  .flatMap((format) =>
    format === 'csv'
      ? recordTables.map((table) => exportOptions({ format, table }))
      : format === 'akn'
        ? (['report', 'record'] as const).map((aknDocument) =>
            exportOptions({ format, aknDocument }),
          )
        : exportOptions({ format, annex: 'table' }),
  );

async function expectFile(profile: BuiltInProfileKey, options: ExportOptions): Promise<void> {
  const bytes = await written(profile, options);
  expect(bytes.length).toBeGreaterThan(100);
  expect(bytes.toString('latin1', 0, 40)).toMatch(magic[options.format]);
  const words = (await wordsIn(bytes, options)).replace(/\s+/g, ' ');
  const { record, titleBlock } = reportOf(profile);
  const isRecord = ['csv', 'xlsx', 'qdpx', 'qdc'].includes(options.format);
  if (!isRecord && options.aknDocument === 'report') expect(words).toContain(titleBlock.title);
  else expect(words).toContain(recordWord(options, record!));
}

/** Something of the record that must be in the file: its title is not in each table. */
function recordWord(
  { format, table }: ExportOptions,
  { areas, participants, speakerList, themes, title, voices }: NonNullable<Report['record']>,
): string {
  if (format === 'qdc') return themes[0]!.name;
  if (format !== 'csv') return format === 'akn' || format === 'qdpx' ? title : voices[0]!.label;
  switch (table) {
    case 'participants':
      return participants[0]!.delegation || participants[0]!.name;
    case 'speaker-lists':
      return speakerList[0]!.label;
    case 'interventions':
      return voices[0]!.label;
    case 'evidence':
      return areas[0]!.lead;
  }
}

describe.each(builtInProfileKeys)('the sample as %s', (profile) => {
  test.each(files.map((options) => [fileWord(options), options] as const))(
    'is a file of its kind: %s',
    (_, options) => expectFile(profile, options),
  );
});

function fileWord({ aknDocument, format, table }: ExportOptions): string {
  if (format === 'csv') return `csv, ${table}`;
  return format === 'akn' ? `akn, ${aknDocument}` : format;
}

// LibreOffice takes some seconds to start: the profile with the most in it stands for all.
test.skipIf(findLibreOffice() === null)(
  'the sample as OpenDocument (needs LibreOffice)',
  () => expectFile('discussion-note', exportOptions({ format: 'odt', annex: 'comments' })),
  120_000,
);

test('leaves nothing beside the files', () => {
  expect(readdirSync(folder).filter((name) => !/^[a-z-]+\.[a-z]+$/.test(name))).toEqual([]);
});
