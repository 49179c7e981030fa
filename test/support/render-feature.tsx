import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { DialogueId } from '../../shared/domain/ids';
import { ApiProvider, DialogueScope } from '../../renderer/api/api-context';
import { CommandRegistryProvider } from '../../renderer/ui/keyboard-commands';
import {
  createTestApplication,
  type TestApplication,
  type TestApplicationOptions,
} from './test-application';

/** A screen over the real application, without the frame around it. */
export function renderFeature(
  { transport }: Pick<TestApplication, 'transport'>,
  dialogueId: DialogueId,
  element: ReactNode,
): RenderResult {
  return render(
    <I18nProvider i18n={i18n}>
      <ApiProvider transport={transport}>
        <DialogueScope dialogueId={dialogueId}>
          <CommandRegistryProvider>{element}</CommandRegistryProvider>
        </DialogueScope>
      </ApiProvider>
    </I18nProvider>,
  );
}

/** The application with the sample dialogue open. */
export async function sampleApplication(
  options?: TestApplicationOptions,
): Promise<TestApplication & { dialogueId: DialogueId }> {
  const test = createTestApplication(options);
  const dialogueId = await test.get('dialogues.importSample', { jobId: 'import' });
  await test.get('dialogues.open', { id: dialogueId });
  return Object.assign(test, { dialogueId });
}
