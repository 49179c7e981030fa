import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Picker } from '../../ui/Picker';

// Where the computer's own list lacks it, UTC is still a zone that meetings are held in.
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

interface TimeZoneFieldProps {
  readonly value: string;
  /** Answers with what is wrong, or null. */
  readonly onChange: (timeZone: string) => Promise<string | null>;
}

/** The zone that the times of an event are in, found by typing a city. */
export function TimeZoneField({ value, onChange }: TimeZoneFieldProps) {
  const [fault, setFault] = useState<string | null>(null);
  const known = zones.includes(value) ? zones : [value, ...zones];
  return (
    <Picker
      label={t`Time zone`}
      options={known.map((id) => ({ id, label: id.replaceAll('_', ' ') }))}
      value={value}
      error={fault ?? undefined}
      onChange={(zone) => {
        if (zone !== null && zone !== value) void onChange(zone).then(setFault);
      }}
    />
  );
}
