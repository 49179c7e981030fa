import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerWithFile, fileAt } from '../../electron/shell/app-files';
import { contentSecurityPolicy } from '../../electron/shell/content-security-policy';

describe('the file that an address names', () => {
  const root = join(tmpdir(), 'renderer');

  test.each([
    ['app://rapporteur/index.html', 'index.html'],
    ['app://rapporteur/index.html?a=1#b', 'index.html'],
    ['app://rapporteur/assets/a%20b.js', join('assets', 'a b.js')],
    // Cleaned by the URL itself, before it reaches the path.
    ['app://rapporteur/../../index.html', 'index.html'],
    ['app://rapporteur/assets/%2e%2e/index.html', 'index.html'],
  ])('%s lies below the folder', (address, file) => {
    expect(fileAt(root, address)).toBe(join(root, file));
  });

  test.each([
    'app://rapporteur',
    'app://rapporteur/..%2fmain%2fmain.js',
    'app://rapporteur/assets/..%2f..%2fmain.js',
    'app://rapporteur/%2e%2e%2fmain.js',
    'app://rapporteur/..%5cmain.js',
    'app://rapporteur/C:%5cmain.js',
    'app://rapporteur/c:/main.js',
    'app://rapporteur/index.html%00.js',
    'app://rapporteur/%',
    'app://elsewhere/index.html',
    'https://rapporteur/index.html',
    'file:///index.html',
    'no address',
  ])('%s names none', (address) => {
    expect(fileAt(root, address)).toBeNull();
  });
});

describe('the answer to a request', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'rapporteur-files-'));
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'index.html'), '<html><head></head></html>');
    writeFileSync(join(root, 'assets', 'a.js'), 'a');
    writeFileSync(join(root, 'assets', 'a.js.map'), '{}');
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const get = (path: string, method = 'GET') =>
    answerWithFile(root, { url: `app://rapporteur/${path}`, method });

  test('carries the type and the policy, whose nonce the page knows and no two loads share', async () => {
    const [first, second] = [await get('index.html'), await get('index.html')];
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const nonce = /content="([^"]+)"/.exec(await first.text())?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(first.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce));
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  });

  test('is the file as it is for what is no page', async () => {
    const answer = await get('assets/a.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('a');
  });

  test.each([
    ['a file that is not there', 'assets/b.js', 'GET', 404],
    ['a folder', 'assets', 'GET', 404],
    ['a type that no page needs', 'assets/a.js.map', 'GET', 404],
    ['another method', 'index.html', 'POST', 405],
  ])('is empty for %s', async (_name, path, method, status) => {
    const answer = await get(path, method);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe('');
  });
});

test('the policy allows our own files and nothing that could run or send otherwise', () => {
  const policy = contentSecurityPolicy('N');
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; font-src 'self'; img-src 'self' data:; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});
