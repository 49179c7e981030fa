import type { ElectronApplication } from '@playwright/test';
import type * as Electron from 'electron';
import { randomUUID } from 'node:crypto';

/**
 * As `app.evaluate`, for a main process that is busy: V8 may collect the promise that the driver waits for, and the
 * call then fails although it ran. Here the main process keeps what a call gave, so that asking again neither runs it
 * twice nor loses its result.
 */
export async function evaluateInMain<Given, Argument = undefined>(
  app: ElectronApplication,
  call: (electron: typeof Electron, argument: Argument) => Given | Promise<Given>,
  argument?: Argument,
): Promise<Given> {
  const asked = { key: randomUUID(), source: call.toString(), argument };
  for (;;) {
    try {
      return (await app.evaluate(runOnce, asked)) as Given;
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
    }
  }
}

/** Runs in the main process, where nothing of this file is known. */
function runOnce(
  electron: typeof Electron,
  { key, source, argument }: { key: string; source: string; argument: unknown },
): unknown {
  const place = globalThis as typeof globalThis & { keptForTests?: Map<string, unknown> };
  const kept = (place.keptForTests ??= new Map<string, unknown>());
  if (!kept.has(key)) {
    // The driver, too, hands functions over as text.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const make = new Function(`return (${source})`) as () => (...given: unknown[]) => unknown;
    const call = make();
    kept.set(key, call(electron, argument));
  }
  return kept.get(key);
}
