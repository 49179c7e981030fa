import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import ruleSet from './layer-rules.cjs';

const root = resolve(import.meta.dirname, '../..');
const folders = ['electron', 'renderer', 'shared'];
const rules = ruleSet as Required<Pick<IFlattenedRuleSet, 'forbidden'>>;

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders,
    {
      baseDir,
      ruleSet: rules,
      validate: true,
      // Types too: a type that crosses a border takes the design with it.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^electron/setup/' },
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  );
  return output as ICruiseResult;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

const sources = folders
  .flatMap(filesBelow)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

describe('the tree', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruiseTree(root);
  }, 60_000);

  test('is read whole', () => {
    const read = new Set(result.modules.map((module) => module.source));
    expect(sources.filter((file) => !read.has(file))).toEqual([]);
    expect(read.size).toBeGreaterThanOrEqual(sources.length);
  });

  test('keeps to its layers', () => {
    const broken = result.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    );
    expect(broken).toEqual([]);
  });
});

/** One violation of each rule, by the file that holds it; the text of a file that is imported does not matter. */
const planted: Record<string, Record<string, string>> = {
  'no-cycles': {
    'shared/domain/hen.ts': "import './egg';\nexport const hen = 1;",
    'shared/domain/egg.ts': "import './hen';\nexport const egg = 1;",
  },
  'nothing-unresolved': { 'shared/domain/lost.ts': "import './nowhere';" },
  'shared-is-pure': {
    'shared/domain/reader.ts': "import type { Stats } from 'node:fs';\nexport type S = Stats;",
  },
  'domain-and-notes-know-no-contract': { 'shared/domain/eager.ts': "import '../contract/plain';" },
  'registry-and-matching-know-no-import': {
    'shared/matching/eager.ts': "import '../contract/plain';",
  },
  'speakers-know-no-contract': { 'shared/speakers/eager.ts': "import '../contract/plain';" },
  'suggestions-know-no-contract': { 'shared/suggestions/eager.ts': "import '../contract/plain';" },
  'synthesis-knows-no-contract': { 'shared/synthesis/eager.ts': "import '../contract/plain';" },
  'codebook-knows-no-contract': { 'shared/codebook/eager.ts': "import '../contract/plain';" },
  'imports-know-no-contract': { 'shared/imports/eager.ts': "import '../contract/plain';" },
  'report-knows-no-contract': { 'shared/report/eager.ts': "import '../contract/plain';" },
  'renderer-and-electron-meet-in-shared': {
    'renderer/api/shortcut.ts': "import '../../electron/services/plain';",
  },
  'renderer-has-no-node': { 'renderer/api/disk.ts': "import 'node:fs';" },
  'renderer-has-no-desktop': { 'renderer/api/bridge.ts': "import 'electron';" },
  'features-never-meet': { 'renderer/features/draft/borrowed.ts': "import '../capture/plain';" },
  'ui-and-api-know-no-feature': { 'renderer/ui/special.ts': "import '../features/capture/plain';" },
  'ui-knows-no-api': { 'renderer/ui/fetching.ts': "import '../api/plain';" },
  'features-know-no-frame': { 'renderer/features/draft/framed.ts': "import '../../app/plain';" },
  'only-the-shell-sees-electron': {
    'electron/services/dialog.ts': "import { app } from 'electron';\nexport { app };",
  },
  'only-persistence-sees-the-database': {
    'electron/services/sql.ts':
      "import type { Database } from 'better-sqlite3';\nexport type D = Database;",
  },
  'persistence-is-the-lowest': { 'electron/persistence/up.ts': "import '../services/plain';" },
  'migrations-see-nothing-that-changes': {
    'electron/persistence/migrations/0002-current.ts': "import '../../../shared/domain/plain';",
  },
  'reports-are-writers': { 'electron/reports/curious.ts': "import '../persistence/plain';" },
  'services-know-no-one-above': { 'electron/services/climbing.ts': "import '../shell/plain';" },
  'shell-knows-no-storage': { 'electron/shell/digging.ts': "import '../persistence/plain';" },
  'command-line-has-no-desktop': { 'electron/command-line/window.ts': "import '../shell/plain';" },
  'preload-is-two-functions': { 'electron/preload.ts': "import 'zod';" },
  'no-tests-in-the-product': { 'shared/domain/tested.ts': "import '../../test/plain';" },
};
const plain = [
  'electron/persistence',
  'electron/services',
  'electron/shell',
  'renderer/api',
  'renderer/app',
  'renderer/features/capture',
  'shared/contract',
  'shared/domain',
  'test',
];

describe('a tree in which every rule is broken', () => {
  // Within the project, so that packages are found.
  const folder = mkdtempSync(join(root, '.cache', 'architecture-'));
  let result: ICruiseResult;
  beforeAll(async () => {
    const files = Object.assign({}, ...Object.values(planted)) as Record<string, string>;
    for (const each of plain) files[`${each}/plain.ts`] = 'export const plain = 1;';
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    result = await cruiseTree(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('breaks each of the rules', () => {
    expect(Object.keys(planted).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });

  test.each(Object.keys(planted))('%s is reported', (name) => {
    const reported = result.summary.violations.filter(({ rule }) => rule.name === name);
    const files = new Set(reported.map(({ from }) => from));
    expect(Object.keys(planted[name]!).some((file) => files.has(file))).toBe(true);
  });

  test('is not blamed for what it may do', () => {
    const blamed = new Set(result.summary.violations.map(({ from }) => from));
    expect([...blamed].filter((file) => file.endsWith('/plain.ts'))).toEqual([]);
  });
});

describe('files', () => {
  const written = [...sources, ...filesBelow('test').filter((file) => /\.tsx?$/.test(file))];

  test('have names that say what is in them', () => {
    const forbidden = /(^|[/-])(utils?|helpers?|common|manager|misc)([./-]|$)/i;
    const folders = filesBelow('electron').concat(
      filesBelow('renderer'),
      filesBelow('shared'),
      filesBelow('test'),
    );
    expect(folders.filter((file) => forbidden.test(file))).toEqual([]);
    expect(written.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  test('are named in kebab case, components as their component', () => {
    const named = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(?:\.[a-z]+)*$/;
    const base = (file: string) =>
      file
        .split('/')
        .at(-1)!
        .replace(/\.tsx?$/, '');
    expect(written.filter((file) => !named.test(base(file)))).toEqual([]);
    expect(sources.filter((file) => file.endsWith('.ts') && /^[A-Z]/.test(base(file)))).toEqual([]);
  });

  test('export what they make, not what others do', () => {
    const barrels = sources.filter((file) => {
      const statements = readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split(/;\s*/)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== '');
      return statements.length > 0 && statements.every((each) => /^export [^;]* from /s.test(each));
    });
    expect(barrels).toEqual([]);
    const exportsAll = sources.filter((file) =>
      /^export \* from/m.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(exportsAll).toEqual([]);
  });

  test('stay below three hundred lines', () => {
    const long = sources
      .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });
});
