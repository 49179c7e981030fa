import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../electron/reports/refi-text';
import { writeReport } from '../../electron/reports/write-report';
import type { RecordTable } from '../../shared/contract/draft';
import { recordTables } from '../../shared/contract/draft';
import {
  attributions,
  categories,
  stances,
  type Attribution,
} from '../../shared/domain/vocabulary';
import type { Report } from '../../shared/report/report';
import { sampleData } from '../sample/sample-data';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { fileOptions } from '../support/file-options';
import { expectAknIntegrity, expectRefiIntegrity, selectedTexts } from '../support/open-standards';
import { annexOf, fullReport } from '../support/full-report';
import { buildReport } from '../../shared/report/build-report';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import { buildSummary } from '../support/summary';
import { found, hasSchemas, validate } from '../support/xml-schemas';
import { textsInFile } from '../support/zipped-texts';

const data = sampleData();
const writtenAt = Date.UTC(2026, 2, 6);
const whole = { annex: 'table', record: { floorRequests: [] } } as const;

function sampleAt(attribution: Attribution, language: 'en' | 'fr' | 'es' = 'en'): Report {
  const eventId = data.events[0]!.id;
  return buildSummary(data, { ...whole, eventId, attribution, language });
}

async function aknOf(report: Report, aknDocument: 'report' | 'record'): Promise<XmlDocument> {
  return XmlDocument.fromBuffer(
    await writeReport(report, fileOptions('akn', { aknDocument, writtenAt })),
  );
}

async function projectOf(report: Report) {
  const bytes = await writeReport(report, fileOptions('qdpx', { writtenAt }));
  const { 'project.qde': project, ...sources } = unzipSync(bytes);
  return { bytes, project: XmlDocument.fromBuffer(project!), sources };
}

describe.each(['name', 'delegation', 'category', 'none'] as const)('the sample, %s', (level) => {
  const report = sampleAt(level, level === 'name' ? 'fr' : 'en');

  it.each(['report', 'record'] as const)('is an Akoma Ntoso %s', async (aknDocument) => {
    const document = await aknOf(report, aknDocument);
    expectAknIntegrity(document);
    if (hasSchemas) validate(document, 'akomantoso30.xsd');
    expect(found(document, '//a:FRBRlanguage/@language')[0]).toBe(level === 'name' ? 'fra' : 'eng');
    document.dispose();
  });

  it('is a project for qualitative analysis', async () => {
    const { bytes, project, sources } = await projectOf(report);
    expectRefiIntegrity(project, sources);
    if (hasSchemas) validate(project, 'refi-qda-project.xsd');
    const said = report.record!.interventions.flatMap(({ points }) =>
      points.length === 0
        ? []
        : [points.map(({ text }) => text).join('\n'), ...points.map(({ text }) => text)],
    );
    expect(selectedTexts(project, sources).toSorted()).toEqual(said.toSorted());
    expect((await projectOf(report)).bytes).toEqual(bytes);
    const codebook = XmlDocument.fromBuffer(await writeReport(report, fileOptions('qdc')));
    const ofCodebook = codebook
      .find('//c:Code/@guid', { c: 'urn:QDA-XML:codebook:1.0' })
      .map(({ content }) => content);
    expect(found(project, '//q:Code/@guid')).toEqual(expect.arrayContaining(ofCodebook));
    codebook.dispose();
    project.dispose();
  });
});

it('carries everything that a report may hold into Akoma Ntoso', async () => {
  const report = fullReport({ annex: annexOf(25, 'table') });
  const document = await aknOf(report, 'report');
  expectAknIntegrity(document);
  if (hasSchemas) validate(document, 'akomantoso30.xsd');
  expect(found(document, '//a:noteRef/@marker')).toEqual(['1', '2']);
  expect(found(document, '//a:note/a:p')).toEqual([
    'See report 1 and paragraph 2.',
    'Second note.',
  ]);
  expect(found(document, '//a:ref')).toEqual(
    expect.arrayContaining(['paragraph 3', '“Introduction”', 'area 1']),
  );
  expect(found(document, '//a:section/a:num')).toEqual(['1.', '2.', '3.']);
  expect(found(document, '//a:subsection/a:heading')).toEqual(['A subheading']);
  expect(found(document, '//a:item/a:num')).toEqual(['(a)', '(b)', '(a)', '(b)', '•', '•']);
  expect(found(document, '//a:attachment//a:td[1]')).toHaveLength(25);
  expect(found(document, '//a:docNumber')).toEqual(['IC/2026/1']);
  expect(found(document, '//a:conclusions')[0]?.trim()).toBe('Place 1, 16 April 2026');
  document.dispose();
});

