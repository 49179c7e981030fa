import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPeople, previewPeople, stageFile } from '../../support/import-calls';
import { createPopulated } from '../../support/populated-dialogue';
import type { DialogueCalls } from '../../support/dialogue-calls';
import { dumpTables } from '../../support/table-dump';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
beforeAll(async () => {
  app = createTestApplication();
  dialogue = await createPopulated(app);
});
afterAll(() => app.close());

const dump = () => dumpTables(app.application.context.open.get(dialogue.id).database);

const cell = (...choices: string[]) => fc.constantFrom('', ...choices);
const row = fc.record({
  name: cell(
    'Speaker 1',
    'PERSON TWO',
    'O’NEILL, Person',
    'المتحدث 3',
    '发言人 4',
    '=1+1',
    '__proto__',
  ),
  delegation: cell('Kenya', 'Congo', 'Delegation 1', 'Association "5"', 'Kenia', 'constructor'),
  country: cell('Mexico', 'Côte d’Ivoire', 'Atlantis'),
  email: cell('one@example.org', 'TWO@example.org', 'no address'),
  position: cell('Director', 'Minister; Chair', 'e\u0301lu'),
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lists = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .map((rows) =>
    [
      'Name,Organization,Country,Email,Position',
      ...rows.map(({ name, delegation, country, email, position }) =>
        [name, delegation, country, email, position].map(quoted).join(','),
      ),
    ].join('\r\n'),
  );

test(
  'whatever the list: the preview counts what is done, a second import changes nothing, one undo takes it back',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const before = dump();
        const rowsBefore = countOf(before);
        const importId = await stageFile(dialogue, 'people.csv', list);
        const { counts } = await previewPeople(dialogue, importId);
        expect(await importPeople(dialogue, list)).toEqual(counts);
        const once = dump();
        expect(countOf(once)).toEqual({
          participant: rowsBefore.participant + counts.added,
          delegation: rowsBefore.delegation + counts.delegationsAdded,
        });
        await importPeople(dialogue, list);
        expect(dump()).toEqual(once);
        if (counts.added + counts.changed > 0) await dialogue.get('history.undo', {});
        expect(dump()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  },
);

function countOf(tables: ReturnType<typeof dump>) {
  return {
    participant: tables['participant']?.length ?? 0,
    delegation: tables['delegation']?.length ?? 0,
  };
}
