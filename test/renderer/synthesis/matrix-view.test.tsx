import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MatrixView } from '../../../renderer/features/synthesis/matrix/MatrixView';
import { TimelineView } from '../../../renderer/features/synthesis/matrix/TimelineView';
import type { SynthesisViewProps } from '../../../renderer/features/synthesis/view-props';
import { inReportOrder } from '../../../renderer/features/synthesis/areas/area-order';
import type { EventId } from '../../../shared/domain/ids';
import { renderFeature, sampleApplication } from '../../support/render-feature';

type Sample = Awaited<ReturnType<typeof sampleApplication>>;

let sample: Sample;
let eventId: EventId;
const onOpenIntervention = vi.fn();
const onChoosePoints = vi.fn();
const askWhereToSave = vi.fn<() => Promise<string | null>>();

beforeEach(async () => {
  sessionStorage.clear();
  vi.clearAllMocks();
  sample = await sampleApplication({ shell: { askWhereToSave } });
  const call = { dialogueId: sample.dialogueId, input: {} };
  eventId = (await sample.get('dialogues.overview', call)).events[0]!.id;
});
afterEach(() => sample.close());

const call = <I extends object>(input: I) => ({
  dialogueId: sample.dialogueId,
  input: { eventId, ...input },
});

/** As the screen gives it, without the board itself. */
async function viewProps(): Promise<SynthesisViewProps> {
  const [overview, areas, said, links, themes] = await Promise.all([
    sample.get('dialogues.overview', { dialogueId: sample.dialogueId, input: {} }),
    sample.get('synthesis.areas', call({})),
    sample.get('synthesis.points', call({})),
    sample.get('synthesis.links', call({})),
    sample.get('themes.list', { dialogueId: sample.dialogueId, input: {} }),
  ]);
  const points = said.map((point) => ({
    ...point,
    links: links.evidence.filter(({ pointId }) => pointId === point.id),
    setAside: null,
  }));
  const data = {
    event: overview.events[0]!,
    sessions: overview.sessions,
    areas: inReportOrder(areas),
    points,
    carried: [],
    themes,
  };
  return { board: { data }, onOpenIntervention, onChoosePoints } as unknown as SynthesisViewProps;
}

async function show(View: typeof MatrixView) {
  const props = await viewProps();
  renderFeature(sample, sample.dialogueId, <View {...props} />);
  const grid = await screen.findByRole('grid');
  return { user: userEvent.setup(), props, grid: within(grid) };
}

const focused = () => document.activeElement?.getAttribute('aria-label');

test('says each cell in words, moves by keys, and opens the points behind a cell', async () => {
  const { user, props, grid } = await show(MatrixView);
  const { columns, rows } = await sample.get(
    'synthesis.matrix',
    call({ rows: 'areas' as const, columns: 'delegation' as const }),
  );
  const [cell] = rows[0]!.cells;
  const name = columns[cell!.column]!.label;
  await user.tab();
  for (let left = 20; left > 0 && !focused()?.startsWith(columns[0]!.label); left -= 1)
    await user.tab();
  await user.keyboard('{ArrowRight}'.repeat(cell!.column));
  expect(focused()).toMatch(new RegExp(`^${name}, Area 1: supports, ${cell!.points} points?$`));
  await user.keyboard('{Enter}');
  const list = await screen.findByRole('list', { name: 'Points' });
  const items = within(list).getAllByRole('listitem');
  expect(items).toHaveLength(cell!.points);
  await waitFor(() => expect(document.activeElement).toBe(items[0]));
  await user.keyboard('{Enter}');
  const behind = props.board.data.points.filter(
    ({ voice, links }) =>
      voice?.name === name && links.some(({ areaId }) => areaId === rows[0]!.id),
  );
  expect(onOpenIntervention).toHaveBeenCalledWith(behind[0]!.interventionId, behind[0]!.sessionId);
  await user.click(screen.getByRole('button', { name: /on the board$/ }));
  expect(onChoosePoints).toHaveBeenCalledWith(behind.map(({ id }) => id));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('list', { name: 'Points' })).toBeNull();
  expect(focused()).toMatch(/Area 1: supports/);
  await user.keyboard('{Home}');
  expect(focused()).toMatch(/^1 {2}.*Press to order the columns by it$/);
  expect(grid.getAllByRole('rowheader').length).toBeGreaterThan(5);
});

test('orders by a column and by opposition, hides what is empty, and remembers what rows are', async () => {
  const { user, grid } = await show(MatrixView);
  const shape = { rows: 'areas' as const, columns: 'category' as const };
  await user.click(screen.getByRole('radio', { name: 'Categories' }));
  const { rows, columns } = await sample.get('synthesis.matrix', call(shape));
  const head = await screen.findByRole('columnheader', { name: /^Civil society/ });
  await user.click(head);
  expect(head.getAttribute('aria-sort')).toBe('descending');
  const place = columns.findIndex(({ id }) => id === 'civil-society');
  const support = (row: (typeof rows)[number]) =>
    row.cells.find(({ column }) => column === place)?.supports ?? 0;
  const most = rows.reduce((best, row) => (support(row) > support(best) ? row : best));
  const firstRow = () =>
    within(screen.getByRole('grid')).getAllByRole('rowheader')[0]!.getAttribute('aria-label');
  expect(firstRow()).toContain(most.label);
  await user.click(head);
  expect(firstRow()).toContain(rows[0]!.label);
  await user.click(screen.getByRole('radio', { name: 'Themes' }));
  await waitFor(() => expect(firstRow()).not.toContain(rows[0]!.label));
  expect(sessionStorage.getItem('synthesis-matrix-rows')).toBe('themes');
  expect(grid).toBeTruthy();
});

test('exports at the level asked for, and leads to the file', async () => {
  const { user } = await show(MatrixView);
  const file = join(sample.dataFolder, 'matrix.csv');
  askWhereToSave.mockResolvedValueOnce(file);
  await user.click(screen.getByRole('button', { name: /^Export/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Export the matrix' }));
  await user.click(dialog.getByRole('button', { name: /Attribution/ }));
  await user.click(await screen.findByRole('option', { name: 'Not at all' }));
  await user.click(dialog.getByRole('button', { name: 'Export' }));
  await screen.findByText('Written: matrix.csv');
  expect(readFileSync(file, 'utf8')).not.toContain('Canada');
});

test('shows themes over time and together, with the points that each number counts', async () => {
  const { user, grid } = await show(TimelineView);
  const cell = grid.getAllByRole('gridcell').find((each) => /\d/.test(each.textContent ?? ''))!;
  await user.click(cell);
  expect(
    within(await screen.findByRole('list', { name: 'Points' })).getAllByRole('listitem').length,
  ).toBe(Number(cell.textContent));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('radio', { name: 'In the same points' }));
  const pairs = await screen.findByRole('list', { name: 'Pairs of themes' });
  const [strongest] = within(pairs).getAllByRole('listitem');
  const points = Number(/(\d+) points?/.exec(strongest!.textContent ?? '')?.[1]);
  await user.click(strongest!.firstElementChild!);
  expect(
    within(await screen.findByRole('list', { name: 'Points' })).getAllByRole('listitem'),
  ).toHaveLength(points);
});
