import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandPath } from '../../shared/contract/contract';
import type { InterventionId } from '../../shared/domain/ids';
import { referenceFaults } from '../../shared/exchange/reference-faults';
import { dialogueFileSchema } from '../../shared/exchange/dialogue-file';
import { DialogueReader } from '../../electron/services/dialogue-reader';
import type { DialogueServices } from '../../electron/services/dialogue-services';
import { dialogueFileText } from '../../electron/services/exports';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import {
  createPopulated,
  populateList,
  delegationFields,
  eventFields,
  participantFields,
  type as typeInto,
  populateDrafts,
} from '../support/populated-dialogue';
import { dumpTables, type TableDump } from '../support/table-dump';
import { commandInputs, Draw, type LiveIds } from './command-inputs';

type Deed = CommandPath | 'type' | 'undo' | 'redo' | 'restart';
const deeds: Deed[] = [
  ...(Object.keys(commandInputs) as CommandPath[]),
  // As often as people do them.
  ...(['type', 'type', 'type', 'type', 'undo', 'undo', 'undo', 'redo', 'redo', 'restart'] as const),
];

/** What commands may answer to inputs that are drawn blindly. */
const refusals = [
  'not-found',
  'invalid',
  'list-moved-on',
  'list-closed',
  'already-queued',
  'already-speaking',
];

function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function liveIds(database: Database): LiveIds {
  const tables = Object.keys({
    event: 0,
    session: 0,
    session_role: 0,
    delegation: 0,
    participant: 0,
    theme: 0,
    intervention: 0,
    point: 0,
    floor_request: 0,
    sign_off: 0,
    area: 0,
    dismissal: 0,
    report_profile: 0,
    draft_edit: 0,
    draft_comment: 0,
    draft_version: 0,
  });
  return Object.fromEntries(
    tables.map((table) => [
      table,
      database
        .prepare(`SELECT id FROM ${table} WHERE deleted_at IS NULL ORDER BY id`)
        .pluck()
        .all(),
    ]),
  ) as LiveIds;
}

/**
 * Follows a dialogue through what is done to it. What is stored must depend on the commands that stand and on nothing
 * else, and a command that was given up must never stand again.
 */
class Witness {
  readonly #seen = new Map<string, TableDump>();
  readonly #abandoned = new Set<string>();
  #known: string[] = [];

