import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, fixtures, nobody, plan, readFixture, summaryOf } from './planning';

const files = readdirSync(fixtures).filter((name) => !name.endsWith('.json'));

test('there are lists of many shapes', () => expect(files.length).toBeGreaterThanOrEqual(16));

// `vitest -u` writes what is expected anew; read the difference before it is kept.
test.each(files)('%s gives the plan beside it, and nothing more the second time', async (name) => {
  const source = readFixture(name);
  const first = plan(source);
  const summary = `${JSON.stringify(summaryOf(first), null, 2)}\n`;
  await expect(summary).toMatchFileSnapshot(join(fixtures, `${name}.json`));
  const second = plan(source, applied(nobody, first));
  expect(second.counts).toMatchObject({ added: 0, changed: 0, delegationsAdded: 0 });
});
