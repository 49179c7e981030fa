import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/api/client';
import { patchEntries } from '../../../renderer/features/capture/record/patch-entries';
import { RecordStore } from '../../../renderer/features/capture/record/record-store';
import { scopeOf } from '../../../renderer/features/capture/record/session-scope';
import type { RecordEntry } from '../../../shared/contract/record';
import type { DialogueId, InterventionId, SessionId } from '../../../shared/domain/ids';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let application: TestApplication;
let dialogueId: DialogueId;
const everything = {
  ...{ sessionId: null, speakerId: null, delegationId: null, themeId: null },
  ...{ isToVerify: false, isStarred: false },
};

const call = <P extends Parameters<TestApplication['get']>[0]>(path: P, input: object) =>
  application.get(path, { dialogueId, input } as never) as Promise<never>;

beforeEach(async () => {
  application = createTestApplication();
  dialogueId = await application.createDialogue();
});
afterEach(() => application.close());

async function addSession(
  title: string,
  eventId: string,
  parentId: SessionId | null,
): Promise<SessionId> {
  const times = { startsAt: null, endsAt: null, attribution: null };
  return call('programme.addSession', { eventId, parentId, kind: 'panel', title, ...times });
}

async function makeProgramme() {
  const texts = { theme: '', venue: '', place: '', symbol: '' };
  const eventId = await call('programme.addEvent', {
    kind: 'workshop',
    title: 'Event 1',
    startsOn: null,
    endsOn: null,
    timeZone: 'UTC',
    ...texts,
  });
  const panel = await addSession('Panel 1', eventId, null);
  return [
    panel,
    await addSession('Part 1', eventId, panel),
    await addSession('Panel 2', eventId, null),
  ];
}

test('reading only what has changed gives the record that main would list, whatever is done', async () => {
  const sessionIds = await makeProgramme();
  const { sessions } = (await call('dialogues.overview', {})) as {
    sessions: Parameters<typeof scopeOf>[0];
  };
  const client = createClient(application.transport);
  for (const sessionId of [null, sessionIds[0]!]) {
    const filter = { ...everything, sessionId };
    const store = new RecordStore(
      { client, dialogueId },
      filter,
      scopeOf(sessions, sessionId).order,
    );
    application.transport.subscribe((event) => {
      if (event.type === 'changed') store.onChanged(event);
    });
    store.reload();
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const ids: InterventionId[] = [];
    for (let step = 0; step < 60; step += 1) {
      const place = sessionIds[random(3)]!;
      const id = ids[random(Math.max(1, ids.length))];
      const what = random(5);
      if (what < 2 || id === undefined) {
        const startedAt = random(4) === 0 ? null : random(1000) + 1;
        ids.push(await call('record.open', { sessionId: place, speakerId: null, startedAt }));
      } else if (what === 2)
        await application.call('record.reassign', { dialogueId, input: { id, sessionId: place } });
      else if (what === 3) {
        await application.call('speakers.correctTimes', {
          dialogueId,
          input: { id, startedAt: random(1000) + 1, endedAt: null },
        });
      } else await application.call('record.delete', { dialogueId, input: { id } });
      if (random(6) === 0) await application.call('history.undo', { dialogueId, input: {} });
    }
    const listed = await call('record.list', filter);
    await vi.waitFor(() => expect(store.snapshot().entries).toEqual(listed));
  }
});

test('a patch keeps the entries that did not change the same objects', () => {
  const entry = (number: number): RecordEntry =>
    ({ id: `id-${number}`, sessionId: 'session', position: number }) as unknown as RecordEntry;
  const order = new Map([['session' as SessionId, 0]]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1 }), fc.nat(50), (numbers, changed) => {
      const before = numbers.sort((a, b) => a - b).map(entry);
      const next = entry(changed);
      const after = patchEntries(before, { changed: [next], gone: [] }, order);
      expect(after).toContain(next);
      for (const kept of before) if (kept.id !== next.id) expect(after).toContain(kept);
      expect(after.map(({ position }) => position)).toEqual(
        after.map(({ position }) => position).sort((a, b) => a - b),
      );
    }),
  );
});
