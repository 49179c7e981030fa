const field = 'input,textarea,[role=spinbutton],[contenteditable=true]';

/**
 * Leaves the field that is being typed in, which saves it. To be called before the field goes away: React does not
 * tell a field that vanishes that it has lost the focus.
 */
export function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches(field)) activeElement.blur();
}
