import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodeEntities } from '../../electron/imports/parse-xml';
import { writeChanges } from '../../electron/reports/docx-changes-writer';
import { odtReport } from '../../electron/reports/odt-package';
import { writeReport, type WorkerFormat } from '../../electron/reports/write-report';
import { refuseLeaks } from '../../electron/services/drafts/export-draft';
import type { ReportInput } from '../../shared/report/context';
import type { Report } from '../../shared/report/report';
import { builtInProfileKeys } from '../../shared/domain/draft';
import { recordTables } from '../../shared/contract/draft';
import { fileOptions } from '../support/file-options';
import { buildProfileReport, keysIn } from '../support/profile-report';
import { sampleApplication } from '../support/render-feature';
import { renamed, secretsOf, write, writtenTexts } from '../support/named-arbitrary';
import { saidDialogues } from '../support/said-arbitrary';

/** Everything that is written in the bytes, however it is packed and escaped, in small letters. */
function textsOf(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip)
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${textsOf(part)}`)
      .join('\n');
  const utf8 = new TextDecoder().decode(bytes);
  const plain = utf8.replace(/<[^>]*>/g, '');
  const wide = bytes.includes(0) ? new TextDecoder('utf-16le').decode(bytes) : '';
  return [utf8, decodeEntities(utf8), decodeEntities(plain), plain.replaceAll('\\', ''), wide]
    .join('\n')
    .toLowerCase();
}

const documents: readonly WorkerFormat[] = ['docx', 'md', 'html', 'akn'];
const records: readonly WorkerFormat[] = ['xlsx', 'csv', 'akn', 'qdpx', 'qdc'];

/** Every file of the report, by its kind. */
async function filesOf(report: Report): Promise<[string, string][]> {
  const isRecord = report.record !== null;
  const kinds = (isRecord ? records : documents).flatMap((format) =>
    format === 'csv'
      ? recordTables.map((table) => fileOptions(format, { table }))
      : fileOptions(format, { aknDocument: isRecord ? 'record' : 'report', writtenAt: 0 }),
  );
  const files = await Promise.all(
    kinds.map(async (options): Promise<[string, string]> => [
      `${options.format} ${options.table}`,
      textsOf(await writeReport(report, options)),
    ]),
  );
  if (isRecord) return files;
  // LibreOffice gets this one.
  const odt = await writeReport(odtReport(report), fileOptions('docx'));
  return [...files, ['odt', textsOf(odt)]];
}

const computer = [homedir(), hostname(), `>${userInfo().username}<`, `"${userInfo().username}"`]
  .filter((text) => text.length > 3)
  .map((text) => text.toLowerCase());

const listedIn = ({ findings }: Report) =>
  findings.flatMap((finding) =>
    finding.code === 'still-identifies' ? finding.words.toLowerCase() : [],
  );

/** Who is not in the list is not in the file; nothing is that leads back to the dialogue or the computer. */
function expectNobody(
  files: readonly [string, string][],
  listed: readonly string[],
  secrets: readonly string[],
): void {
  const unlisted = secrets.filter(
    (secret) => !listed.some((words) => ` ${words}`.includes(secret.replace(/^[(>]|<$/g, ''))),
  );
  for (const [kind, text] of files) {
    expect([kind, unlisted.filter((secret) => text.includes(secret))]).toEqual([kind, []]);
    expect([kind, /00000000-0000-7000-8[^\s]{0,40}/.exec(text)?.[0]]).toEqual([kind, undefined]);
    expect([kind, computer.filter((word) => text.includes(word))]).toEqual([kind, []]);
  }
}

async function expectChecked(report: Report, secrets: readonly string[]): Promise<void> {
  const listed = listedIn(report);
  if (listed.length > 0)
    expect(() => refuseLeaks(report, [])).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ code: 'still-identifies' }) }),
    );
  else refuseLeaks(report, []);
  expectNobody(await filesOf(report), listed, secrets);
}

test('no file names anybody whom its level hides and the check does not list', async () => {
  await fc.assert(
    fc.asyncProperty(
      saidDialogues,
      writtenTexts,
      fc.constantFrom('none', 'none', 'category', 'delegation'),
      fc.constantFrom(...builtInProfileKeys),
      fc.constantFrom('table', 'comments'),
      async (said, texts, attribution, profile, annex) => {
        const data = renamed(said);
        const keys = keysIn(buildProfileReport(data, profile, { attribution }));
        const { more, fileName } = write(data, keys, texts);
        const make = (given: Partial<ReportInput>) =>
          buildProfileReport(data, profile, { attribution, ...more, fileName, ...given });
        const secrets = secretsOf(data, attribution);
        const report = make({ annex });
        await expectChecked(report, secrets);
        await expectChecked(make({ record: { floorRequests: [] }, comments: [] }), secrets);
        const before = make({ edits: [], comments: [] });
        const changes = textsOf(await writeChanges(before, report, 0));
        const listed = [before, report].flatMap(listedIn);
        expectNobody([['tracked changes', changes]], listed, secrets);
      },
    ),
    { seed: 20_300_116, numRuns: 20 },
  );
});

test('a file that would name somebody is refused, and written when that is overridden', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-leaks-'));
  const path = join(folder, 'Report.md');
  const app = await sampleApplication({ shell: { askWhereToSave: () => Promise.resolve(path) } });
  const { dialogueId } = app;
  const { events } = await app.get('dialogues.overview', { dialogueId, input: {} });
  const draft = { eventId: events[0]!.id, profile: 'summary', language: 'en' } as const;
  const options = { format: 'md', attribution: 'none' } as const;
  const input = { draft, options, jobId: 'job' };
  const refusal = await app.failure('draft.export', { dialogueId, input });
  const leaks = await app.get('draft.checkExport', { dialogueId, input: { draft, options } });
  expect(leaks.length).toBeGreaterThan(0);
  expect(refusal).toEqual({
    code: 'still-identifies',
    expressions: expect.arrayContaining(leaks.map(({ words }) => words)),
  });
  expect(existsSync(path)).toBe(false);
  const acceptedLeaks = leaks.map(({ words }) => words);
  const some = { ...input, acceptedLeaks: acceptedLeaks.slice(1) };
  expect(await app.failure('draft.export', { dialogueId, input: some })).toEqual({
    ...{ code: 'still-identifies', expressions: acceptedLeaks.slice(0, 1) },
  });
  await app.get('draft.export', { dialogueId, input: { ...input, acceptedLeaks } });
  expect(existsSync(path)).toBe(true);
  app.close();
  rmSync(folder, { recursive: true });
});
