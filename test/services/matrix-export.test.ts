import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matrixFile, matrixFileName } from '../../electron/services/export-matrix';
import { effectiveAttribution, reveals } from '../../shared/domain/attribution';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import { attributionOf, indexDialogue } from '../../shared/domain/dialogue-index';
import type { Attribution } from '../../shared/domain/vocabulary';
import { discloseMatrix, type DisclosedMatrix } from '../../shared/synthesis/disclosed-matrix';
import { matrixColumnKinds, matrixRowKinds } from '../../shared/synthesis/matrix';
import { createPopulated } from '../support/populated-dialogue';
import { saidDialogues } from '../support/said-arbitrary';
import { createTestApplication } from '../support/test-application';

const noPictures = { toPng: () => Promise.reject(new Error('not drawn')) };

/** Names that nothing said at the level lets anybody know. An expert may be called as the delegation that is shown. */
function hiddenNames(data: DialogueData, asked: Attribution): string[] {
  const index = indexDialogue(data);
  const turns = [...index.interventionsBySession.values()].flat();
  const isHidden = (needed: Attribution, isTheirs: (turn: (typeof turns)[number]) => boolean) => {
    const levels = turns.filter(isTheirs).map((turn) => attributionOf(index, turn));
    const known = levels.length > 0 ? levels : [data.dialogue.attribution];
    return known.every((level) => !reveals(effectiveAttribution(asked, level), needed));
  };
  const called = [
    ...data.participants.map(({ id, name }) => ({
      names: [name],
      isOut: isHidden('name', ({ speakerId }) => speakerId === id),
    })),
    ...data.delegations.map(({ id, name, shortName }) => ({
      names: [name, shortName],
      isOut: isHidden('delegation', (turn) => turn.delegationId === id || turn.onBehalfOfId === id),
    })),
  ];
  const shown = new Set(called.flatMap(({ names, isOut }) => (isOut ? [] : names)));
  return called
    .flatMap(({ names, isOut }) => (isOut ? names : []))
    .filter((name) => name !== '' && !shown.has(name));
}

test('no file at any level names whom the level keeps unnamed', async () => {
  let looked = 0;
  const shapes = matrixRowKinds.flatMap((rows) =>
    matrixColumnKinds.map((columns) => ({ rows, columns })),
  );
  await fc.assert(
    fc.asyncProperty(
      saidDialogues,
      fc.constantFrom(...shapes),
      fc.constantFrom('name', 'delegation', 'category', 'none'),
      async (data, shape, level) => {
        const { events, areas, themes } = data;
        const index = indexDialogue(data);
        const input = { index, eventId: events[0]!.id, events, areas, themes, ...shape };
        const matrix = discloseMatrix(input, level);
        const files = [
          await matrixFile(matrix, 'csv', noPictures),
          await matrixFile(matrix, 'svg', noPictures),
        ].map((bytes) => new TextDecoder().decode(bytes));
        const hidden = hiddenNames(data, level);
        for (const text of [...files, matrixFileName(matrix, 'csv')]) {
          const named = hidden.filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(text));
          expect(named).toEqual([]);
          looked += hidden.length;
        }
      },
    ),
    { numRuns: 400, seed: 484_471_371 },
  );
  expect(looked).toBeGreaterThan(200);
});

test('no heading of a table runs as a formula, whatever a delegation is called', async () => {
  const cell = { column: 0, supports: 1, qualifies: 0, opposes: 0, spoke: 0, points: 1 };
  const matrix: DisclosedMatrix = {
    ...{ level: 'name', event: 'Event 1', rowKind: 'areas', columnKind: 'delegation' },
    rows: [{ label: 'Area 1', depth: 0, cells: [cell] }],
    columns: [{ label: '=1+1', isOneVoice: true, isWithheld: false }],
  };
  const text = new TextDecoder().decode(await matrixFile(matrix, 'csv', noPictures));
  expect(text).toBe("Area,'=1+1\r\nArea 1,Supports\r\n");
});

test('a matrix is written where the person says, under the name of its event, and can be drawn', async () => {
  const asked: { suggestedName: string }[] = [];
  const drawn: string[] = [];
  let path: string | null = null;
  const app = createTestApplication({
    shell: {
      askWhereToSave: (question) => {
        asked.push(question);
        return Promise.resolve(path);
      },
      pictures: {
        toPng: ({ svg }) => {
          drawn.push(svg);
          return Promise.resolve(new TextEncoder().encode('PNG'));
        },
      },
    },
  });
  const { get, failure, ids } = await createPopulated(app);
  await get('synthesis.editArea', { id: ids.area, lead: '=Area & 1' });
  const shape = { eventId: ids.event, rows: 'areas', columns: 'delegation' } as const;
  const write = (format: 'csv' | 'svg' | 'png', attribution: 'name' | 'none' = 'name') =>
    get('synthesis.exportMatrix', { ...shape, format, attribution });
  expect(await write('csv')).toBeNull();
  path = join(app.dataFolder, 'matrix.out');
  expect(await write('csv')).toMatchObject({ fileName: 'matrix.out' });
  expect(asked[1]).toMatchObject({
    suggestedName: 'Event 1 – Areas of convergence by delegation.csv',
  });
  expect(readFileSync(path, 'utf8')).toBe(
    "\ufeffArea,Delegation 1,Delegation 2\r\n'=Area & 1,Supports,\r\n",
  );
  await write('svg', 'none');
  expect(readFileSync(path, 'utf8')).toMatch(/^<svg [^]*Not attributed[^]*=Area &amp; 1/);
  await write('png');
  expect(readFileSync(path, 'utf8')).toBe('PNG');
  expect(drawn[0]).toMatch(/Delegation 2/);
  path = join(app.dataFolder, 'no-such-folder', 'matrix.svg');
  const error = await failure('synthesis.exportMatrix', {
    ...{ ...shape, format: 'svg', attribution: 'name' },
  });
  expect(error).toMatchObject({ code: 'file-not-written', file: path });
  app.close();
});
