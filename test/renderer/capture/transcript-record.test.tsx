import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureScreen } from '../../../renderer/features/capture/CaptureScreen';
import { transcriptView } from '../../../renderer/features/capture/transcript/transcript-view';
import { readPlan } from '../../../shared/imports/plan-text';
import type { DialogueCalls } from '../../support/dialogue-calls';
import {
  createTestApplicationWithFiles,
  type TestApplicationWithFiles,
} from '../../support/file-to-choose';
import { createPopulated, say, type Populated } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';

configure({ asyncUtilTimeout: 10_000 });

let app: TestApplicationWithFiles;
let dialogue: DialogueCalls;
let ids: Populated;

const captions = `WEBVTT

00:00:05.000 --> 00:00:09.000
<v Speaker 1>Planned migration needs regular pathways. They have to be safe.</v>

00:00:20.000 --> 00:00:25.000
<v Room 7>Who pays for local integration?</v>
`;

beforeEach(async () => {
  app = createTestApplicationWithFiles();
  ({ ids, ...dialogue } = await createPopulated(app));
  await say(dialogue, ids.segment, ids.participants[1], 'A note of my own');
  const { importId } = await app.stage(dialogue, 'captions.vtt', captions);
  const input = { jobId: 'job', importId, sessionId: ids.segment };
  const { options } = readPlan(
    await dialogue.get('imports.previewTranscript', { ...input, options: null }),
  );
  const timed = { ...options, startsAt: Date.UTC(2030, 0, 15, 9) };
  await dialogue.get('imports.commitTranscript', { ...input, options: timed });
});

afterEach(() => {
  cleanup();
  app.close();
  if (!transcriptView.isShown()) transcriptView.toggle();
});

const openScreen = () =>
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

const findTurn = (name: string) => screen.findByRole('article', { name });

/** The row of the turn, with the focus of the keyboard. */
async function focusTurn(name: string) {
  const turn = await findTurn(name);
  const row = turn.closest<HTMLElement>('[role=listitem]')!;
  act(() => row.focus());
  return turn;
}

function selectIn(turn: HTMLElement, words: string) {
  const paragraph = [...turn.querySelectorAll('p[data-paragraph]')].find((each) =>
    each.textContent?.includes(words),
  );
  const text = paragraph!.firstChild!;
  const from = text.textContent!.indexOf(words);
  document.getSelection()!.setBaseAndExtent(text, from, text, from + words.length);
}

async function pointsOf(speaker: string | null) {
  const entries = await dialogue.get('record.list', { sessionId: ids.segment });
  return entries
    .filter(({ source, speakerName }) => source === 'transcript' && speakerName === speaker)
    .flatMap(({ points }) => points.map(({ text, isVerbatim }) => ({ text, isVerbatim })));
}

test('turns of a transcript say so, and have no points of their own', async () => {
  openScreen();
  const turn = await findTurn('Transcript: Speaker 1');
  expect(within(turn).getByText(/^transcript · .*0:04$/)).toBeTruthy();
  expect(within(turn).getByText(/Planned migration needs regular pathways/)).toBeTruthy();
  expect(within(turn).queryByText('No points noted.')).toBeNull();
  expect(await findTurn('Transcript')).toBeTruthy();
});

test('words that are selected become a point, word for word, which undo takes back', async () => {
  const user = userEvent.setup();
  openScreen();
  const turn = await focusTurn('Transcript: Speaker 1');
  selectIn(turn, 'gular path');
  await user.keyboard('p');
  await waitFor(async () =>
    expect(await pointsOf('Speaker 1')).toEqual([{ text: 'regular pathways', isVerbatim: true }]),
  );
  expect(await within(turn).findByText('regular pathways')).toBeTruthy();
  await act(() => dialogue.get('history.undo', {}));
  await waitFor(() => expect(within(turn).queryByText('regular pathways')).toBeNull());
});

test('without a selection the sentence is chosen first, and then taken', async () => {
  const user = userEvent.setup();
  openScreen();
  await focusTurn('Transcript: Speaker 1');
  await user.keyboard('p');
  await waitFor(() =>
    expect(document.getSelection()?.toString()).toBe('Planned migration needs regular pathways.'),
  );
  expect(await pointsOf('Speaker 1')).toEqual([]);
  await user.keyboard('{ArrowRight}');
  expect(document.getSelection()?.toString()).toBe('They have to be safe.');
  await user.keyboard('p');
  await waitFor(async () =>
    expect((await pointsOf('Speaker 1')).map(({ text }) => text)).toEqual([
      'They have to be safe.',
    ]),
  );
  // Pressed once too often.
  await screen.findByText('They have to be safe.', { selector: 'q' });
  await user.keyboard('p');
  expect(await pointsOf('Speaker 1')).toHaveLength(1);
});

test('the only sentence of a turn is taken at once', async () => {
  const user = userEvent.setup();
  openScreen();
  await focusTurn('Transcript');
  await user.keyboard('p');
  await waitFor(async () => expect(await pointsOf(null)).toHaveLength(1));
});

test('the transcript can be hidden; what counts stays', async () => {
  const user = userEvent.setup();
  openScreen();
  await focusTurn('Transcript');
  await user.keyboard('p');
  await waitFor(async () => expect(await pointsOf(null)).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: /Hide transcript/ }));
  expect(await screen.findByRole('button', { name: /1 turn hidden/ })).toBeTruthy();
  expect(screen.queryByRole('article', { name: 'Transcript: Speaker 1' })).toBeNull();
  const kept = await findTurn('Transcript');
  expect(within(kept).getByText('Who pays for local integration?', { selector: 'q' })).toBeTruthy();
  await user.keyboard('{Control>}{Shift>}t{/Shift}{/Control}');
  expect(await findTurn('Transcript: Speaker 1')).toBeTruthy();
});

test('Enter opens the text rather than the points, and nobody can write on in it', async () => {
  const user = userEvent.setup();
  openScreen();
  const turn = await focusTurn('Transcript: Speaker 1');
  await user.keyboard('{Enter}');
  expect(await within(turn).findByRole('button', { name: /Make a point/ })).toBeTruthy();
  expect(screen.queryByLabelText('Points, being edited')).toBeNull();
  await user.click(within(turn).getByRole('button', { name: 'Change this turn' }));
  expect(await screen.findByRole('menuitem', { name: /Change the speaker/ })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: /Take the turn up again/ })).toBeNull();
});
