import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { ApiProvider, DialogueScope } from '../../../renderer/api/api-context';
import { Search } from '../../../renderer/features/search/Search';
import { CommandRegistryProvider } from '../../../renderer/ui/keyboard-commands';
import type { SearchHit } from '../../../shared/contract/search';
import { createTestApplication } from '../../support/test-application';

async function open() {
  const application = createTestApplication();
  onTestFinished(() => application.close());
  const dialogueId = await application.createDialogue();
  for (const name of ['Regular pathways', 'Safe pathways', 'Terminology']) {
    await application.get('themes.add', { dialogueId, input: { name } });
  }
  const opened: SearchHit[] = [];
  const user = userEvent.setup();
  render(
    <I18nProvider i18n={i18n}>
      <ApiProvider transport={application.transport}>
        <CommandRegistryProvider>
          <DialogueScope dialogueId={dialogueId}>
            <Search onOpen={(hit) => opened.push(hit)} />
          </DialogueScope>
        </CommandRegistryProvider>
      </ApiProvider>
    </I18nProvider>,
  );
  await user.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
  return {
    user,
    opened,
    field: await screen.findByRole('combobox', { name: 'Search the dialogue' }),
  };
}

test('finds as one types, marks the words, and opens what was chosen with the keyboard', async () => {
  const { user, opened, field } = await open();
  await user.type(field, 'path');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'pathways',
    'pathways',
  ]);
  const second = screen.getAllByRole('option')[1]!;
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(opened).toHaveLength(1));
  expect(opened[0]?.type).toBe('theme');
  expect(second.textContent).toContain(opened[0]?.pieces.map(({ text }) => text).join(''));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('says what to do where nothing is found', async () => {
  const { user, field } = await open();
  await user.type(field, 'nowhere');
  expect(await screen.findByText(/Nothing found/)).toBeTruthy();
});
