import { CalendarDateTime, toZoned } from '@internationalized/date';
import ICAL from 'ical.js';

/** What the times of an entry mean. */
export interface ZoneOfTimes {
  /** IANA name, `UTC`, or empty for the time on the wall. */
  name: string;
  /** Epoch milliseconds of a time on the wall there. */
  toEpoch: (time: ICAL.Time) => number;
}

const utc: ZoneOfTimes = { name: 'UTC', toEpoch: wallAsUtc };
const wall: ZoneOfTimes = { name: '', toEpoch: wallAsUtc };

/** Looks up zones by the names that a calendar uses. Zones that the computer knows win over the file's own rules. */
export function zonesOf(definitions: string[], fallback: string) {
  const defined = new Map<string, ZoneOfTimes>();
  for (const definition of definitions) {
    try {
      define(defined, definition);
    } catch {
      // A zone that cannot be read is one that the file does not define.
    }
  }
  const find = (name: string): ZoneOfTimes | null =>
    knownZone(name) ?? defined.get(name.toLowerCase()) ?? null;
  return {
    zoneOf: (time: ICAL.Time, parameter: string): ZoneOfTimes => {
      if (time.zone?.tzid === 'UTC') return utc;
      return find(parameter) ?? find(fallback) ?? wall;
    },
  };
}

function define(defined: Map<string, ZoneOfTimes>, definition: string): void {
  const component = new ICAL.Component(ICAL.parse(definition) as unknown[]);
  const tzid = textOf(component, 'tzid');
  const zone = new ICAL.Timezone(component);
  const toEpoch = (time: ICAL.Time) => {
    const local = time.clone();
    local.zone = zone;
    return local.toUnixTime() * 1000;
  };
  defined.set(
    tzid.toLowerCase(),
    knownZone(textOf(component, 'x-lic-location')) ?? { name: 'UTC', toEpoch },
  );
}

function textOf(component: ICAL.Component, property: string): string {
  const value = component.getFirstPropertyValue(property);
  return typeof value === 'string' ? value : '';
}

const known = new Map<string, ZoneOfTimes | null>();

/** Also for `/vendor.example/Europe/Zurich`, as some programs write it. */
function knownZone(written: string): ZoneOfTimes | null {
  const name = written.replace(/^\/.*\/(?=[^/]+\/[^/]+$)/, '');
  let zone = known.get(name);
  if (zone === undefined) {
    zone = /^(UTC|GMT|Etc\/UTC|Z)$/i.test(name) ? utc : makeZone(name);
    // Names come from files: they must not pile up.
    if (known.size < 1000) known.set(name, zone);
  }
  return zone;
}

function makeZone(name: string): ZoneOfTimes | null {
  if (!/^[a-z]+\/[a-z_/+\-0-9]+$/i.test(name)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return null;
  }
  return {
    name,
    toEpoch: ({ year, month, day, hour, minute, second }) =>
      toZoned(new CalendarDateTime(year, month, day, hour, minute, second), name)
        .toDate()
        .getTime(),
  };
}

function wallAsUtc({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
