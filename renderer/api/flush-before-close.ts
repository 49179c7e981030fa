import { useEffect, useLayoutEffect, useRef } from 'react';

type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/** Before the window closes, `flush` is awaited: it sends what is still on its way to disk. */
export function useFlushBeforeClose(flush: Flush): void {
  const latest = useRef(flush);
  useLayoutEffect(() => {
    latest.current = flush;
  });
  useEffect(() => flushBeforeClose(() => latest.current()), []);
}

/** As the hook, for what outlives the component that made it. Gives the way to stop. */
export function flushBeforeClose(flush: Flush): () => void {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
}

/** Sends everything that waits; resolves when all of it is on disk, rejects when some of it could not be sent. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}
