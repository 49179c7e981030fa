import { expect, test } from 'vitest';
import { dialogueFileSchema } from '../../shared/exchange/dialogue-file';
import { referenceFaults } from '../../shared/exchange/reference-faults';
import { dialogueFileText } from '../../electron/services/exports';
import { importDialogue } from '../../electron/services/dialogue-import';
import { readWholeDialogue } from '../../electron/services/dialogue-data';
import { createDialogueServices } from '../../electron/services/dialogue-services';
import { newId } from '../../electron/services/new-id';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import { openInMemory } from '../../electron/persistence/open-database';
import { createPopulated, populateDrafts } from '../support/populated-dialogue';
import { createTestApplication } from '../support/test-application';

/** Imports a dialogue file into a database of its own. */
function imported(text: string) {
  const database = openInMemory();
  const dialogueId = newId<Parameters<typeof importDialogue>[2]>();
  const options = { database, dialogueId, now: () => 5, newId, onCommitted: () => undefined };
  const services = createDialogueServices(options);
  const file = dialogueFileSchema.parse(JSON.parse(text));
  expect(referenceFaults(file)).toEqual([]);
  importDialogue(services, file, dialogueId, { onProgress: () => undefined });
  return services;
}

test('drafts with everything in them travel with the dialogue, and their block keys with what they name', async () => {
  const app = createTestApplication();
  const dialogue = await createPopulated(app);
  const { ids, get } = dialogue;
  await populateDrafts(dialogue, ids.event);
  const { guidingQuestions } = await get('programme.tree', {});
  const draft = { eventId: ids.event, profile: 'summary', language: 'fr' } as const;
  const edit = await get('draft.insertBlock', {
    draft,
    anchor: `area/${ids.area}/p0`,
    block: { type: 'paragraph', text: `See {#area/${ids.area}} and {area:area-1}.^[A note]` },
  });
  const anchors = [
    `insert/${edit}`,
    `good-practices/${ids.themes[0]}`,
    `opening/${ids.event}/${ids.interventions[0]}`,
    `guiding-questions/${guidingQuestions[0]!.id}/${ids.delegations[0]}`,
    `agenda/${ids.panel}/${ids.points[0]}/${ids.participants[0]}`,
    'attendance/0',
    'gone/01890000-0000-7000-8000-000000000000',
  ];
  for (const anchor of anchors)
    await get('draft.rewrite', {
      ...{ draft, anchor, base: ['Said.'] },
      parts: [{ type: 'written', text: 'Rewritten.', replaces: [0] }],
    });
  await get('draft.circulate', { draft, attribution: 'none', name: 'Second' });

  const services = app.application.context.open.get(dialogue.id);
  const text = dialogueFileText(services);
  const copy = imported(text);
  expect(dialogueFileText(copy)).toBe(text);
  const [, french] = readWholeDialogue(copy.database).drafts;
  const { areas, events, guidingQuestions: questions, themes } = copy.reader.read();
  const keys = french!.edits.map(({ anchor }) => anchor);
  expect(keys[0]).toBe(`area/${areas[0]!.id}/p0`);
  expect(keys[1]).toBe(`insert/${french!.edits[0]!.id}`);
  expect(keys[2]).toBe(`good-practices/${themes[0]!.id}`);
  expect(keys[3]).toContain(events[0]!.id);
  expect(keys[4]).toContain(questions[0]!.id);
  expect(keys.at(-1)).toBe(anchors.at(-1));
  expect(french!.edits[0]!.change).toMatchObject({
    block: { text: `See {#area/${areas[0]!.id}} and {area:area-1}.^[A note]` },
  });
  expect(french!.versions[0]!.content.report.eventIds).toEqual([events[0]!.id]);
  app.close();
});

test('a file says which draft, profile or version in it cannot be', async () => {
  const app = createTestApplication();
  const dialogue = await createPopulated(app);
  const text = dialogueFileText(app.application.context.open.get(dialogue.id));
  const own = { ref: 'p', profile: { ...builtInProfiles.summary, name: 'Profile 1' } };
  const version = { name: 'V', attribution: 'name', circulatedAt: '2030-01-01T00:00:00Z' };
  const file = dialogueFileSchema.parse({
    ...(JSON.parse(text) as object),
    profiles: [own, own],
    drafts: [
      { event: 'nowhere', profile: 'summary', language: 'en' },
      { language: 'en', ownProfile: 'q', versions: [{ ...version, content: { areas: {} } }] },
      { language: 'en', ownProfile: 'q' },
    ],
  });
  expect(referenceFaults(file).map(({ path }) => path)).toEqual([
    'profiles.1.ref',
    'drafts.2',
    'drafts.0.event',
    'drafts.1.ownProfile',
    'drafts.1.versions.0.content.report',
    'drafts.2.ownProfile',
  ]);
  app.close();
});
