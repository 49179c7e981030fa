/**
 * What a text field held when one came to it, or when what was typed was last taken over: undo belongs to the field
 * only while there is something typed in it that nobody has taken yet.
 */
let current: { field: HTMLInputElement | HTMLTextAreaElement; value: string } | null = null;

function note({ target }: Event): void {
  if (isField(target)) current = { field: target, value: target.value };
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Follows the fields of this window. @returns what ends it */
export function followTypedText(): () => void {
  // `change` fires when Enter or leaving the field hands its text over.
  document.addEventListener('focusin', note, true);
  document.addEventListener('change', note, true);
  return () => {
    document.removeEventListener('focusin', note, true);
    document.removeEventListener('change', note, true);
  };
}

/** Whether the field has text of its own to undo. Editors of rich text always do, or handle the keys themselves. */
export function hasTypedText(target: EventTarget | null): boolean {
  if (!isField(target)) return true;
  return current?.field !== target || current.value !== target.value;
}
