import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dialogueFileText } from '../../electron/services/exports';
import type { InterventionId } from '../../shared/domain/ids';
import type { DialogueFileInput } from '../../shared/exchange/dialogue-file';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, type Populated } from '../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls & { ids: Populated };
let suggested: string[];
let pages: string[];
let answer: string | null;

beforeEach(async () => {
  [suggested, pages] = [[], []];
  app = createTestApplication({
    shell: {
      askWhereToSave: ({ suggestedName }) => {
        suggested.push(suggestedName);
        return Promise.resolve(answer);
      },
      printer: {
        toPdf: (html) => {
          pages.push(html);
          return Promise.resolve(new TextEncoder().encode('%PDF'));
        },
        reportToPdf: () => Promise.reject(new Error('no report here')),
        print: (html) => {
          pages.push(html);
          return Promise.resolve(true);
        },
      },
    },
  });
  dialogue = await createPopulated(app);
  answer = join(app.dataFolder, 'list.out');
});
afterEach(() => app.close());

const sheet = async () => dialogue.get('speakers.sheet', { sessionId: dialogue.ids.panel });
const write = (
  what: 'list-csv' | 'list-xlsx' | 'sheet-pdf',
  attribution: 'name' | 'none' = 'name',
) => dialogue.get('speakers.export', { sessionId: dialogue.ids.segment, what, attribution });

/** A turn of sixty seconds, after the populated ones. */
async function timedTurn(): Promise<InterventionId> {
  const { panel, participants } = dialogue.ids;
  const id = await dialogue.get('record.open', { sessionId: panel, speakerId: participants[0] });
  app.clock.advance(60_000);
  await dialogue.get('speakers.pause', { id });
  app.clock.advance(10_000);
  await dialogue.get('speakers.resume', { id });
  await dialogue.get('speakers.stop', { id });
  return id;
}

test('the clock makes no corrections, corrections that were taken back are none, the others are told', async () => {
  const id = await timedTurn();
  const turnNow = async () => (await sheet()).sheet.turns.find(({ key }) => key === id)!;
  expect((await sheet()).sheet.corrections).toEqual([]);
  const { startedAt, endedAt } = await turnNow();
  await dialogue.get('speakers.correctTimes', { id, startedAt: startedAt! - 5000, endedAt });
  await dialogue.get('speakers.correctTimes', { id, startedAt, endedAt });
  await dialogue.get('history.undo', {});
  await dialogue.get('speakers.correctTimes', {
    id,
    startedAt: startedAt! - 5000,
    endedAt,
    pauses: [],
  });
  expect((await sheet()).sheet.corrections).toMatchObject([
    { key: id, field: 'startedAt', before: startedAt, after: startedAt! - 5000 },
    { key: id, field: 'pauses', before: expect.closeTo(10_000, -2) as number, after: 0 },
  ]);
  expect((await turnNow()).seconds).toBe(75);
});

test('what is signed stays signed, and tells what has changed since', async () => {
  const id = await timedTurn();
  const { panel } = dialogue.ids;
  const first = await dialogue.get('speakers.signOff', { sessionId: panel, name: 'Chair 1' });
  await dialogue.get('record.reassign', { id, onBehalfOfId: dialogue.ids.delegations[1] });
  await dialogue.get('speakers.signOff', { sessionId: panel, name: 'Chair 2' });
  const { signOffs } = await sheet();
  expect(signOffs).toMatchObject([
    { name: 'Chair 2', changes: [] },
    {
      name: 'Chair 1',
      changes: [{ key: id, field: 'onBehalfOf', before: null, after: 'Delegation 2' }],
    },
  ]);
  await dialogue.get('speakers.takeBackSignOff', { id: first });
  expect((await sheet()).signOffs.map(({ name }) => name)).toEqual(['Chair 2']);
  await dialogue.get('speakers.undo', {});
  expect((await sheet()).signOffs).toHaveLength(2);
});

test('a signed sheet that cannot be read is listed as such, and keeps nothing else from leaving', async () => {
  await timedTurn();
  await dialogue.get('speakers.signOff', { sessionId: dialogue.ids.panel, name: 'Chair 1' });
  const services = app.application.context.open.get(dialogue.id);
  services.database.exec(`UPDATE sign_off SET sheet = '{"turns":'`);
  expect((await sheet()).signOffs).toMatchObject([{ name: 'Chair 1', changes: null }]);
  const { events } = JSON.parse(dialogueFileText(services)) as DialogueFileInput;
  expect(events?.[0]?.sessions?.[0]).not.toHaveProperty('speakerList');
});

test('files are written whole where the person says, named by the session', async () => {
  await timedTurn();
  const { fileName } = (await write('list-csv'))!;
  expect([fileName, suggested]).toEqual(['list.out', ['Speaker list – Panel 1.csv']]);
  const rows = readFileSync(answer!, 'utf8').trimEnd().split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows.at(-1)).toMatch(/^3,Panel 1,,Speaker 1,,Delegation 1,.*,10,60,no$/);
  await write('list-xlsx');
  expect(readFileSync(answer!).subarray(0, 2).toString()).toBe('PK');
  await write('sheet-pdf', 'none');
  expect(pages[0]).toContain('Speakers are not identified.');
  expect(pages[0]).not.toMatch(/Speaker \d|Delegation/);
  expect(
    await dialogue.get('speakers.printSheet', {
      sessionId: dialogue.ids.panel,
      attribution: 'name',
    }),
  ).toBe(true);
  answer = null;
  expect(await write('list-csv')).toBeNull();
});

test('nothing of a session off the record is written', async () => {
  const { panel } = dialogue.ids;
  const { sessions } = await dialogue.get('programme.tree', {});
  const { title, kind, startsAt, endsAt } = sessions.find(({ id }) => id === panel)!;
  await dialogue.get('programme.editSession', {
    ...{ id: panel, title, kind, startsAt, endsAt },
    attribution: 'off-the-record',
  });
  const input = { sessionId: panel, attribution: 'name' } as const;
  const failures = [
    await dialogue.failure('speakers.export', { ...input, what: 'list-csv' }),
    await dialogue.failure('speakers.printSheet', input),
  ];
  expect(failures).toEqual([{ code: 'off-the-record' }, { code: 'off-the-record' }]);
  expect([suggested, pages, existsSync(answer!)]).toEqual([[], [], false]);
});
