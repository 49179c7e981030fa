import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Delegation } from '../../shared/domain/participants';
import { organizationsTableSchema } from '../../shared/registry/organization';
import { callsOn } from '../support/dialogue-calls';
import { delegationFields } from '../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
let problems: unknown[];
let revealed: string[];
beforeEach(() => {
  problems = [];
  revealed = [];
  app = createTestApplication({
    onProblem: (error) => problems.push(error),
    shell: { reveal: (path) => revealed.push(path) },
  });
});
afterEach(() => app.close());

const inFolder = (...names: string[]) => join(app.dataFolder, ...names);
const override = () => inFolder('states-override.json');
const learned = () => inFolder('organizations.json');
const info = () => app.get('registry.info', {});
const registry = () => app.get('registry.get', {});
const reload = () => app.get('registry.reload', {});
const state = async (iso3: string) => (await registry()).states.find((each) => each.iso3 === iso3)!;
const ownOrganizations = async () =>
  (await registry()).organizations.filter(({ key }) => key.startsWith('own-'));

const organization = {
  ...{ key: 'institute-1', abbreviation: 'I1', category: 'academia', region: null },
  ...{ names: { en: 'Institute 1', fr: '', es: '' }, isGroup: false, aliases: [] },
};
const overriding = (content: object) =>
  writeFileSync(override(), JSON.stringify({ format: 'rapporteur-states-override', ...content }));
const cze = { CZE: { names: { en: { short: 'Czech Republic' } } } };

test('the tables that came with the app: 193 Members, 2 observers, named sources, a neutral disclaimer', async () => {
  const { sources, disclaimer, date, ...rest } = await info();
  expect(rest).toMatchObject({
    ...{ members: 193, observers: 2, learned: 0 },
    override: { fileName: 'states-override.json', isInForce: false, faults: [] },
  });
  expect(sources.length).toBeGreaterThan(1);
  expect(sources.every(({ name, licence, used }) => name && licence && used)).toBe(true);
  expect(disclaimer).toMatch(/no opinion/);
  expect(date).toMatch(/^20\d\d-/);
});

describe('the file of an institution', () => {
  test('is in force once it is read again, and out of force once it is gone', async () => {
    expect((await state('CZE')).names.en.short).toBe('Czechia');
    overriding({ states: cze, organizations: [organization] });
    expect((await state('CZE')).names.en.short).toBe('Czechia');
    app.events.length = 0;
    await reload();
    expect(app.events).toMatchObject([{ type: 'changed', changes: [{ entity: 'registry' }] }]);
    expect((await info()).override).toMatchObject({ isInForce: true, faults: [] });
    const { names, aliases } = await state('CZE');
    expect([names.en.short, names.en.running, names.fr.short]).toEqual([
      ...['Czech Republic', 'Czech Republic', 'Tchéquie'],
    ]);
    expect(aliases).toContain('Czechia');
    expect((await registry()).organizations).toContainEqual(organization);
    rmSync(override());
    await reload();
    expect((await info()).override.isInForce).toBe(false);
    expect((await state('CZE')).names.en.short).toBe('Czechia');
  });

  test('is in force from the start of the app, also with the mark that Windows editors put first', async () => {
    const content = { format: 'rapporteur-states-override', states: cze };
    writeFileSync(override(), `\uFEFF${JSON.stringify(content)}`);
    app.restart();
    expect((await state('CZE')).names.en.short).toBe('Czech Republic');
  });

  test.each<[string, () => void, RegExp]>([
    ['is cut off', () => writeFileSync(override(), '{"format": "rapporteur-st'), /JSON|string/i],
    ['is of another kind', () => writeFileSync(override(), '{"format":"other"}'), /^format: /],
    [
      'names a State that there is none of',
      () => overriding({ states: { ...cze, XYZ: {} } }),
      /^states\.XYZ: .*no such State/,
    ],
    [
      'has a field that nobody knows',
      () => overriding({ states: { ...cze, KIR: { unGroop: null } } }),
      /^states\.KIR: .*unGroop/,
    ],
    ['is a folder', () => mkdirSync(override()), /EISDIR/],
  ])('that %s is left out whole, with the place in the file', async (_, write, fault) => {
    write();
    await reload();
    const told = (await info()).override;
    expect(told.isInForce).toBe(false);
    expect(
      told.faults.some((each) => fault.test(each)),
      told.faults.join('\n'),
    ).toBe(true);
    expect((await state('CZE')).names.en.short).toBe('Czechia');
    expect((await registry()).states).toHaveLength(195);
  });

  test('is shown in its folder; before there is one, so is the folder', async () => {
    await app.get('registry.revealOverride', {});
    overriding({});
    await app.get('registry.revealOverride', {});
    expect(revealed).toEqual([inFolder('dialogues'), override()]);
    expect(revealed.every((path) => existsSync(path))).toBe(true);
  });
});

