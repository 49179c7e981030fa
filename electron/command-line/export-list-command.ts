import { resolve } from 'node:path';
import { draftAttributionSchema } from '../../shared/domain/vocabulary';
import { writeWhole } from '../services/exports';
import { listFile } from '../services/speakers/export-list';
import { outputSheet } from '../services/speakers/sheet-view';
import { oneOf, required } from './arguments';
import type { Run } from './command';
import { findDialogue, findSession } from './find-dialogue';
import { withoutDesktop } from './without-desktop';

/** Writes the speaker list of a session to a file. */
export const exportList: Run = async (call, application) => {
  const format = oneOf('format', required(call, 'format'), ['csv', 'xlsx'] as const);
  const path = resolve(required(call, 'out'));
  const level = oneOf(
    'attribution',
    call.values.attribution ?? 'name',
    draftAttributionSchema.options,
  );
  const dialogue = findDialogue(application, required(call, 'dialogue'));
  const services = application.context.open.get(dialogue.id);
  const { sessions } = services.programme.tree({});
  const session = findSession(sessions, dialogue.title, required(call, 'session'));
  const sheet = outputSheet(services.database, session.id, level);
  const bytes = await listFile(sheet, `list-${format}`, withoutDesktop.printer);
  await writeWhole(path, Buffer.from(bytes));
};