it('keeps the sessions of several events apart', async () => {
  const builder = new DialogueDataBuilder();
  const events = [builder.event(), builder.event({ startsOn: null, endsOn: null })];
  for (const event of events) {
    const session = builder.session(event, { startsAt: writtenAt, endsAt: writtenAt + 1000 });
    const pause = builder.session(event, { kind: 'break', title: 'Pause' });
    const segment = builder.session(event, { parentId: session.id, title: 'Segment' });
    const speaker = builder.participant(builder.delegation());
    for (const each of [session, segment, segment])
      builder.point(builder.intervention(each, speaker, { type: 'question' }));
    expect(pause.kind).toBe('break');
  }
  const report = buildReport({
    ...{ data: builder.data, registry: null, language: 'es', attribution: 'name' },
    ...{ profileRef: 'publication', profile: builtInProfiles.publication },
    ...{ eventIds: events.map(({ id }) => id), edits: [], comments: [], fileName: null, ...whole },
  });
  const document = await aknOf(report, 'record');
  expectAknIntegrity(document);
  if (hasSchemas) validate(document, 'akomantoso30.xsd');
  expect(found(document, '//a:debateBody/a:debateSection/@name')).toEqual(['event', 'event']);
  expect(found(document, '//a:speechGroup/a:question')).toHaveLength(4);
  expect(found(document, '//a:scene')).toEqual(['00:00–00:00', 'Pause', '00:00–00:00', 'Pause']);
  const { project, sources } = await projectOf(report);
  expectRefiIntegrity(project, sources);
  if (hasSchemas) validate(project, 'refi-qda-project.xsd');
  expect(Object.keys(sources)).toHaveLength(2);
});

it.runIf(!hasSchemas)(
  'is not held against the schemas, which are not beside the repository',
  () => {
    expect(hasSchemas).toBe(false);
  },
);

