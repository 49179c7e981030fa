import type { Editor } from '@tiptap/core';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftScreen } from '../../../renderer/features/draft/DraftScreen';
import type { EventId } from '../../../shared/domain/ids';
import type { Paragraph } from '../../../shared/report/report';
import { paragraphsOf, runsText } from '../../../shared/report/report-text';
import { sentencesOfRuns } from '../../../shared/report/paragraph-sentences';
import { renderFeature, sampleApplication } from '../../support/render-feature';

let sample: Awaited<ReturnType<typeof sampleApplication>>;
let eventId: EventId;
const links = { onOpenIntervention: vi.fn(), onOpenArea: vi.fn(), onOpenProgramme: vi.fn() };

beforeEach(async () => {
  sample = await sampleApplication();
  const { dialogueId } = sample;
  eventId = (await sample.get('dialogues.overview', { dialogueId, input: {} })).events[0]!.id;
});

afterEach(() => sample.close());

const report = () =>
  sample.get('draft.report', {
    dialogueId: sample.dialogueId,
    input: { draft: { eventId, profile: 'summary', language: 'en' }, attribution: 'name' },
  });
const findParagraph = async (key: string): Promise<Paragraph | undefined> =>
  (await report()).sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => [...paragraphsOf(block)]))
    .find((paragraph) => paragraph.key === key);
const unit = (key: string) =>
  document.querySelector<HTMLElement>(`[data-unit="${CSS.escape(key)}"]`)!;

async function show() {
  renderFeature(sample, sample.dialogueId, <DraftScreen sessionId={null} {...links} />);
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}

async function openEditor(key: string, label: string) {
  unit(key).focus();
  await userEvent.keyboard('{Enter}');
  const field = await screen.findByRole('textbox', { name: label });
  return { field, editor: (field as HTMLElement & { editor: Editor }).editor };
}

const finish = async (field: HTMLElement) => {
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(document.contains(field)).toBe(false));
};

test('a sentence that was rewritten stays when the data changes, and shows what the data says now', async () => {
  const user = await show();
  const before = (await findParagraph('attendance/0'))!;
  const [first, second] = sentencesOfRuns(before.runs, 'en').map(({ text }) => text);
  const { field, editor } = await openEditor('attendance/0', 'Words of the paragraph');
  act(() => {
    editor.commands.setContent(`<p>The hall was <strong>full</strong>. ${second!}</p>`, {
      emitUpdate: true,
    });
    editor.commands.setTextSelection(19);
  });
  await user.click(screen.getByRole('button', { name: /^Footnote/ }));
  await user.type(await screen.findByRole('textbox', { name: 'Footnote 1' }), 'As counted.');
  await finish(field);
  await waitFor(() => expect(unit('attendance/0').textContent).toContain('The hall was full'));
  const { footnotes } = await report();
  expect(footnotes.map(({ runs }) => runsText(runs))).toEqual(['As counted.']);
  const setTotal = (value: number) =>
    sample.get('programme.setStatedTotals', {
      dialogueId: sample.dialogueId,
      input: { eventId, totals: [{ subject: 'participants', value, qualifier: 'over' }] },
    });
  await act(() => setTotal(412));
  unit('attendance/0').focus();
  const outdated = await screen.findByRole('list', { name: 'The data has moved on' });
  expect(outdated.textContent).toContain('412');
  expect(unit('attendance/0').textContent).toContain(second!);
  await user.click(within(outdated).getByRole('button', { name: 'Take this' }));
  await waitFor(() => expect(unit('attendance/0').textContent).toContain('412'));
  expect((await findParagraph('attendance/0'))?.edit).toBeUndefined();
  await act(() => sample.get('history.undo', { dialogueId: sample.dialogueId, input: {} }));
  await waitFor(() => expect(unit('attendance/0').textContent).toContain('The hall was full'));
  expect(first).not.toContain('hall');
});

test('a paragraph put in stands below, is edited again, and goes with its last word', async () => {
  const user = await show();
  unit('attendance/0').focus();
  await user.keyboard('{Alt>}{Enter}{/Alt}');
  const field = await screen.findByRole('textbox', { name: 'Words of the paragraph' });
  const { editor } = field as HTMLElement & { editor: Editor };
  act(() => {
    editor.commands.insertContent('One more thing.');
  });
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() =>
    expect(document.querySelector('[data-unit^="insert/"]')?.textContent).toContain(
      'One more thing.',
    ),
  );
  const key = document.querySelector<HTMLElement>('[data-unit^="insert/"]')!.dataset.unit!;
  const again = await openEditor(key, 'Words of the paragraph');
  act(() => {
    again.editor.commands.clearContent(true);
  });
  await finish(again.field);
  await waitFor(() => expect(document.querySelector('[data-unit^="insert/"]')).toBeNull());
});

test('comments are written by key, shown beside the paragraph, and resolved', async () => {
  const user = await show();
  unit('attendance/0').focus();
  await user.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'Comment' }), 'Is this so?');
  await user.type(screen.getByRole('textbox', { name: 'By' }), 'Colleague 1');
  await user.click(screen.getByRole('button', { name: /Add the comment/ }));
  await screen.findByText('Is this so?');
  await waitFor(() => expect(unit('attendance/0').textContent).toContain('1 comment'));
  await user.click(screen.getByRole('button', { name: 'Resolve' }));
  await screen.findByText('No open comments.');
  await waitFor(() => expect(unit('attendance/0').textContent).not.toContain('1 comment'));
});
