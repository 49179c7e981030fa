import type { AppError, Result } from '../../shared/app-error';
import { AppFailure } from '../../shared/app-error';
import { invokeChannel } from './channels';
import { isTrustedSender, type Frame } from './trusted-sender';

interface CallEvent {
  readonly senderFrame: Frame | null;
  readonly sender: { readonly id: number };
}

/** What this needs of Electron's `ipcMain`. */
export interface CallReceiver {
  handle: (
    channel: string,
    listener: (event: CallEvent, path: unknown, payload: unknown) => unknown,
  ) => void;
}

interface ServeOptions {
  /** A window may ask before the application is there; it waits. */
  readonly application: Promise<{
    invoke: (path: string, payload: unknown) => Promise<Result<unknown>>;
  }>;
  /** @returns the reference under which the log has the error */
  readonly problem: (error: unknown) => string;
  /** Whether the page may ask for this: not every window has the rights of the main one. */
  readonly mayCall: (webContentsId: number, path: string, payload: unknown) => boolean;
  /** A page of ours has asked for something that it may. */
  readonly onCall: (webContentsId: number, path: string) => void;
}

/**
 * The only handler for messages of windows. Whatever happens, the answer is a `Result`: an error that crossed the
 * boundary by itself would lose all but its message.
 */
export function serveContract(
  receiver: CallReceiver,
  { application, problem, mayCall, onCall }: ServeOptions,
): void {
  receiver.handle(invokeChannel, async (event, path, payload): Promise<Result<unknown>> => {
    try {
      if (!isTrustedSender(event.senderFrame)) {
        throw new Error(
          `a call from ${event.senderFrame?.url ?? 'a frame that is gone'} was refused`,
        );
      }
      if (typeof path !== 'string') throw new Error('the path of a call is not text');
      if (!mayCall(event.sender.id, path, payload)) {
        throw new Error(`the call of ${path} from ${event.senderFrame?.url} was refused`);
      }
      onCall(event.sender.id, path);
      return await (await application).invoke(path, payload);
    } catch (error) {
      return { ok: false, error: asAppError(error, problem) };
    }
  });
}

function asAppError(error: unknown, problem: (error: unknown) => string): AppError {
  return error instanceof AppFailure
    ? error.error
    : { code: 'unexpected', reference: problem(error) };
}
