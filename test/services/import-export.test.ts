import fc from 'fast-check';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dialogueFileSchema, type DialogueFileInput } from '../../shared/exchange/dialogue-file';
import type { Narrative } from '../../shared/notes/narrative';
import { instantOf } from '../../shared/exchange/file-fields';
import { listEntrySchema, type SpeakerListEntry } from '../../shared/exchange/speaker-list-file';
import { dialogueFileText, suggestedFileName } from '../../electron/services/exports';
import { importFile } from '../../electron/services/app-handlers';
import { createTestApplication, type TestApplication } from '../support/test-application';
import { createPopulated, eventFields } from '../support/populated-dialogue';
import { dialogueFiles } from './dialogue-file-arbitrary';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

let app: TestApplication;
let chosen: string | null;
let target: string | null;
beforeEach(() => {
  chosen = target = null;
  const shell = {
    askForFile: () => Promise.resolve(chosen),
    askWhereToSave: () => Promise.resolve(target),
  };
  app = createTestApplication({ shell });
});
afterEach(() => app.close());

function textOf(id: Awaited<ReturnType<typeof importFile>>): string {
  return dialogueFileText(app.application.context.open.get(id));
}

async function importText(text: string) {
  const file = join(folder, 'input.json');
  writeFileSync(file, text);
  return importFile(app.application.context, file, 'job');
}

test('exporting, importing elsewhere and exporting again gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(dialogueFiles, async (file) => {
      const first = textOf(await importText(JSON.stringify(file)));
      const second = textOf(await importText(first));
      expect(second).toBe(first);
    }),
    { numRuns: 25, seed: 1 },
  );
}, 60_000);

test('nothing of a file gets lost on the way', async () => {
  await fc.assert(
    fc.asyncProperty(dialogueFiles, async (file) => {
      const back = JSON.parse(textOf(await importText(JSON.stringify(file)))) as DialogueFileInput;
      expect(substance(back)).toEqual(substance(file));
    }),
    { numRuns: 12, seed: 2 },
  );
}, 60_000);

/** The order of sections is the program's, the order within each the person's. */
function bySection<T extends { section: string }>(areas: readonly T[]): T[] {
  return areas.toSorted((a, b) => a.section.localeCompare(b.section));
}

/** Refs in a narrative are others after an export, and as many. */
const countOfRefs = (refs: string) => `refs ${refs.split(',').length}`;

/** What a file says, without the refs, which an export derives anew. */
function substance(input: DialogueFileInput) {
  const file = dialogueFileSchema.parse(input);
  const themes = new Map(file.themes.map((theme) => [theme.ref, theme.name]));
  const people = new Map(file.participants.map((each) => [each.ref, each.name]));
  const areas = file.events.flatMap((event) => event.areas);
  const leads = new Map(areas.map(({ ref, lead }) => [ref, lead]));
  type Session = (typeof file.events)[number]['sessions'][number]['sessions'][number];
  const sessionOf = (session: Session): unknown => [
    session.title,
    session.kind,
    session.guidingQuestions,
    session.roles.map((role) => [people.get(role.participant), role.role]),
    session.interventions.map((each) => [
      each.speaker && people.get(each.speaker),
      each.type,
      ...[each.startedAt, each.endedAt, ...each.pauses.flatMap(({ from, to }) => [from, to])].map(
        instantOf,
      ),
      each.hasFloor,
      each.open,
      each.interpreted,
      each.question !== null,
      each.points
        .filter((point) => point.text !== '')
        .map((point) => [
          point.text,
          point.kind,
          point.verbatim,
          [point.toVerify, point.starred, point.language, point.interpreted],
          point.themes.map((ref) => themes.get(ref)),
          point.setAside,
        ]),
    ]),
    session.sessions.map(sessionOf),
  ];
  const listOf = ({ requests, signOffs, closedAt, ...settings }: SpeakerListEntry): unknown => [
    settings,
    instantOf(closedAt),
    requests.map((each) => [
      each.speaker && people.get(each.speaker),
      each.type,
      ...[each.requestedAt, each.calledAt, each.withdrawnAt, each.notReachedAt].map(instantOf),
      each.questionRequest !== null,
      each.question !== null,
      each.intervention !== null,
    ]),
    signOffs.map(({ name, at, sheet }) => [
      name,
      instantOf(at),
      sheet.requests.map(({ key }) => key.split('/')[0]),
    ]),
  ];
  return [
    file.dialogue.title,
    file.dialogue.preferredTerms,
    file.dialogue.lexicon,
    file.themes.map((theme) => [
      theme.name,
      theme.definition,
      theme.parent && themes.get(theme.parent),
      theme.keywords,
    ]),
    file.delegations.map(({ ref: _, ...rest }) => rest),
    file.participants.map(({ ref: _, delegation: __, ...rest }) => rest),
    file.events.map((event) => [
      event.title,
      event.timeZone,
      event.statedTotals,
      event.sessions.map(sessionOf),
      event.sessions.map(({ speakerList }) => listOf(speakerList ?? listEntrySchema.parse({}))),
      bySection(event.areas).map((area) => [
        area.section,
        area.lead,
        area.evidence.map(({ stance }) => stance).sort(),
        area.carriedFrom && leads.get(area.carriedFrom),
        area.narrative.map((line) => line.replace(/(themes|points)=[^ }]*/g, countOfRefs)),
      ]),
      event.dismissals.map(({ label, points }) => [label, points.length]),
    ]),
  ];
}

