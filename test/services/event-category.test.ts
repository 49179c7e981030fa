import { afterEach, beforeEach, expect, test } from 'vitest';
import { sectionText } from '../../shared/report/report-text';
import type { DelegationId, EventId } from '../../shared/domain/ids';
import type { Category } from '../../shared/domain/vocabulary';
import { callsOn, type DialogueCalls } from '../support/dialogue-calls';
import { delegationFields, eventFields, participantFields } from '../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
beforeEach(() => (app = createTestApplication()));
afterEach(() => app.close());

async function attendance({ get }: DialogueCalls, eventId: EventId): Promise<string> {
  const report = await get('draft.report', {
    draft: { eventId, profile: 'summary', language: 'en' },
    attribution: 'name',
  });
  return sectionText(report.sections.find(({ key }) => key === 'attendance')!);
}

/** The workshop of the sample lists the ICRC and the Holy See under civil society; elsewhere they are what they are. */
test('the attendance sentence follows the category that the event lists a delegation under', async () => {
  const dialogue = callsOn(app, await app.createDialogue());
  const { get } = dialogue;
  const events = [
    await get('programme.addEvent', eventFields),
    await get('programme.addEvent', { ...eventFields, title: 'Event 2' }),
  ] as const;
  const panels = await Promise.all(
    events.map((eventId) =>
      get('programme.addPanel', { eventId, title: 'Panel', startsAt: null, endsAt: null }),
    ),
  );
  const attend = async (name: string, category: Category, state: string | null) => {
    const fields = { ...delegationFields, name, category, state };
    const delegationId = await get('participants.addDelegation', fields);
    const person = { ...participantFields, name: `Speaker of ${name}`, delegationId };
    const participantId = await get('participants.add', person);
    for (const sessionId of panels)
      await get('programme.addRole', { sessionId, participantId, role: 'panellist' });
    return delegationId;
  };
  const list = (eventId: EventId, delegationId: DelegationId, category: Category | null) =>
    get('participants.setEventCategory', { eventId, delegationId, category });

  const holySee = await attend('Holy See', 'government', 'VAT');
  const icrc = await attend('ICRC', 'intergovernmental', null);
  const own =
    'The workshop gathered two participants, representing governments and other intergovernmental organizations.';
  expect(await attendance(dialogue, events[0])).toBe(own);

  await list(events[0], holySee, 'civil-society');
  await list(events[0], icrc, 'civil-society');
  expect(await attendance(dialogue, events[0])).toBe(
    'The workshop gathered two participants, representing civil society.',
  );
  expect(await attendance(dialogue, events[1])).toBe(own);

  await get('history.undo', {});
  expect(await attendance(dialogue, events[0])).toBe(
    'The workshop gathered two participants, representing other intergovernmental organizations and civil society.',
  );
  await list(events[0], holySee, null);
  expect(await attendance(dialogue, events[0])).toBe(own);
});

test('the sample reads the same whether its ICRC and Holy See are civil society or are listed there', async () => {
  const dialogue = callsOn(app, await app.get('dialogues.importSample', { jobId: 'job' }));
  const { get } = dialogue;
  const [event] = (await get('dialogues.overview', {})).events;
  const before = await attendance(dialogue, event!.id);
  const { delegations } = await get('participants.list', {});
  for (const { id } of delegations.filter(({ name }) => /Holy See|Red Cross$/.test(name))) {
    await get('participants.editDelegation', { id, category: 'local-authority' });
    expect(await attendance(dialogue, event!.id)).toContain('local authorities');
    const listed = { eventId: event!.id, delegationId: id, category: 'civil-society' } as const;
    await get('participants.setEventCategory', listed);
    expect(await attendance(dialogue, event!.id)).toBe(before);
  }
});
