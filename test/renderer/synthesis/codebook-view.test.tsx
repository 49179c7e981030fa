import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodebookView } from '../../../renderer/features/synthesis/codebook/CodebookView';
import { renderFeature } from '../../support/render-feature';
import { createPopulated, type Populated } from '../../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../../support/test-application';
import type { DialogueCalls } from '../../support/dialogue-calls';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
const onOpenIntervention = vi.fn();
const file = () => join(app.dataFolder, 'codebook.csv');

beforeEach(async () => {
  app = createTestApplication({ shell: { askForFile: async () => file() } });
  ({ ids, ...dialogue } = await createPopulated(app));
  await dialogue.get('themes.add', { name: 'Theme 3' });
  onOpenIntervention.mockReset();
});
afterEach(() => app.close());

const names = async () =>
  (await dialogue.get('themes.list', {})).map(({ name, depth }) => `${'- '.repeat(depth)}${name}`);

async function show() {
  renderFeature(app, dialogue.id, <CodebookView onOpenIntervention={onOpenIntervention} />);
  await screen.findByRole('treegrid', { name: 'Codebook' });
  return userEvent.setup();
}
const row = (name: string) => screen.getByRole('row', { name });
const named = () => screen.findByRole('textbox', { name: 'Name of the theme' });

test('themes are named, added, moved and deleted by keys, each in one step', async () => {
  const user = await show();
  await user.click(row('Theme 3'));
  await user.keyboard('{F2}');
  await user.clear(await named());
  await user.keyboard('theme 1{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('There is one of this name');
  await user.clear(await named());
  await user.keyboard('Name 3{Enter}');
  await waitFor(async () => expect(await names()).toEqual(['Theme 1', '- Theme 2', 'Name 3']));
  await waitFor(() => expect(document.activeElement).toBe(row('Name 3')));
  await user.keyboard('N');
  await user.keyboard('{Escape}');
  await user.keyboard('{Shift>}N{/Shift}');
  await user.type(await named(), 'Below{Enter}');
  await waitFor(async () => expect((await names()).at(-1)).toBe('- Below'));
  await user.click(await screen.findByRole('row', { name: 'Below' }));
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await waitFor(() => expect(row('Below').getAttribute('aria-level')).toBe('1'));
  // Faster than the list comes back.
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowDown}{ArrowUp}{/Alt}');
  await waitFor(async () =>
    expect(await names()).toEqual(['Below', 'Theme 1', '- Theme 2', 'Name 3']),
  );
  await user.keyboard('{Delete}');
  await waitFor(async () => expect(await names()).toEqual(['Theme 1', '- Theme 2', 'Name 3']));
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(row('Theme 1')));
  await dialogue.get('history.undo', {});
  await waitFor(() => expect(row('Below')).toBeTruthy());
});

test('the field of a new theme keeps the focus, also where one comes from outside of the tree', async () => {
  const user = await show();
  await user.keyboard('n');
  await named();
  await user.keyboard('Added{Enter}');
  await waitFor(async () =>
    expect(await names()).toEqual(['Theme 1', '- Theme 2', 'Theme 3', 'Added']),
  );
});

test('a filter keeps what is above; words are looked for in definitions and keywords too', async () => {
  await dialogue.get('themes.edit', { id: ids.themes[1], keywords: ['Éducation'] });
  const user = await show();
  await user.type(screen.getByRole('searchbox', { name: 'Find a theme' }), 'education');
  await waitFor(() => expect(screen.queryByRole('row', { name: 'Theme 3' })).toBeNull());
  expect(screen.getAllByRole('row').map((each) => each.textContent)).toHaveLength(2);
});

test('colour, definition and keywords are kept; a chip comes off again', async () => {
  const user = await show();
  await user.click(row('Theme 3'));
  await user.click(screen.getByRole('radio', { name: 'Teal' }));
  await user.type(screen.getByRole('textbox', { name: 'Definition' }), 'What it means');
  await user.type(screen.getByRole('textbox', { name: 'Keywords' }), 'one;two{Enter}TWO{Enter}');
  const stored = async () => (await dialogue.get('themes.list', {}))[2];
  await waitFor(async () =>
    expect(await stored()).toMatchObject({
      ...{ hue: 5, definition: 'What it means', keywords: ['one', 'two'] },
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Take off: one' }));
  await waitFor(async () => expect((await stored())!.keywords).toEqual(['two']));
});

test('ticked points are split off into a new theme', async () => {
  const user = await show();
  await user.click(row('Theme 1'));
  const list = await screen.findByRole('list', { name: 'Points' });
  expect(list.textContent).toContain('Panel 1');
  await user.click(within(list).getByRole('checkbox', { name: 'Choose: first words' }));
  await user.click(screen.getByRole('button', { name: 'Split into a new theme…' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of the new theme' }), 'Part{Enter}');
  await waitFor(async () =>
    expect(await names()).toEqual(['Theme 1', '- Theme 2', 'Part', 'Theme 3']),
  );
  await waitFor(() => expect(row('Part').getAttribute('aria-selected')).toBe('true'));
});

test('a theme is merged by m and typing, and what follows is said first', async () => {
  const user = await show();
  await user.click(row('Theme 1'));
  await user.keyboard('m');
  await user.type(await screen.findByRole('combobox', { name: 'Theme that stays' }), 'me 3');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByText('1 point goes over to “Theme 3”.')).toBeTruthy();
  expect(screen.getByText('1 theme below it then stands below “Theme 3”.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(async () => expect(await names()).toEqual(['Theme 3', '- Theme 2']));
});

test('a file is shown before it is taken in', async () => {
  writeFileSync(file(), 'Tag,Memo,Weight\nTheme 3/New,,1\nTheme 2,Meaning,2\nTheme 1,,\n');
  const user = await show();
  await user.click(screen.getByRole('button', { name: 'Import…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('1 new, 1 changed, 1 unchanged')).toBeTruthy();
  expect(dialog.getByText(/The column “Weight” means nothing here/)).toBeTruthy();
  expect(dialog.getByText('new definition')).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Import…' })),
  );
  await waitFor(async () =>
    expect(await names()).toEqual(['Theme 1', '- Theme 2', 'Theme 3', '- New']),
  );
  await dialogue.get('history.undo', {});
  await waitFor(() => expect(screen.queryByRole('row', { name: 'New' })).toBeNull());
});
