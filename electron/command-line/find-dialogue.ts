import { AppFailure } from '../../shared/app-error';
import type { DialogueSummary } from '../../shared/contract/dialogues';
import type { Event, Session } from '../../shared/domain/programme';
import type { Application } from '../application';
import { UsageError } from './arguments';

/** By id, or by title where only one dialogue has it. @throws AppFailure `not-found`, UsageError where several fit */
export function findDialogue({ context }: Application, wanted: string): DialogueSummary {
  const all = context.folder.list();
  const found = all.filter(({ id, title }) => id === wanted || title === wanted);
  if (found.length > 1) {
    throw new UsageError(
      `${found.length} dialogues are called “${wanted}”; name one by its id:\n${found.map(({ id }) => `  ${id}`).join('\n')}`,
    );
  }
  return found[0] ?? notFound(wanted);
}

function notFound(wanted: string): never {
  throw new AppFailure({ code: 'not-found', entity: 'dialogue', id: `“${wanted}”` });
}

/** The only event, or the one that is named. @throws AppFailure `not-found`, UsageError where it is not clear which */
export function findEvent(events: readonly Event[], dialogue: string, wanted?: string): Event {
  const found =
    wanted === undefined
      ? events
      : events.filter(({ id, title }) => id === wanted || title === wanted);
  const [event] = found;
  if (!event) {
    const id = wanted === undefined ? `in “${dialogue}”` : `“${wanted}” in “${dialogue}”`;
    throw new AppFailure({ code: 'not-found', entity: 'event', id });
  }
  if (found.length > 1) {
    const choices = found.map(({ id, title }) => `  ${id}\t${title}`).join('\n');
    throw new UsageError(
      `“${dialogue}” has ${found.length} events that fit; name one with --event:\n${choices}`,
    );
  }
  return event;
}

/** The session that is named. @throws AppFailure `not-found`, UsageError where several are called so */
export function findSession(
  sessions: readonly Session[],
  dialogue: string,
  wanted: string,
): Session {
  const found = sessions.filter(({ id, title }) => id === wanted || title === wanted);
  const [session] = found;
  if (!session) {
    throw new AppFailure({
      code: 'not-found',
      entity: 'session',
      id: `“${wanted}” in “${dialogue}”`,
    });
  }
  if (found.length > 1) {
    const choices = found.map(({ id, title }) => `  ${id}\t${title}`).join('\n');
    throw new UsageError(
      `“${dialogue}” has ${found.length} sessions that fit; name one with --session:\n${choices}`,
    );
  }
  return session;
}