describe('organizations come with use', () => {
  const add = async (...delegations: Partial<Omit<Delegation, 'id'>>[]) => {
    const { get } = callsOn(app, await app.createDialogue());
    for (const fields of delegations)
      await get('participants.addDelegation', { ...delegationFields, ...fields });
  };

  test('are offered in a second dialogue, also after a restart, each once', async () => {
    await add({ name: 'Network 1', shortName: 'N1', category: 'diaspora', region: 'africa' });
    const [first] = await ownOrganizations();
    expect(first).toMatchObject({
      ...{ key: 'own-network-1', abbreviation: 'N1', category: 'diaspora', region: 'africa' },
      names: { en: 'Network 1' },
    });
    app.restart();
    await add({ name: 'NETWORK  1' }, { name: 'Network 2' }, { name: 'n1' });
    expect((await ownOrganizations()).map(({ names }) => names.en)).toEqual([
      ...['Network 1', 'Network 2'],
    ]);
    expect((await info()).learned).toBe(2);
    const table: unknown = JSON.parse(readFileSync(learned(), 'utf8'));
    expect(organizationsTableSchema.parse(table).organizations).toHaveLength(2);
  });

  test('but no States, people on their own, or what is known by another name', async () => {
    const { organizations } = await registry();
    const { names, aliases } = organizations.find(
      (each) => each.aliases.length > 0 && each.names.fr !== '',
    )!;
    await add(
      ...[{ name: 'Kenya' }, { name: "Cote d'Ivoire" }, { name: 'Turkey' }, { name: 'Suisse' }],
      ...([
        { name: 'Any name', state: 'KEN' },
        { name: 'S 12', category: 'individual-expert' },
      ] as const),
      ...[{ name: names.fr }, { name: names.en.toUpperCase() }, { name: aliases[0]! }],
    );
    expect(await ownOrganizations()).toEqual([]);
    expect(existsSync(learned())).toBe(false);
  });

  test('in any script, each under a key of its own; names that differ by signs only are one', async () => {
    const names = ['شبكة ١', '网络一', 'A+ Network', 'A – Network', '!!!'];
    await add(...names.map((name) => ({ name })));
    const own = await ownOrganizations();
    expect(own.map((each) => each.names.en)).toEqual(['شبكة ١', '网络一', 'A+ Network']);
    expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
    await add({ name: 'Ä Network' }, { name: 'Réseau 1' }, { name: 'R seau 1' });
    expect((await ownOrganizations()).map(({ key }) => key).slice(3)).toEqual([
      ...['own-reseau-1', 'own-r-seau-1'],
    ]);
  });

  test('what another run has learned meanwhile is kept', async () => {
    await add({ name: 'Network 1' });
    const table = organizationsTableSchema.parse(JSON.parse(readFileSync(learned(), 'utf8')));
    const [known] = table.organizations;
    const other = { ...known!, key: 'own-network-9', names: { ...known!.names, en: 'Network 9' } };
    const both = { ...table, organizations: [...table.organizations, other] };
    writeFileSync(learned(), JSON.stringify(both));
    await add({ name: 'Network 2' });
    expect((await ownOrganizations()).map(({ names }) => names.en)).toEqual([
      ...['Network 1', 'Network 9', 'Network 2'],
    ]);
  });

  test('a damaged file counts as empty, and is copied aside before it is written again', async () => {
    writeFileSync(learned(), '{"format": "rapporteur-organi');
    expect((await info()).learned).toBe(0);
    expect((await registry()).states).toHaveLength(195);
    expect(existsSync(inFolder('set-aside'))).toBe(false);
    await add({ name: 'Network 1' }, { name: 'Network 2' });
    expect((await info()).learned).toBe(2);
    expect(readdirSync(inFolder('set-aside'))).toEqual(['organizations.json']);
    const aside = readFileSync(inFolder('set-aside', 'organizations.json'), 'utf8');
    expect(aside).toBe('{"format": "rapporteur-organi');
    writeFileSync(learned(), 'again');
    await add({ name: 'Network 3' });
    expect(readdirSync(inFolder('set-aside'))).toHaveLength(2);
  });

  test('a file that cannot be kept is not written over, and the dialogue has its delegation', async () => {
    mkdirSync(learned());
    await add({ name: 'Network 1' });
    expect(problems).toHaveLength(1);
    expect(readdirSync(learned())).toEqual([]);
    expect((await registry()).states).toHaveLength(195);
  });
});