  look(database: Database): void {
    const read = (where: string) =>
      database
        .prepare(`SELECT id FROM command WHERE ${where} ORDER BY sequence`)
        .pluck()
        .all() as string[];
    const standing = read('is_undoable = 1 AND undone_by_id IS NULL');
    const undone = read('is_undoable = 1 AND undone_by_id IS NOT NULL');
    const present = new Set([...standing, ...undone]);
    for (const id of this.#known) if (!present.has(id)) this.#abandoned.add(id);
    this.#known = [...present];
    expect(standing.filter((id) => this.#abandoned.has(id))).toEqual([]);
    const key = standing.join();
    const dump = dumpTables(database);
    const before = this.#seen.get(key);
    if (before) expect(dump).toEqual(before);
    else this.#seen.set(key, dump);
  }
}

/** What is kept of a dialogue from one reading to the next must be what is stored, whatever was done in between. */
function expectReadAnew({ database, reader }: DialogueServices): void {
  const fresh = new DialogueReader(database);
  expect(reader.read()).toEqual(fresh.read());
  expect(reader.index()).toEqual(fresh.index());
}

async function perform(deed: Deed, seed: number, app: TestApplication, dialogue: DialogueCalls) {
  const { database } = app.application.context.open.get(dialogue.id);
  const draw = new Draw(liveIds(database), seededRandom(seed));
  if (deed === 'restart') app.restart();
  else if (deed === 'type') {
    const id: InterventionId = draw.id('intervention');
    if (draw.ids.intervention.length > 0) await typeInto(dialogue, id, draw.name());
  } else if (deed === 'undo' || deed === 'redo') {
    const result = await dialogue.call(`history.${deed}`, {});
    if (!result.ok) expect(result.error.code).toBe(`nothing-to-${deed}`);
  } else {
    const result = await dialogue.call(deed, commandInputs[deed](draw));
    if (!result.ok) expect(refusals).toContain(result.error.code);
  }
}

/** Undoes or redoes until nothing is left. @returns how many times */
async function all(
  deed: 'undo' | 'redo',
  dialogue: DialogueCalls,
  look: () => void,
): Promise<number> {
  for (let count = 0; ; count += 1) {
    const result = await dialogue.call(`history.${deed}`, {});
    look();
    if (result.ok) continue;
    expect(result.error).toEqual({ code: `nothing-to-${deed}` });
    return count;
  }
}

const seed = Number(process.env['PROPERTY_SEED'] ?? 20_301_115);
const plans = fc.array(fc.tuple(fc.constantFrom(...deeds), fc.nat()), {
  minLength: 1,
  maxLength: 40,
});

test(
  'whatever is done, undoing all of it gives the start and redoing all of it gives the end',
  { timeout: 900_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const app = createTestApplication();
        try {
          const dialogue = await createPopulated(app);
          await populateList(dialogue);
          const open = () => app.application.context.open.get(dialogue.id);
          const witness = new Witness();
          const look = () => {
            witness.look(open().database);
            expectReadAnew(open());
          };
          look();
          for (const [deed, seed] of plan) {
            await perform(deed, seed, app, dialogue);
            look();
          }
          open().journal.checkpointAll();
          await all('redo', dialogue, look);
          const furthest = dumpTables(open().database);
          const undone = await all('undo', dialogue, look);
          app.restart();
          expect(await all('redo', dialogue, look)).toBe(undone);
          expect(dumpTables(open().database)).toEqual(furthest);
          expect(open().database.pragma('foreign_key_check')).toEqual([]);
          const file = dialogueFileSchema.parse(JSON.parse(dialogueFileText(open())));
          expect(referenceFaults(file)).toEqual([]);
        } finally {
          app.close();
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25), seed },
    );
  },
);

test.each(Object.keys(commandInputs) as CommandPath[])(
  '%s succeeds on a dialogue that has one of each kind of thing, and can be undone',
  async (path) => {
    const app = createTestApplication();
    const dialogue = await createPopulated(app);
    await populateList(dialogue);
    await dialogue.get('participants.add', { ...participantFields, name: 'Speaker 6' });
    await dialogue.get('participants.addDelegation', { ...delegationFields, name: 'Delegation 3' });
    await dialogue.get('programme.addEvent', { ...eventFields, title: 'Event 2' });
    await dialogue.get('record.reopen', { id: dialogue.ids.interventions[0] });
    const { event, points } = dialogue.ids;
    await dialogue.get('synthesis.setAside', { pointIds: [points[1]], reason: 'Said already' });
    const dismissed = { eventId: event, label: 'Group 1', pointIds: [points[1]] };
    await dialogue.get('suggestions.dismiss', dismissed);
    await populateDrafts(dialogue, event);
    const services = app.application.context.open.get(dialogue.id);
    const { database } = services;
    services.reader.index();
    let done = false;
    for (let seed = 1; seed < 200 && !done; seed += 1) {
      const before = dumpTables(database);
      const { undo } = await dialogue.get('history.state', {});
      const input = commandInputs[path](new Draw(liveIds(database), seededRandom(seed * 7919)));
      const result = await dialogue.call(path, input);
      const after = dumpTables(database);
      if (!result.ok) expect(after).toEqual(before);
      done = result.ok && JSON.stringify(after) !== JSON.stringify(before);
      if (!done) continue;
      expectReadAnew(services);
      await dialogue.get('history.undo', {});
      expectReadAnew(services);
      expect(dumpTables(database)).toEqual(before);
      expect((await dialogue.get('history.state', {})).undo).toBe(undo);
      await dialogue.get('history.redo', {});
      expect(dumpTables(database)).toEqual(after);
    }
    // A checkpoint alone has nothing to do: every command takes in what was typed before it.
    expect(done).toBe(path !== 'record.checkpoint');
    app.close();
  },
);
