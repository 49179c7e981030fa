import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureScreen } from '../../../renderer/features/capture/CaptureScreen';
import type { DialogueCalls } from '../../support/dialogue-calls';
import { createPopulated, say, type Populated } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

configure({ asyncUtilTimeout: 10_000 });

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;

beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => {
  cleanup();
  app.close();
});

const toVerify = () => dialogue.get('record.list', { sessionId: ids.segment, isToVerify: true });

test('what is to be verified is shown by one key, and taken off the list by another', async () => {
  const { intervention, point } = await say(dialogue, ids.segment, ids.participants[0], 'one half');
  await dialogue.get('record.editPoint', { id: point, isToVerify: true });
  const added = { kind: 'observation' as const, isVerbatim: false, themeIds: [] };
  const more = await dialogue.get('record.addPoint', {
    ...added,
    id: intervention,
    text: 'a third',
  });
  await dialogue.get('record.editPoint', { id: more, isToVerify: true, isStarred: true });
  renderFeature(
    app,
    dialogue.id,
    <CaptureScreen
      sessionId={ids.segment}
      target={null}
      onProgramme={() => undefined}
      renderHistory={() => null}
    />,
  );
  const user = userEvent.setup();
  expect(await screen.findByRole('button', { name: /2 to verify/ })).toBeTruthy();
  const rows = () => within(screen.getByRole('list', { name: 'Record' })).getAllByRole('article');
  expect(rows()).toHaveLength(2);
  await user.keyboard('{F3}');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]!.textContent).toContain('to verify');
  await waitFor(() => expect(document.activeElement?.contains(rows()[0]!)).toBe(true));
  await user.keyboard('v');
  await waitFor(async () =>
    expect((await toVerify())[0]?.points.map((each) => each.isToVerify)).toEqual([false, true]),
  );
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'To verify 1' })).toBeTruthy());
  await user.keyboard('v');
  expect(await screen.findByText(/Nothing in the record passes/)).toBeTruthy();
  expect(await toVerify()).toEqual([]);
  await user.keyboard('{F3}');
  await waitFor(() => expect(rows()).toHaveLength(2));
});