describe('through the dialogs', () => {
  test('a dialogue goes out and comes back; changing one’s mind does nothing', async () => {
    const { id } = await createPopulated(app);
    const out = { dialogueId: id, input: { jobId: 'job' } };
    expect(await app.get('dialogues.exportFile', out)).toBe(null);
    expect(await app.get('dialogues.importFile', { jobId: 'job' })).toBe(null);
    target = chosen = join(folder, 'exported.json');
    expect(await app.get('dialogues.exportFile', out)).toEqual({ fileName: 'exported.json' });
    const back = await app.get('dialogues.importFile', { jobId: 'job' });
    expect(textOf(back!)).toBe(readFileSync(target, 'utf8'));
  });

  test('an export after points lost their text, and themes were deleted, can still be imported', async () => {
    const { id, ids, get } = await createPopulated(app);
    await get('record.editPoint', { id: ids.points[0], text: '' });
    await get('themes.delete', { id: ids.themes[0] });
    await get('programme.deleteSession', { id: ids.segment });
    const first = textOf(id);
    expect(textOf(await importText(first))).toBe(first);
  });

  test('an export after points, areas and events of the synthesis were deleted refers to none of them', async () => {
    const { id, ids, get } = await createPopulated(app);
    const { event: eventId, points, area } = ids;
    const later = await get('programme.addEvent', { ...eventFields, title: 'Event 2' });
    const carried = await get('synthesis.carryArea', { id: area, eventId: later });
    const again = await get('synthesis.carryArea', { id: carried, eventId });
    const narrative: Narrative = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'citation', attrs: { points: [...points] } }] },
        { type: 'paragraph', content: [{ type: 'citation', attrs: { points: [points[1]] } }] },
      ],
    };
    for (const each of [area, carried]) await get('synthesis.editArea', { id: each, narrative });
    await get('synthesis.setAside', { pointIds: [points[1]], reason: 'off the matter' });
    await get('suggestions.dismiss', { eventId, label: 'Label 1', pointIds: [...points] });
    await get('suggestions.dismiss', { eventId, label: 'Label 2', pointIds: [points[1]] });
    const exported = () => dialogueFileSchema.parse(JSON.parse(textOf(id)));
    expect(exported()).toMatchObject({
      events: [
        {
          areas: [{ ref: 'area-1' }, { lead: 'Area 1', carriedFrom: 'area-1-2' }],
          dismissals: [{ label: 'Label 1' }, { label: 'Label 2' }],
        },
        { areas: [{ ref: 'area-1-2', carriedFrom: 'area-1', evidence: [{ stance: 'supports' }] }] },
      ],
    });
    await get('record.delete', { id: ids.interventions[1] });
    await get('synthesis.deleteArea', { id: area });
    const first = textOf(id);
    expect(textOf(await importText(first))).toBe(first);
    const [point] = exported().events[0]!.sessions[0]!.interventions[0]!.points;
    expect(exported().events).toMatchObject([
      {
        areas: [{ carriedFrom: 'area-1' }],
        dismissals: [{ label: 'Label 1', points: [point!.ref] }],
      },
      { areas: [{ carriedFrom: null, narrative: [`{cite points=${point!.ref}}`, ''] }] },
    ]);
    await get('synthesis.deleteArea', { id: again });
    await get('programme.deleteEvent', { id: eventId });
    expect(exported().events).toMatchObject([
      { areas: [{ evidence: [], narrative: ['', ''] }], dismissals: [] },
    ]);
  });

  test('a file that cannot be written leaves what was there', async () => {
    const { id } = await createPopulated(app);
    mkdirSync((target = join(folder, 'a-folder')));
    const out = { dialogueId: id, input: { jobId: 'job' } };
    expect(await app.failure('dialogues.exportFile', out)).toMatchObject({
      code: 'file-not-written',
    });
    target = join(folder, 'not', 'there.json');
    expect(await app.failure('dialogues.exportFile', out)).toMatchObject({
      code: 'file-not-written',
    });
    expect(readdirSync(join(folder, 'a-folder'))).toEqual([]);
  });
});

