import type { DialogueId } from '../../shared/domain/ids';
import type { DialogueFolder } from './dialogue-folder';
import type { JobOptions } from './job-runner';
import { newId } from './new-id';
import type { RunningJobs } from './running-jobs';

export interface MakingContext {
  folder: DialogueFolder;
  running: RunningJobs;
  announce: (entity: 'dialogues') => void;
}

/** Where a job puts a dialogue that is being made. */
interface DialogueTarget {
  id: DialogueId;
  /** Temporary; it takes its name once the job is done. */
  target: string;
  setAside: string;
}

/** Makes a dialogue in a job; a failure leaves nothing behind. @returns its id */
export async function makeDialogue(
  { folder, running, announce }: MakingContext,
  jobId: string,
  work: (target: DialogueTarget, options: JobOptions) => Promise<unknown>,
): Promise<DialogueId> {
  const id = newId<DialogueId>();
  const target = { id, target: folder.temporaryFileOf(id), setAside: folder.setAside };
  try {
    await running.run(jobId, (options) => work(target, options));
    folder.adopt(id);
  } finally {
    folder.removeTemporary(id);
  }
  announce('dialogues');
  return id;
}
