import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StagedImport } from '../../shared/contract/imports';
import type { DialogueCalls } from './dialogue-calls';
import { createTestApplication, type TestApplication } from './test-application';

export interface TestApplicationWithFiles extends TestApplication {
  /** Has a file read as if a person had chosen it. */
  stage: (
    dialogue: DialogueCalls,
    name: string,
    content: string | Uint8Array,
  ) => Promise<StagedImport>;
}

/** The application on a desktop where somebody chooses files. A page of jsdom has no bytes that main would take. */
export function createTestApplicationWithFiles(): TestApplicationWithFiles {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-files-'));
  let chosen: string | null = null;
  const app = createTestApplication({ shell: { askForFile: () => Promise.resolve(chosen) } });
  const { close } = app;
  return Object.assign(app, {
    stage: async (dialogue: DialogueCalls, name: string, content: string | Uint8Array) => {
      chosen = join(folder, name);
      writeFileSync(chosen, content);
      const staged = await dialogue.get('imports.choose', { jobId: 'choose' });
      if (staged === null) throw new Error(`${name} was not read`);
      return staged;
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      close();
    },
  });
}
