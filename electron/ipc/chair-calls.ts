import type { EndpointPath } from '../../shared/contract/contract';
import type { DialogueId } from '../../shared/domain/ids';

/**
 * All that the chair's window may ask. It hangs on the wall, and others than the rapporteur have its keyboard: notes,
 * drafts, searches and people's files are not for it, and neither is anything of another dialogue.
 */
export const chairCalls: ReadonlySet<string> = new Set<EndpointPath>([
  'app.preferences',
  'app.reportProblem',
  'speakers.list',
  'speakers.balance',
  'speakers.request',
  'speakers.move',
  'speakers.call',
  'speakers.withdraw',
  'speakers.start',
  'speakers.pause',
  'speakers.resume',
  'speakers.stop',
  'speakers.setSettings',
  'speakers.close',
  'speakers.open',
  'speakers.undo',
  'speakers.redo',
  'speakers.toggleFullScreen',
]);

/** @param dialogueId the one that the chair's window is about */
export function mayChairCall(path: string, payload: unknown, dialogueId: DialogueId): boolean {
  if (!chairCalls.has(path)) return false;
  if (path.startsWith('app.')) return true;
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'dialogueId' in payload &&
    payload.dialogueId === dialogueId
  );
}
