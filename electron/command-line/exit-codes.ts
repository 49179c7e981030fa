/** How a call ended. Of several reports the highest counts. */
export const exitCodes = { done: 0, failed: 1, wrongCall: 2, leaks: 3 } as const;
