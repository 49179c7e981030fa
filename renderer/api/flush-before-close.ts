import { useEffect, useLayoutEffect, useRef } from 'react';

type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/** Before the window closes, `flush` is awaited: it sends what is still on its way to disk. */
export function useFlushBeforeClose(flush: Flush): void {
  const latest = useRef(flush);
  useLayoutEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const run = () => latest.current();
    flushes.add(run);
    return () => {
      flushes.delete(run);
    };
  }, []);
}

/** Sends everything that waits; resolves when all of it is on disk, rejects when some of it could not be sent. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}
