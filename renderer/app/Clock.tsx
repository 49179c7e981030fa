import { useEffect, useState } from 'react';
import { EventTime } from '../ui/EventTime';

/** The time where the event is, to the second. */
export function Clock({ timeZone }: { readonly timeZone: string }) {
  const now = useEverySecond();
  return <EventTime at={now} timeZone={timeZone} withSeconds />;
}

function useEverySecond(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    // Aligned to the second, or it would be seen to skip one now and then.
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      1000 - (Date.now() % 1000),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [now]);
  return now;
}
