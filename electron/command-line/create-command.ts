import { AppFailure } from '../../shared/app-error';
import { dialogueParts } from '../../shared/contract/dialogues';
import type { Application } from '../application';
import { oneOf, required, UsageError, type Call } from './arguments';
import type { Run } from './command';
import { findDialogue } from './find-dialogue';

/** Makes a dialogue, empty or with parts of an earlier one, and prints its id. */
export const create: Run = async (call, application, { out }) => {
  const title = required(call, 'title');
  const taken = takenOver(call);
  const { from } = call.values;
  const result =
    from === undefined
      ? await application.invoke('dialogues.create', { title })
      : await application.invoke('dialogues.createFrom', {
          jobId: 'command-line',
          sourceId: findDialogue(application, from).id,
          title,
          parts: taken,
        });
  out(`${String(valueOf(result))}\n`);
};

/** @throws UsageError where `--without` names what is no part, or there is nothing to leave out from */
function takenOver({ values: { from, without } }: Call) {
  if (without === undefined) return partsExcept([]);
  if (from === undefined) throw new UsageError('--without needs --from');
  return partsExcept(
    without.split(',').map((part) => oneOf('without', part.trim(), dialogueParts)),
  );
}

function partsExcept(left: readonly string[]) {
  return Object.fromEntries(dialogueParts.map((part) => [part, !left.includes(part)]));
}

function valueOf(result: Awaited<ReturnType<Application['invoke']>>): unknown {
  if (result.ok) return result.value;
  throw new AppFailure(result.error);
}
