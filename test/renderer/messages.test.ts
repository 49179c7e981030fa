import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('finds every text of the screens in the catalogue; run "npm run messages" when it does not', () => {
  const lingui = resolve(root, 'node_modules/@lingui/cli/dist/lingui.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [lingui, 'check', 'sync', '--clean'],
    // Told that it is under test, the tool would look for sources of its own that it does not ship.
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  expect(`${stdout}${stderr}`).toContain('PASS sync');
  expect(status).toBe(0);
}, 60_000);
