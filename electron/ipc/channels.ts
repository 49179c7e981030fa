/** The only way in: one call of the contract. */
export const invokeChannel = 'rapporteur:invoke';
/** The only way out: an AppEvent for every window. */
export const eventChannel = 'rapporteur:event';
