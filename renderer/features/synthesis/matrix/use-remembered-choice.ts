import { useCallback, useState } from 'react';

/** One out of several, which this window remembers under the name until it closes. */
export function useRememberedChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  initial: Choice,
): readonly [Choice, (choice: Choice) => void] {
  const key = `synthesis-${name}`;
  const [choice, setChoice] = useState(
    () => choices.find((each) => each === sessionStorage.getItem(key)) ?? initial,
  );
  const choose = useCallback(
    (next: Choice) => {
      sessionStorage.setItem(key, next);
      setChoice(next);
    },
    [key],
  );
  return [choice, choose];
}
