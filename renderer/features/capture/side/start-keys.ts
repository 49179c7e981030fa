/** On a Mac, Command with Shift and a digit takes pictures of the screen. */
const modifiers = navigator.platform.startsWith('Mac') ? 'Mod+Alt' : 'Mod+Shift';

/** The keys that start the turn of the panel member at this place, from 0 to 8. */
export function startKeys(place: number): string {
  return `${modifiers}+${place + 1}`;
}
