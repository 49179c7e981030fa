import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { EventId } from '../../../../shared/domain/ids';
import type { Event } from '../../../../shared/domain/programme';
import { nameLimit } from '../../../../shared/domain/text';
import { eventKinds } from '../../../../shared/domain/vocabulary';
import type { ProgrammeImportOptions } from '../../../../shared/imports/programme/programme-plan';
import { DateField } from '../../../ui/DateField';
import { Picker } from '../../../ui/Picker';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { formatCalendarDays } from '../../../ui/format-time';
import { eventKindWord } from '../../../ui/words';
import type { ProgrammeCorrection } from './SessionsPane';
import styles from './ProgrammeImport.module.css';

interface EventFieldsProps extends Pick<ProgrammeCorrection, 'options' | 'onCorrect'> {
  readonly events: readonly Event[];
}

const newEvent = 'new';

/** Where the programme goes: into an event that is there, or into a new one of what the file says about it. */
export function EventFields({ events, options, onCorrect }: EventFieldsProps) {
  return (
    <div className={styles.section}>
      <h3>
        <Trans>Event</Trans>
      </h3>
      <Select<EventId | typeof newEvent>
        label={t`It goes into`}
        options={[
          ...events.map(({ id, title, startsOn, endsOn }) => ({
            id,
            label: title,
            detail: formatCalendarDays(startsOn, endsOn),
          })),
          { id: newEvent, label: t`A new event` },
        ]}
        value={options.eventId ?? newEvent}
        onChange={(id) =>
          onCorrect((before) => ({ ...before, eventId: id === newEvent ? null : id }))
        }
      />
      {options.eventId === null && (
        <NewEvent
          event={options.event}
          onChange={(part) =>
            onCorrect((before) => ({ ...before, event: { ...before.event, ...part } }))
          }
        />
      )}
    </div>
  );
}

type EventOptions = ProgrammeImportOptions['event'];

interface NewEventProps {
  readonly event: EventOptions;
  readonly onChange: (part: Partial<EventOptions>) => void;
}

// Where the computer's own list lacks it, UTC is still a zone that meetings are held in.
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

function NewEvent({ event, onChange }: NewEventProps) {
  const known = zones.includes(event.timeZone) ? zones : [event.timeZone, ...zones];
  return (
    <>
      <LineField
        label={t`Title`}
        value={event.title}
        isRequired
        onChange={(title) => onChange({ title })}
      />
      <div className={styles.fields}>
        <Select
          label={t`Kind`}
          options={eventKinds.map((id) => ({ id, label: eventKindWord(id) }))}
          value={event.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <DateField
          label={t`First day`}
          value={event.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <DateField
          label={t`Last day`}
          value={event.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
        />
        <div className={styles.zone}>
          <Picker
            label={t`Time zone`}
            options={known.map((id) => ({ id, label: id.replaceAll('_', ' ') }))}
            value={event.timeZone}
            onChange={(timeZone) => {
              if (timeZone !== null && timeZone !== event.timeZone) onChange({ timeZone });
            }}
          />
        </div>
        <LineField label={t`Venue`} value={event.venue} onChange={(venue) => onChange({ venue })} />
        <LineField label={t`Place`} value={event.place} onChange={(place) => onChange({ place })} />
      </div>
    </>
  );
}

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly onChange: (text: string) => void;
}

/** A line that is taken over once the field is left, and never where it would be refused. */
function LineField({ label, value, isRequired = false, onChange }: LineFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const isEmpty = isRequired && text.trim() === '';
  const fault = isEmpty
    ? t`It needs a title.`
    : text.length > nameLimit
      ? t`At most ${nameLimit} characters.`
      : undefined;
  return (
    <div
      onBlur={() => {
        if (draft === null || fault !== undefined) return;
        setDraft(null);
        if (draft !== value) onChange(draft);
      }}
    >
      <TextField label={label} value={text} error={fault} onChange={setDraft} />
    </div>
  );
}
