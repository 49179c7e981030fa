import type { ParticipantPlan } from '../../shared/imports/participants/participant-plan';
import { readPlan } from '../../shared/imports/plan-text';
import type { DialogueCalls } from './dialogue-calls';

const jobId = 'job';

/** A text as the bytes of a file. */
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Stages a file as if it had been dropped on the window. @returns its id */
export async function stageFile(
  dialogue: DialogueCalls,
  fileName: string,
  content: string | Uint8Array,
): Promise<string> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const { importId } = await dialogue.get('imports.stage', { jobId, fileName, bytes });
  return importId;
}

/** What importing a list of people would do. */
export async function previewPeople(
  dialogue: DialogueCalls,
  importId: string,
  options: ParticipantPlan['options'] | null = null,
): Promise<ParticipantPlan> {
  return readPlan(await dialogue.get('imports.previewParticipants', { jobId, importId, options }));
}

/** Stages, previews and takes a list of people as it was recognized. */
export async function importPeople(dialogue: DialogueCalls, content: string) {
  const importId = await stageFile(dialogue, 'people.csv', content);
  const { options } = await previewPeople(dialogue, importId);
  return dialogue.get('imports.commitParticipants', { jobId, importId, options });
}
