import { expect, type Page } from '@playwright/test';
import type { EndpointAt, Output } from '../../shared/contract/contract';
import type { DialogueId } from '../../shared/domain/ids';
import type { DialoguePath, InputOf } from './dialogue-calls';

interface Place {
  readonly dialogueId: DialogueId;
}

export type PageCalls = <P extends DialoguePath>(
  path: P,
  input: InputOf<P>,
) => Promise<Output<EndpointAt<P>>>;

/** Calls endpoints of the dialogue that the main window shows, as its page does. Throws where one fails. */
export async function callsFrom(page: Page): Promise<PageCalls> {
  const { dialogueId } = await placeOf(page);
  return async (path, input) => {
    const answer = await page.evaluate(([to, call]) => window.rapporteur.invoke(to, call), [
      path,
      { dialogueId, input },
    ] as const);
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(answer.error)}`);
    return answer.value as never;
  };
}

/** Where the main window is, as soon as it is kept for the next start. */
async function placeOf(page: Page): Promise<Place> {
  const read = () =>
    page.evaluate(async () => {
      const answer = await window.rapporteur.invoke('app.preferences', {});
      return answer.ok ? (answer.value as { lastPlace: Place | null }).lastPlace : null;
    });
  await expect.poll(read).not.toBeNull();
  return (await read())!;
}
