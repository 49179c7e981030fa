import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SheetDialog } from '../../../renderer/features/sheet/SheetDialog';
import type { DialogueCalls } from '../../support/dialogue-calls';
import { createPopulated, populateList, type Populated } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls & { ids: Populated };
let isWritable: boolean;

beforeEach(async () => {
  isWritable = true;
  app = createTestApplication({
    shell: {
      askWhereToSave: ({ suggestedName }) =>
        Promise.resolve(`${app.dataFolder}/${isWritable ? suggestedName : 'none/a.csv'}`),
    },
  });
  dialogue = await createPopulated(app);
});
afterEach(() => app.close());

function show() {
  renderFeature(
    app,
    dialogue.id,
    <SheetDialog sessionId={dialogue.ids.panel} onClose={() => undefined} />,
  );
  return userEvent.setup();
}

it('shows the list, takes a signature, and says in words what has changed since', async () => {
  await populateList(dialogue);
  const user = show();
  const sheet = await screen.findByRole('region', { name: 'Sheet' });
  expect(within(sheet).getByText(/Somebody still has the floor/)).toBeTruthy();
  expect(within(sheet).getByText('Total of 3 turns')).toBeTruthy();
  const name = screen.getByRole('textbox', { name: 'Name of whoever finds it right' });
  await user.type(name, 'Chair 2{Enter}');
  expect(await screen.findByText('Chair 2')).toBeTruthy();
  expect((name as HTMLInputElement).value).toBe('');
  expect(screen.getAllByText('Unchanged since').length).toBeGreaterThan(0);

  const [id] = dialogue.ids.interventions;
  await dialogue.get('record.reassign', { id, type: 'answer' });
  expect((await screen.findAllByText(/type statement → answer/)).length).toBe(2);
  await user.click(screen.getByRole('button', { name: 'Take back the sign-off by Chair 2' }));
  await expect.poll(() => screen.queryByText('Chair 2')).toBeNull();
});

it('writes files at a level that is not above the session’s, and shows an error where it happened', async () => {
  const user = show();
  await user.click(await screen.findByRole('button', { name: 'Save as CSV…' }));
  expect(await screen.findByText('Written: Speaker list – Panel 1.csv')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show in folder' })).toBeTruthy();

  isWritable = false;
  await user.click(screen.getByRole('button', { name: 'Save as Excel…' }));
  expect(await screen.findByText('The file was not written')).toBeTruthy();

  await dialogue.get('dialogues.edit', { attribution: 'category' });
  const level = await screen.findByRole('button', { name: /By category/ });
  await user.click(level);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'By category',
    'Not at all',
  ]);
});

it('says that a session off the record goes nowhere', async () => {
  await dialogue.get('dialogues.edit', { attribution: 'off-the-record' });
  show();
  expect(await screen.findByText(/nothing of it leaves Rapporteur/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save as CSV…' })).toBeNull();
});
