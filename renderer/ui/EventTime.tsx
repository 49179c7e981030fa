import { formatClock, formatDay, formatOffset } from './format-time';

interface EventTimeProps {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** IANA name of the event's zone. */
  readonly timeZone: string;
  readonly withSeconds?: boolean;
}

/** A moment in the event's local time; day and offset show when it is pointed at. */
export function EventTime({ at, timeZone, withSeconds = false }: EventTimeProps) {
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={`${formatDay(at, timeZone)}, ${formatOffset(at, timeZone)}`}
    >
      {formatClock(at, timeZone, withSeconds)}
    </time>
  );
}
