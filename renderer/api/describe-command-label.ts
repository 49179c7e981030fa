import { t } from '@lingui/core/macro';

/** What a command of the contract is called in "Undo: …" and in the history. Unknown labels are named in general. */
export function describeCommandLabel(label: string): string {
  const describe = Object.hasOwn(labels, label) ? labels[label] : undefined;
  return describe?.() ?? t`the last change`;
}

/** The labels that have words; a test compares them with the contract. */
export function describedCommandLabels(): string[] {
  return Object.keys(labels);
}

const labels: Readonly<Record<string, () => string>> = {
  'add-area': () => t`add area`,
  'add-delegation': () => t`add delegation`,
  'add-event': () => t`add event`,
  'add-panel': () => t`add panel`,
  'add-participant': () => t`add participant`,
  'add-role': () => t`add role`,
  'add-session': () => t`add session`,
  'add-theme': () => t`add theme`,
  'close-intervention': () => t`close intervention`,
  'correct-times': () => t`correct times`,
  'delete-area': () => t`delete area`,
  'delete-delegation': () => t`delete delegation`,
  'set-event-category': () => t`change category in one event`,
  'add-point': () => t`add point`,
  'import-participants': () => t`import participants`,
  'import-programme': () => t`import programme`,
  'import-transcript': () => t`import transcript`,
  'delete-event': () => t`delete event`,
  'delete-intervention': () => t`delete intervention`,
  'delete-participant': () => t`delete participant`,
  'delete-session': () => t`delete session`,
  'delete-theme': () => t`delete theme`,
  'edit-area': () => t`edit area`,
  'edit-delegation': () => t`edit delegation`,
  'edit-dialogue': () => t`edit dialogue`,
  'edit-event': () => t`edit event`,
  'edit-guiding-questions': () => t`edit guiding questions`,
  'edit-participant': () => t`edit participant`,
  'edit-passage': () => t`edit passage`,
  'edit-points': () => t`edit points`,
  'edit-session': () => t`edit session`,
  'edit-stated-totals': () => t`edit stated totals`,
  'edit-theme': () => t`edit theme`,
  'link-evidence': () => t`link evidence`,
  'merge-delegations': () => t`merge delegations`,
  'merge-participants': () => t`merge participants`,
  'merge-themes': () => t`merge themes`,
  'move-area': () => t`move area`,
  'move-event': () => t`move event`,
  'move-session': () => t`move session`,
  'move-theme': () => t`move theme`,
  'open-intervention': () => t`open intervention`,
  'reassign-intervention': () => t`change the speaker`,
  'remove-role': () => t`remove role`,
  'reopen-intervention': () => t`reopen intervention`,
  'restore-points': () => t`restore points`,
  'set-attribution': () => t`set attribution`,
  'unlink-evidence': () => t`unlink evidence`,
};