/** Letters of several code units, marks, texts from right to left, controls, halves of pairs. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '😀',
        '👩‍💻',
        'مرحبا',
        'é',
        'e\u0301',
        '漢',
        '\r\n',
        '\r',
        '\u0007',
        '\ufeff',
        '<&">',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('\ud83d', '\udc00', '=1+1', '_x0041_'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

it('selects what was said in whatever letters it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 6 }), async (texts) => {
      const builder = new DialogueDataBuilder();
      const event = builder.event();
      const session = builder.session(event, { title: texts[0]! });
      for (const [index, text] of texts.entries()) {
        const speaker = builder.participant(builder.delegation());
        const intervention = builder.intervention(session, speaker, { position: index });
        builder.point(intervention, { text });
      }
      const report = buildSummary(builder.data, {
        ...whole,
        eventId: event.id,
        attribution: 'name',
      });
      const { project, sources } = await projectOf(report);
      // A turn of one point selects the same as its point.
      expect(selectedTexts(project, sources)).toEqual(
        texts.map(plainText).flatMap((text) => [text, text]),
      );
      project.dispose();
      for (const aknDocument of ['report', 'record'] as const)
        (await aknOf(report, aknDocument)).dispose();
    }),
    { seed: 7, numRuns: 40 },
  );
});

const secret = fc
  .array(fc.constantFrom(...'qxzäßيخЖ漢'), { minLength: 3, maxLength: 10 })
  .map((letters) => `Zq${letters.join('')}`);

const speakers = fc.array(
  fc.record({
    ...{ name: secret, title: secret, position: secret, delegation: secret, group: secret },
    shortName: fc.option(secret, { nil: '' }),
    category: fc.constantFrom(...categories),
    isIdentified: fc.boolean(),
    isAlone: fc.boolean(),
    isForGroup: fc.boolean(),
    level: fc.option(fc.constantFrom(...attributions)),
    stance: fc.constantFrom(...stances),
    minutes: fc.option(fc.nat({ max: 999 })),
  }),
  { minLength: 1, maxLength: 6 },
);

type Speakers = typeof speakers extends fc.Arbitrary<infer T> ? T : never;

function roomOf(people: Speakers) {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const area = builder.area(event, ['{quantifier} agreed {bracket}. {reservations}.']);
  const theme = builder.theme();
  for (const { level, stance, minutes, delegation, group, shortName, category, ...own } of people) {
    const session = builder.session(event);
    const body = builder.delegation({ name: delegation, shortName, category });
    const speaker = builder.participant(own.isAlone ? null : body, own);
    builder.role(session, speaker, 'panellist');
    const startedAt = minutes === null ? null : writtenAt + minutes * 60_000;
    const intervention = builder.intervention(session, speaker, {
      ...{ attribution: level, startedAt, endedAt: startedAt === null ? null : startedAt + 1000 },
      onBehalfOfId: own.isForGroup ? builder.delegation({ name: group, isGroup: true }).id : null,
    });
    builder.link(area, builder.point(intervention, { themeIds: [theme.id] }), stance);
  }
  return { data: builder.data, eventId: event.id };
}

async function filesOf(report: Report): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = [];
  for (const format of ['xlsx', 'qdpx', 'qdc'] as const)
    files.push([format, await writeReport(report, fileOptions(format, { writtenAt }))]);
  for (const table of recordTables satisfies readonly RecordTable[])
    files.push([table, await writeReport(report, fileOptions('csv', { table }))]);
  for (const aknDocument of ['report', 'record'] as const)
    files.push([aknDocument, await writeReport(report, fileOptions('akn', { aknDocument }))]);
  return files;
}

it('names nobody in any file of tables or open standards', async () => {
  await fc.assert(
    fc.asyncProperty(
      speakers,
      fc.constantFrom('delegation' as const, 'category' as const, 'none' as const),
      async (people, attribution) => {
        const { data: room, eventId } = roomOf(people);
        const report = buildSummary(room, { ...whole, eventId, attribution });
        const persons = people.flatMap(({ name, position, title }) => [name, position, title]);
        const bodies = people.flatMap(({ delegation, group, shortName }) => [
          ...[delegation, group, shortName].filter(Boolean),
        ]);
        const hidden = attribution === 'delegation' ? persons : [...persons, ...bodies];
        // What is drawn for a person may be drawn for a delegation too, which may be told.
        const told = new Set(attribution === 'delegation' ? bodies : []);
        const ids = room.participants.map(({ id }) => id);
        for (const [file, bytes] of await filesOf(report)) {
          const text = textsInFile(bytes);
          for (const words of [...hidden.filter((each) => !told.has(each)), ...ids])
            expect(text.includes(words), `${words} in ${file}`).toBe(false);
        }
      },
    ),
    { seed: 11, numRuns: 25 },
  );
});

it('has no cell that runs as a formula', async () => {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const session = builder.session(event, { title: '=1+1' });
  const speaker = builder.participant(builder.delegation({ name: '@SUM(A1)' }), { name: '+1' });
  builder.point(builder.intervention(session, speaker), { text: '=cmd|calc' });
  const report = buildSummary(builder.data, { ...whole, eventId: event.id, attribution: 'name' });
  const bytes = await writeReport(report, fileOptions('csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const csv = strFromU8(bytes);
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain("'=cmd|calc");
  const sheets = textsInFile(await writeReport(report, fileOptions('xlsx')));
  expect(sheets).toContain('=cmd|calc');
  expect(sheets).not.toContain('<f>');
  expect(sheets).toContain('frozen');
});
