import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, type as typeInto, type Populated } from '../support/populated-dialogue';
import { dumpTables } from '../support/table-dump';

/** A file system of two megabytes where this system lets us make one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = mountSmallDisk();
const cleanUps: (() => void)[] = [];
afterEach(() => cleanUps.splice(0).forEach((cleanUp) => cleanUp()));

function fillUp(folder: string): string {
  const { bavail, bsize } = statfsSync(folder);
  const file = join(folder, 'something-else');
  writeFileSync(file, Buffer.alloc(bavail * bsize));
  return file;
}

type Dialogue = DialogueCalls & { ids: Populated };

/** Types until the disk is full. @returns what was acknowledged */
async function typeUntilFull(dialogue: Dialogue): Promise<string[]> {
  const [id] = dialogue.ids.interventions;
  const acknowledged: string[] = [];
  for (let i = 0; i < 2000; i += 1) {
    const word = `word${i}. ${'.'.repeat(200)}`;
    const { version: baseVersion } = await dialogue.get('record.document', { id });
    const step = {
      stepType: 'replace',
      from: 1,
      to: 1,
      slice: { content: [{ type: 'text', text: word }] },
    };
    const result = await dialogue.call('record.appendSteps', { id, baseVersion, steps: [step] });
    if (!result.ok) {
      expect(result.error).toEqual({ code: 'storage-full' });
      return acknowledged;
    }
    acknowledged.unshift(word);
  }
  throw new Error('the disk never filled up');
}

async function expectNothingLost(app: TestApplication, dialogue: Dialogue, makeRoom: () => void) {
  const [id] = dialogue.ids.interventions;
  const acknowledged = await typeUntilFull(dialogue);
  const { document, version } = await dialogue.get('record.document', { id });
  const text = document.content[0]!.content![0]!.text;
  expect(text).toBe(`${acknowledged.join('')}first words`);

  const { database } = app.application.context.open.get(dialogue.id);
  const before = dumpTables(database);
  const title = 'Title '.repeat(80);
  let refusal = await dialogue.call('themes.add', { name: title, definition: title.repeat(100) });
  expect(refusal).toEqual({ ok: false, error: { code: 'storage-full' } });
  refusal = await dialogue.call('themes.add', { name: title, definition: title.repeat(100) });
  expect(refusal).toEqual({ ok: false, error: { code: 'storage-full' } });
  expect(dumpTables(database)).toEqual(before);
  expect(await dialogue.get('record.document', { id })).toEqual({ document, version });

  makeRoom();
  await dialogue.get('themes.add', { name: 'Theme 9' });
  await typeInto(dialogue, id, 'And on. ');
  await dialogue.get('record.checkpoint', { id });
  const entry = await dialogue.get('record.get', { id });
  expect(entry.points[0]!.text).toBe(`And on. ${text}`);
  expect(database.pragma('quick_check', { simple: true })).toBe('ok');
}

test.skipIf(disk === null)(
  'a full disk loses nothing, says so, and goes on once there is room',
  async () => {
    const folder = disk!;
    cleanUps.push(() => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    });
    const app = createTestApplication({ dataFolder: folder });
    const dialogue = await createPopulated(app);
    const other = fillUp(folder);
    await expectNothingLost(app, dialogue, () => rmSync(other));

    fillUp(folder);
    const { error } = (await app.call('dialogues.create', { title: 'Dialogue 2' })) as {
      error: unknown;
    };
    expect(error).toEqual({ code: 'storage-full' });
    expect(await app.failure('dialogues.importSample', { jobId: 'job' })).toEqual({
      code: 'storage-full',
    });
    expect(readdirSync(join(folder, 'dialogues')).filter((file) => file.includes('.part'))).toEqual(
      [],
    );
    expect(await app.get('dialogues.list', {})).toHaveLength(1);
    rmSync(join(folder, 'something-else'));
    app.restart();
    const [id] = dialogue.ids.interventions;
    expect((await dialogue.get('record.get', { id })).points[0]!.text).toContain('And on.');
    app.close();
  },
);

test('a database that may not grow behaves the same', async () => {
  const app = createTestApplication();
  cleanUps.push(() => app.close());
  const dialogue = await createPopulated(app);
  const { database } = app.application.context.open.get(dialogue.id);
  const pages = database.pragma('page_count', { simple: true }) as number;
  database.pragma(`max_page_count = ${pages + 4}`);
  await expectNothingLost(app, dialogue, () => database.pragma('max_page_count = 1000000'));
});
