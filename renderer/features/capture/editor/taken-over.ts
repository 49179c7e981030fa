/** Marks a transaction that brings text from main: it must not be sent back, nor anything be added to it. */
export const takenOver = 'takenOver';
