import { expect, test, type Locator, type Page } from '@playwright/test';
import type { EndpointAt, Output } from '../../shared/contract/contract';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { callsFrom, type PageCalls } from '../support/page-calls';
import { openSample, showSynthesis } from '../support/sample-screens';

type Areas = Output<EndpointAt<'synthesis.areas'>>;
type Links = Output<EndpointAt<'synthesis.links'>>['evidence'];

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

/** An area as the sample has it, and the places of its points in the list. */
interface Wanted {
  readonly lead: string;
  readonly supports: readonly number[];
  readonly qualifies: readonly number[];
  readonly isAgreementConfirmed: boolean;
}

const list = (page: Page) => page.getByRole('list', { name: 'Points' });
const rows = (page: Page) => list(page).getByRole('listitem');
const card = (page: Page, lead: string) =>
  page.getByRole('region', { name: 'Areas' }).getByRole('article', { name: lead });

test('leads from the sample without a link to its eight areas, by keyboard and by mouse', async () => {
  // About 300 keys and 40 presses of the mouse.
  test.setTimeout(120_000);
  const { page } = launched;
  await openSample(page);
  const call = await callsFrom(page);
  const { events } = await call('dialogues.overview', {});
  const eventId = events[0]!.id;
  const before = await call('synthesis.areas', { eventId });
  const wanted = await unlinkAll(call, eventId, before);
  await showSynthesis(page);
  await expect(rows(page).first()).toBeVisible();

  for (const [index, area] of wanted.entries()) {
    if (index % 3 === 1) await makeByMouse(page, area);
    else await makeByKeys(page, area);
    await expect(card(page, area.lead)).toBeVisible();
  }

  const told = async () => (await call('synthesis.areas', { eventId })).map(summaryOf);
  const convergence = before.filter(({ section }) => section === 'convergence');
  await expect.poll(told).toEqual(convergence.map(summaryOf));
});

/** What the card of an area says, whatever the order in which it was linked. */
function summaryOf({ lead, summary }: Areas[number]) {
  const names = (voices: readonly { readonly name: string }[]) =>
    voices.map(({ name }) => name).toSorted();
  return {
    lead,
    wording: summary.wording,
    supporters: names(summary.supporters),
    qualifiers: names(summary.qualifiers),
    points: summary.points,
    uncounted: summary.uncountedPoints,
  };
}

/** Takes all areas away. @returns what is to be made again: the areas of convergence */
async function unlinkAll(
  call: PageCalls,
  eventId: Areas[number]['eventId'],
  areas: Areas,
): Promise<Wanted[]> {
  const points = await call('synthesis.points', { eventId });
  const { evidence } = await call('synthesis.links', { eventId });
  for (const { id } of areas) await call('synthesis.deleteArea', { id });
  const place = new Map(points.map(({ id }, index) => [id, index]));
  const placesOf = (area: Areas[number], stance: Links[number]['stance']) =>
    evidence
      .filter((link) => link.areaId === area.id && link.stance === stance)
      .map(({ pointId }) => place.get(pointId)!)
      .toSorted((a, b) => a - b);
  return areas
    .filter(({ section }) => section === 'convergence')
    .map((area) => ({
      lead: area.lead,
      supports: placesOf(area, 'supports'),
      qualifies: placesOf(area, 'qualifies'),
      isAgreementConfirmed: area.isAgreementConfirmed,
    }));
}

/** From the row that has the focus. */
async function chooseByKeys(page: Page, places: readonly number[]): Promise<void> {
  await rows(page).first().focus();
  await page.keyboard.press('Home');
  let at = 0;
  for (const place of places) {
    for (; at < place; at += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  }
}

async function makeByKeys(page: Page, area: Wanted): Promise<void> {
  await chooseByKeys(page, area.supports);
  await page.keyboard.press('n');
  await page.keyboard.type(area.lead);
  await page.keyboard.press('Enter');
  await expect(card(page, area.lead)).toBeVisible();
}

async function makeByMouse(page: Page, area: Wanted): Promise<void> {
  const [first, ...rest] = area.supports;
  await clickRows(page, [first!]);
  await page
    .getByRole('button', { name: /^New area/ })
    .first()
    .click();
  await page.keyboard.type(area.lead);
  await page.keyboard.press('Enter');
  await expect(card(page, area.lead)).toBeVisible();
  if (rest.length > 0) await dragOnto(page, rest, area.lead, 'supports');
  if (area.qualifies.length > 0) await dragOnto(page, area.qualifies, area.lead, 'qualifies');
  if (area.isAgreementConfirmed)
    await card(page, area.lead).getByText('I confirm general agreement').click();
}

async function clickRows(page: Page, places: readonly number[]): Promise<void> {
  await rows(page).first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  for (const place of places) {
    const row = list(page).locator(`[aria-posinset="${place + 1}"]`);
    await list(page).hover();
    for (let turns = 0; (await row.count()) === 0 && turns < 100; turns += 1)
      await page.mouse.wheel(0, 300);
    await row.scrollIntoViewIfNeeded();
    await row.click({ modifiers: ['Control'] });
  }
}

async function dragOnto(
  page: Page,
  places: readonly number[],
  lead: string,
  stance: string,
): Promise<void> {
  await clickRows(page, places);
  const last = list(page).locator(`[aria-posinset="${places.at(-1)! + 1}"]`);
  await last.hover();
  await page.mouse.down();
  await moveOver(page, card(page, lead));
  await moveOver(page, card(page, lead).locator(`[data-stance="${stance}"]`));
  await page.mouse.up();
  await expect(card(page, lead)).toContainText(/\d/);
}

/** In several moves, as a hand does: what is dragged is over something from the second on. */
async function moveOver(page: Page, target: Locator): Promise<void> {
  const { x, y, width, height } = (await target.boundingBox())!;
  for (const step of [0, 2, 4, 6]) await page.mouse.move(x + width / 2 + step, y + height / 2);
}
