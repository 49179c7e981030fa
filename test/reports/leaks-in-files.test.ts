import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodeEntities } from '../../electron/imports/parse-xml';
import { odtReport } from '../../electron/reports/odt-package';
import { writeReport, type WorkerFormat } from '../../electron/reports/write-report';
import { refuseLeaks } from '../../electron/services/drafts/export-draft';
import type { ReportInput } from '../../shared/report/context';
import type { Report, ReportComment } from '../../shared/report/report';
import { builtInProfileKeys, type BlockKey, type DraftEdit } from '../../shared/domain/draft';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import { recordTables } from '../../shared/contract/draft';
import { passageSlots, type DraftAttribution } from '../../shared/domain/vocabulary';
import { narrativeFromText } from '../../shared/notes/narrative';
import { fileOptions } from '../support/file-options';
import { buildProfileReport, keysIn } from '../support/profile-report';
import { sampleApplication } from '../support/render-feature';
import { saidDialogues } from '../support/said-arbitrary';

/** Letters that no other text holds: a name that is found anywhere in a file came from the dialogue. */
const sign = (index: number) =>
  `zq${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;
const person = (index: number) => `Given${sign(index)} Family${sign(index)}`;
const office = (index: number) => `Keeper of Seal${sign(index)}`;
const delegation = (index: number) => `Delegation of Land${sign(index)}`;
const short = (index: number) => sign(index).toUpperCase();

/** The dialogue with names that can be looked for in place of those that count up. */
function renamed(data: DialogueData): DialogueData {
  const text = JSON.stringify(data)
    .replace(/Speaker (\d+)/g, (_, index) => person(Number(index)))
    .replace(/Delegation (\d+)/g, (_, index) => delegation(Number(index)))
    .replace(/\bD(\d+)X\b/g, (_, index) => short(Number(index)));
  const named = JSON.parse(text) as DialogueData;
  for (const [index, each] of named.participants.entries()) {
    // Whom nobody knows is described, and known by the description alone.
    if (!each.isIdentified) each.name = `Delegate in seat${sign(index + 1)}`;
    each.position = office(index + 1);
    each.email = `${sign(index + 1)}@example.org`;
  }
  return named;
}

const pick = fc.nat({ max: 999 });
/** How somebody may be mentioned by a person who writes, in the marks of written text. */
const mention = fc.record({
  form: fc.constantFrom(
    (data: DialogueData, at: number) => data.participants[at % data.participants.length]!.name,
    (data: DialogueData, at: number) => {
      const { isIdentified, name } = data.participants[at % data.participants.length]!;
      return isIdentified ? name.split(' ').at(-1)! : name;
    },
    (data: DialogueData, at: number) => data.participants[at % data.participants.length]!.position,
    (data: DialogueData, at: number) => data.delegations[at % data.delegations.length]!.name,
    (data: DialogueData, at: number) => data.delegations[at % data.delegations.length]!.shortName,
  ),
  at: pick,
});
const inText = fc.constantFrom(
  (name: string) => `As ${name} said.`,
  (name: string) => `As **${name.split(' ')[0]!}** ${name.split(' ').slice(1).join(' ')} said.`,
  (name: string) => `It was said.^[By *${name}*, in the morning.]`,
  (name: string) => `It was said (${name}).\n\nAnd more & <more>.`,
);
const place = fc.constantFrom(
  'passage',
  'point',
  'narrative',
  'comment',
  'insert',
  'rewrite',
  'session',
  'theme',
  'definition',
  'question',
  'event',
  'title',
  'file-name',
  'transcript',
);
const writtenTexts = fc.array(fc.record({ mention, inText, place, where: pick }), { maxLength: 6 });

interface Written {
  data: DialogueData;
  more: { edits: DraftEdit[]; comments: ReportComment[] };
  fileName: string;
}

const idOf = (kind: number, index: number) =>
  `00000000-0000-7000-8${kind}00-${index.toString(16).padStart(12, '0')}` as never;

/** Writes each text where it says. */
function write(
  data: DialogueData,
  keys: readonly BlockKey[],
  texts: typeof writtenTexts extends fc.Arbitrary<infer T> ? T : never,
): Written {
  const written: Written = { data, more: { edits: [], comments: [] }, fileName: 'Report' };
  for (const [index, { mention: said, inText: wrap, place: of, where }] of texts.entries()) {
    const name = said.form(data, said.at);
    if (name === '') continue;
    writeOne(written, { of, where, index, name, text: wrap(name), keys });
  }
  return written;
}

interface Writing {
  of: string;
  where: number;
  index: number;
  name: string;
  text: string;
  keys: readonly BlockKey[];
}

const among = <T>(things: readonly T[], at: number): T | undefined => things[at % things.length];

function writeOne(written: Written, { of, where, index, name, text, keys }: Writing): void {
  const { data, more } = written;
  const anchor = among(keys, where)!;
  const edit = { id: idOf(3, index), draftId: idOf(4, 0), anchor, position: index };
  const title = `Of ${name}`;
  const change = <T extends object>(thing: T | undefined, changes: Partial<T>) =>
    void (thing && Object.assign(thing, changes));
  switch (of) {
    case 'passage': {
      const { id: eventId } = among(data.events, where)!;
      const slot = among(passageSlots, where)!;
      data.passages = data.passages.filter((x) => x.eventId !== eventId || x.slot !== slot);
      return void data.passages.push({ id: idOf(1, index), eventId, slot, text });
    }
    case 'point':
      return change(among(data.points, where), { text: title });
    case 'narrative':
      return change(among(data.areas, where), {
        narrative: narrativeFromText([`{supporters} agreed. ${title}.`], {
          theme: () => idOf(9, 0),
          point: () => idOf(9, 0),
        }),
      });
    case 'comment':
      return void more.comments.push({
        ...{ id: idOf(5, index), anchor, quote: '', author: 'Colleague 1', text: title },
        createdAt: 0,
      });
    case 'insert':
      more.edits.push({ ...edit, change: { kind: 'insert', block: { type: 'list', text } } });
      return;
    case 'rewrite': {
      const parts = [{ type: 'written' as const, text, replaces: [0] }];
      return void more.edits.push({ ...edit, change: { kind: 'rewrite', base: ['Was.'], parts } });
    }
    case 'session':
      return change(among(data.sessions, where), { title });
    case 'theme':
      return change(among(data.themes, where), { name: title });
    case 'definition':
      return change(among(data.themes, where), { definition: title });
    case 'question':
      return void data.guidingQuestions.push({
        ...{ id: idOf(2, index), sessionId: among(data.sessions, where)!.id },
        ...{ text: `${title}?`, position: index },
      });
    case 'event':
      return change(among(data.events, where), { title, theme: title });
    case 'title':
      return change(data.dialogue, { title });
    case 'file-name':
      written.fileName = `Report_${name.replaceAll(' ', '_')}`;
      return;
    case 'transcript':
      return change(among(data.interventions, where), { transcript: text });
  }
}

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

/** Signs of those whom a report of the level must not name. */
function secretsOf({ participants, delegations }: DialogueData, level: DraftAttribution): string[] {
  const persons = participants.flatMap(({ name, email, position }) => [
    ...name.split(' ').filter((word) => word.includes('zq')),
    email,
    ...(level === 'delegation' ? [] : [position.split(' ').at(-1)!]),
  ]);
  const bodies = delegations.flatMap(({ name, shortName }) => [
    name.split(' ').at(-1)!,
    // As a word of its own: it is part of the other names.
    ...(shortName === '' ? [] : [` ${shortName}`, `(${shortName}`, `>${shortName}<`]),
  ]);
  return [...persons, ...(level === 'delegation' ? [] : bodies)].map((name) => name.toLowerCase());
}

const computer = [homedir(), hostname(), `>${userInfo().username}<`, `"${userInfo().username}"`]
  .filter((text) => text.length > 3)
  .map((text) => text.toLowerCase());

async function expectNobody(report: Report, data: DialogueData, level: DraftAttribution) {
  const listed = report.findings.flatMap((finding) =>
    finding.code === 'still-identifies' ? finding.words.toLowerCase() : [],
  );
  if (listed.length > 0)
    expect(() => refuseLeaks(report)).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ code: 'still-identifies' }) }),
    );
  else refuseLeaks(report);
  const secrets = secretsOf(data, level).filter(
    (secret) => !listed.some((words) => ` ${words}`.includes(secret.replace(/^[(>]|<$/g, ''))),
  );
  for (const [kind, text] of await filesOf(report)) {
    expect([kind, secrets.filter((secret) => text.includes(secret))]).toEqual([kind, []]);
    expect([kind, /00000000-0000-7000-8[^\s]{0,40}/.exec(text)?.[0]]).toEqual([kind, undefined]);
    expect([kind, computer.filter((word) => text.includes(word))]).toEqual([kind, []]);
  }
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
        await expectNobody(make({ annex }), data, attribution);
        const record = { floorRequests: [] };
        await expectNobody(make({ record, comments: [] }), data, attribution);
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
  await app.get('draft.export', { dialogueId, input: { ...input, overridesLeaks: true } });
  expect(existsSync(path)).toBe(true);
  app.close();
  rmSync(folder, { recursive: true });
});
