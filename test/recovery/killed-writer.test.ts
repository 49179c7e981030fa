import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleProgram } from '../support/bundled-program';
import { callsOn } from '../support/dialogue-calls';
import { createPopulated } from '../support/populated-dialogue';
import { createTestApplication } from '../support/test-application';

let program: string;
beforeAll(async () => {
  program = await bundleProgram('test/recovery/step-writer.ts');
}, 60_000);
afterAll(() => rmSync(dirname(program), { recursive: true }));

/** Lets the writer type for a while, then kills it as a crash or the system would. @returns what it had said */
function typeAndKill(argv: string[], afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, ...argv], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += text;
  });
  return new Promise((done, fail) => {
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') fail(new Error(`the writer ended by itself: ${said}`));
      // A line that was cut off says nothing.
      else done(said.split('\n').slice(0, -1));
    });
  });
}

const rounds = 6;

test.each(['steps', 'checkpoints', 'large'])(
  'nothing acknowledged is lost when the process is killed again and again: %s',
  async (mode) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'rapporteur-killed-'));
    const first = createTestApplication({ dataFolder });
    const { id: dialogueId, ids } = await createPopulated(first);
    const [id] = ids.interventions;
    first.close();
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const afterMs = 30 + Math.round(((round * 7919) % 17) * 17);
      const said = await typeAndKill([dataFolder, dialogueId, id, mode], afterMs);
      const versions = said.flatMap((line) => /^saved (\d+)$/.exec(line)?.[1] ?? []).map(Number);
      acknowledged += versions.length;

      const app = createTestApplication({ dataFolder });
      await app.get('dialogues.open', { id: dialogueId });
      const { get } = callsOn(app, dialogueId);
      const { database } = app.application.context.open.get(dialogueId);
      expect(database.pragma('quick_check', { simple: true })).toBe('ok');
      expect(database.pragma('foreign_key_check')).toEqual([]);
      const state = await get('record.document', { id });
      expect(state.version).toBeGreaterThanOrEqual(versions.at(-1) ?? 0);
      const text = state.document.content[0]!.content![0]!.text;
      for (const version of versions) expect(text).toContain(`[${version - 1}]`);
      const shown = await get('record.get', { id });
      expect(shown.points[0]!.text).toBe(text);
      const themes = new Set((await get('themes.list', {})).map((theme) => theme.name));
      const added = said.flatMap((line) => /^theme (.+)$/.exec(line)?.[1] ?? []);
      for (const name of added) expect(themes).toContain(`Theme ${name}`);
      app.close();
    }
    expect(acknowledged).toBeGreaterThan(rounds);
    rmSync(dataFolder, { recursive: true });
  },
  60_000,
);
