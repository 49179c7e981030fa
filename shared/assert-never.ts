/** Makes the compiler prove that a switch is exhaustive; throws if data from outside breaks that proof. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
