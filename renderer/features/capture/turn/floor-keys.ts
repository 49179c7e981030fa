/** The keys of the floor and of the turn at the foot, as the commands and the hints show them. */
export const floorKeys = {
  close: 'Mod+Enter',
  startNext: 'Mod+Shift+Enter',
  nextOpen: 'Mod+.',
  pause: 'Alt+P',
  stop: 'Alt+X',
  began: 'Mod+B',
  earlier: 'Mod+Shift+B',
  chathamHouse: 'Mod+Shift+H',
  offTheRecord: 'Mod+Shift+O',
  language: 'Mod+L',
  interpreted: 'Mod+Shift+L',
} as const;
