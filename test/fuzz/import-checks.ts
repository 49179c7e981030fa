import { isDeepStrictEqual } from 'node:util';
import type { DialoguePath } from '../support/dialogue-calls';
import type { ImportKind } from '../../shared/imports/import-source';
import { readPlan } from '../../shared/imports/plan-text';
import { createPopulated, type Populated } from '../support/populated-dialogue';
import type { DialogueCalls } from '../support/dialogue-calls';
import { dumpTables, type TableDump } from '../support/table-dump';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { FuzzCheck, FuzzInput } from './fuzz';

const jobId = 'fuzz';
/** What a broken file may come to. Anything else is a mistake of ours. */
const refusals = ['file-not-importable', 'file-too-large'];

interface Target {
  app: TestApplication;
  dialogue: DialogueCalls & { ids: Populated };
}

const names = {
  participants: 'Participants',
  programme: 'Programme',
  transcript: 'Transcript',
} as const;

/**
 * Takes each file all the way into a dialogue: what is counted is what is done, a second import changes nothing, and
 * one undo brings back the state before, to the last row.
 */
export class ImportChecks {
  #target: Target | null = null;
  #before: TableDump | null = null;

  readonly checks: readonly FuzzCheck[] = [
    { name: 'import', run: (input) => this.#importWhole(input).catch(this.#startAfresh) },
  ];

  close(): void {
    this.#target?.app.close();
  }

  /** What one file left behind must not be held against the next. */
  readonly #startAfresh = (error: unknown): never => {
    this.close();
    this.#target = null;
    throw error;
  };

  async #importWhole({ fileName, bytes }: FuzzInput): Promise<void> {
    const { dialogue } = await this.#open();
    const staged = await dialogue.call('imports.stage', { jobId, fileName, bytes });
    if (!staged.ok) {
      if (!refusals.includes(staged.error.code)) throw new Error(JSON.stringify(staged.error));
      return;
    }
    const { importId, kinds } = staged.value;
    for (const kind of kinds) await this.#importAs(kind, importId);
  }

  async #importAs(kind: ImportKind, importId: string): Promise<void> {
    const { dialogue } = await this.#open();
    const planned = await this.#preview(kind, importId);
    if (planned === null) return;
    const done = await this.#commit(kind, importId, planned.options);
    same('counts', done, planned.counts);
    const once = this.#dump();
    const again = await this.#preview(kind, importId);
    await this.#commit(kind, importId, again?.options);
    same('the second import', this.#dump(), once);
    if (isDeepStrictEqual(once, this.#before)) return;
    await dialogue.get('history.undo', {});
    same('undo', this.#dump(), this.#before);
  }

  async #preview(kind: ImportKind, importId: string) {
    const { dialogue } = await this.#open();
    const result = await dialogue.call(`imports.preview${names[kind]}` as DialoguePath, {
      ...{ jobId, importId, options: null },
      ...this.#place(kind, dialogue.ids),
    });
    if (result.ok) return readPlan<{ options: object; counts: object }>(result.value as string);
    if (!refusals.includes(result.error.code)) throw new Error(JSON.stringify(result.error));
    return null;
  }

  async #commit(kind: ImportKind, importId: string, options: unknown): Promise<unknown> {
    const { dialogue } = await this.#open();
    const { sessionId } = this.#place(kind, dialogue.ids);
    const place = sessionId ? { sessionId } : {};
    return dialogue.get(`imports.commit${names[kind]}` as DialoguePath, {
      ...{ jobId, importId, options, ...place },
    });
  }

  #place(kind: ImportKind, { segment, event }: Populated) {
    if (kind === 'transcript') return { sessionId: segment };
    return kind === 'programme' ? { eventId: event } : {};
  }

  #dump(): TableDump {
    const { app, dialogue } = this.#target!;
    return dumpTables(app.application.context.open.get(dialogue.id).database);
  }

  async #open(): Promise<Target> {
    if (this.#target) return this.#target;
    const app = createTestApplication();
    this.#target = { app, dialogue: await createPopulated(app) };
    this.#before = this.#dump();
    return this.#target;
  }
}

function same(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Error(`${what}: ${differing(found, expected)}`);
}

/** The parts that differ, for a message that can be read. */
function differing(found: unknown, expected: unknown): string {
  const [a, b] = [found, expected] as Record<string, unknown>[];
  const keys = Object.keys({ ...a, ...b }).filter((key) => !isDeepStrictEqual(a?.[key], b?.[key]));
  return keys
    .map((key) => `${key} ${JSON.stringify(a?.[key])} is not ${JSON.stringify(b?.[key])}`)
    .join('; ')
    .slice(0, 2000);
}
