import { EventTime } from '../ui/EventTime';
import { useNow } from '../ui/use-now';

/** The time where the event is, to the second. */
export function Clock({ timeZone }: { readonly timeZone: string }) {
  const now = useNow();
  return <EventTime at={now} timeZone={timeZone} withSeconds />;
}