describe('a file that is none is refused and leaves no dialogue and no file', () => {
  const sample = () =>
    JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../resources/sample/idm-2017.json'), 'utf8'),
    ) as DialogueFileInput;
  const changed = (change: (file: DialogueFileInput) => void) => {
    const file = sample();
    change(file);
    return JSON.stringify(file);
  };
  /** These among others: what is left out of the sample is missed elsewhere. */
  const faultsAt = (...paths: string[]): unknown =>
    expect.arrayContaining(paths.map((path): unknown => expect.objectContaining({ path })));
  const moment = '2017-04-18T10:00:00-04:00';
  const floorTurn = (ref: string, own: object) => ({
    ...{ ref, speaker: null, startedAt: moment, points: [] },
    ...own,
  });
  const bytes = (size: number) => {
    const file = join(folder, 'large.json');
    writeFileSync(file, '');
    truncateSync(file, size);
    return file;
  };
  test.each<[string, () => string | { path: string }, object]>([
    ['not there', () => ({ path: join(folder, 'missing.json') }), { code: 'file-not-found' }],
    ['a folder', () => ({ path: folder }), { code: 'file-not-read' }],
    [
      '100 MB',
      () => ({ path: bytes(100 * 1024 * 1024) }),
      { code: 'file-too-large', bytes: 104_857_600 },
    ],
    ['empty', () => '', { code: 'file-not-json' }],
    ['cut off', () => JSON.stringify(sample()).slice(0, 5000), { code: 'file-not-json' }],
    [
      'of another kind',
      () => '{"format":"other","version":1}',
      { code: 'file-not-a-dialogue', faults: [{ path: 'format' }] },
    ],
    ['an array', () => '[]', { code: 'file-not-a-dialogue' }],
    ['null', () => 'null', { code: 'file-not-a-dialogue' }],
    [
      'newer',
      () => changed((file) => ((file.version as number) = 2)),
      { code: 'file-too-new', found: 2, supported: 1 },
    ],
    [
      'with a field that nobody knows',
      () => changed((file) => Object.assign(file, { extra: 1 })),
      { code: 'file-not-a-dialogue' },
    ],
    [
      'with a speaker that is not in it',
      () =>
        changed((file) =>
          Object.assign(file.events![0]!.sessions![0]!, {
            interventions: [{ ref: 'i', speaker: 'nobody', points: [] }],
          }),
        ),
      {
        code: 'file-not-a-dialogue',
        faults: expect.arrayContaining([
          expect.objectContaining({ path: 'events.0.sessions.0.interventions.0.speaker' }),
        ]),
      },
    ],
    [
      'with points and areas that are not in it, in what was made of the notes',
      () =>
        changed((file) =>
          Object.assign(file.events![0]!, {
            areas: [
              { ref: 'a', section: 'convergence', lead: 'A', carriedFrom: 'b' },
              { ref: 'b', section: 'convergence', lead: 'B', carriedFrom: 'a' },
              {
                ...{ section: 'convergence', lead: 'C', carriedFrom: 'c' },
                narrative: ['{cite points=none}'],
              },
            ],
            dismissals: [{ label: 'D', points: ['none'] }],
          }),
        ),
      {
        code: 'file-not-a-dialogue',
        faults: [
          ...['areas.0.carriedFrom', 'areas.1.carriedFrom', 'areas.2.carriedFrom'],
          ...['areas.2.narrative.0', 'dismissals.0.points.0'],
        ].map((path): unknown => expect.objectContaining({ path: `events.0.${path}` })),
      },
    ],
    [
      'with themes in a circle',
      () =>
        changed(
          (file) =>
            (file.themes = [
              { ref: 'a', name: 'A', parent: 'b' },
              { ref: 'b', name: 'B', parent: 'a' },
            ]),
        ),
      { code: 'file-not-a-dialogue' },
    ],
    [
      'with an event that ends before it starts',
      () =>
        changed((file) =>
          Object.assign(file.events![0]!, { startsOn: '2017-04-19', endsOn: '2017-04-18' }),
        ),
      { code: 'file-not-a-dialogue', faults: [{ path: 'events.0.endsOn' }] },
    ],
    [
      'with a session that ends before it starts',
      () =>
        changed((file) =>
          Object.assign(file.events![0]!.sessions![0]!, {
            startsAt: '2017-04-18T10:00:00-04:00',
            endsAt: '2017-04-18T09:00:00-04:00',
          }),
        ),
      { code: 'file-not-a-dialogue', faults: [{ path: 'events.0.sessions.0.endsAt' }] },
    ],
    [
      'with two speakers who have the floor in one session',
      () =>
        changed((file) =>
          Object.assign(file.events![0]!.sessions![0]!, {
            interventions: [
              floorTurn('i-1', { hasFloor: true }),
              floorTurn('i-2', { hasFloor: true }),
            ],
          }),
        ),
      {
        code: 'file-not-a-dialogue',
        faults: faultsAt('events.0.sessions.0.interventions.1.hasFloor'),
      },
    ],
    [
      'with a pause that lasts although the turn is over',
      () =>
        changed((file) =>
          Object.assign(file.events![0]!.sessions![0]!, {
            interventions: [floorTurn('i-1', { pauses: [{ from: moment, to: null }] })],
          }),
        ),
      {
        code: 'file-not-a-dialogue',
        faults: faultsAt('events.0.sessions.0.interventions.0.pauses'),
      },
    ],
    [
      'with requests that became the same turn, or answer nothing',
      () =>
        changed((file) =>
          Object.assign(file.events![0]!.sessions![0]!, {
            interventions: [floorTurn('i-1', {})],
            speakerList: {
              requests: [
                { ref: 'r-1', speaker: null, requestedAt: moment, intervention: 'i-1' },
                { ref: 'r-2', speaker: null, requestedAt: moment, intervention: 'i-1' },
                { ref: 'r-3', speaker: null, requestedAt: moment, questionRequest: 'r-4' },
              ],
            },
          }),
        ),
      {
        code: 'file-not-a-dialogue',
        faults: faultsAt(
          'events.0.sessions.0.speakerList.requests.1.intervention',
          'events.0.sessions.0.speakerList.requests.2.questionRequest',
        ),
      },
    ],
    [
      'with a prototype in it',
      () => JSON.stringify(sample()).replace('"themes":', '"__proto__":{"x":1},"themes":'),
      { code: 'file-not-a-dialogue' },
    ],
  ])('%s', async (_, make, expected) => {
    const made = make();
    chosen = typeof made === 'string' ? join(folder, 'wrong.json') : made.path;
    if (typeof made === 'string') writeFileSync(chosen, made);
    const error = await app.failure('dialogues.importFile', { jobId: 'job' });
    expect(error).toMatchObject(expected);
    expect(await app.get('dialogues.list', {})).toEqual([]);
    expect(readdirSync(join(app.dataFolder, 'dialogues'))).toEqual([]);
  });

  test('one that says its faults one by one, the first few only', async () => {
    chosen = join(folder, 'wrong.json');
    writeFileSync(
      chosen,
      changed((file) => (file.participants = [])),
    );
    const error = await app.failure('dialogues.importFile', { jobId: 'job' });
    expect(error).toMatchObject({ code: 'file-not-a-dialogue' });
    expect((error as { faults: unknown[] }).faults).toHaveLength(5);
  });
});

test.each([
  ['Dialogue 1', 'Dialogue 1.docx'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.docx'],
  ['', 'dialogue.docx'],
  ['...', 'dialogue.docx'],
  ['../../etc/passwd', '.. .. etc passwd.docx'],
  ['حوار 对话', 'حوار 对话.docx'],
  ['n'.repeat(200), `${'n'.repeat(80)}.docx`],
  ['😀'.repeat(200), `${'😀'.repeat(60)}.docx`],
  ['Draft \u202exlsx', 'Draft xlsx.docx'],
])('the title %j suggests the file name %j', (title, expected) => {
  expect(suggestedFileName(title, 'docx')).toBe(expected);
});
