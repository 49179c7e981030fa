import { asStorageFailure } from '../persistence/storage-failure';
import { describeFailure } from './describe-failure';
import { exitCodes } from './exit-codes';

/** Says on stderr why something could not be done. @returns the exit code */
export function reportFailure(
  error: unknown,
  folder: string,
  err: (text: string) => void,
): typeof exitCodes.failed {
  const failure = asStorageFailure(error, folder);
  if (failure) err(`${describeFailure(failure.error)}\n`);
  else
    err(
      `Something went wrong that should not have. Nothing half-done was kept.\n${stackOf(error)}\n`,
    );
  return exitCodes.failed;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
