import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Event, StatedTotal } from '../../../shared/domain/programme';
import { eventKinds } from '../../../shared/domain/vocabulary';
import { faultOf, nameFault, optionalNameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { DateField } from '../../ui/DateField';
import { SavedField } from '../../ui/SavedField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { eventKindWord } from '../../ui/words';
import { StatedTotals } from './StatedTotals';
import { TimeZoneField } from './TimeZoneField';
import styles from './Programme.module.css';

interface EventEditorProps {
  readonly event: Event;
  readonly statedTotals: readonly StatedTotal[];
}

type SaveEvent = (fields: Partial<Omit<Event, 'id' | 'position'>>) => Promise<string | null>;

/** Everything about one event; each field is saved when it is left. */
export function EventEditor({ event, statedTotals }: EventEditorProps) {
  const edit = useCommand('programme.editEvent');
  const save: SaveEvent = async (fields) => faultOf(await edit.run({ ...fields, id: event.id }));
  return (
    <div className={styles.form}>
      <EventText event={event} save={save} field="title" label={t`Title`} isRequired />
      <EventText event={event} save={save} field="theme" label={t`Theme`} />
      <div className={styles.fields}>
        <Select
          label={t`Kind`}
          options={eventKinds.map((id) => ({ id, label: eventKindWord(id) }))}
          value={event.kind}
          onChange={(kind) => void save({ kind })}
        />
        <EventText event={event} save={save} field="symbol" label={t`Document symbol`} />
      </div>
      <div className={styles.fields}>
        <EventDay event={event} save={save} field="startsOn" label={t`First day`} />
        <EventDay event={event} save={save} field="endsOn" label={t`Last day`} />
        <TimeZoneField value={event.timeZone} onChange={(timeZone) => save({ timeZone })} />
      </div>
      <div className={styles.fields}>
        <EventText event={event} save={save} field="venue" label={t`Venue`} />
        <EventText event={event} save={save} field="place" label={t`Place`} />
      </div>
      <section className={styles.section}>
        <h3>
          <Trans>Announced totals</Trans>
        </h3>
        <p className={styles.hint}>
          <Trans>
            What the organizers announced. Drafts show it beside what the list of participants adds
            up to.
          </Trans>
        </p>
        <StatedTotals eventId={event.id} totals={statedTotals} />
      </section>
    </div>
  );
}

interface EventFieldProps<Field extends keyof Event> {
  readonly event: Event;
  readonly save: SaveEvent;
  readonly field: Field;
  readonly label: string;
}

type TextFieldName = 'title' | 'theme' | 'symbol' | 'venue' | 'place';

function EventText(props: EventFieldProps<TextFieldName> & { readonly isRequired?: boolean }) {
  const { event, save, field, label, isRequired = false } = props;
  return (
    <SavedField
      stored={event[field]}
      onSave={(text) =>
        (isRequired ? nameFault(text) : optionalNameFault(text)) ?? save({ [field]: text })
      }
    >
      {(control) => <TextField label={label} {...control} />}
    </SavedField>
  );
}

function EventDay({ event, save, field, label }: EventFieldProps<'startsOn' | 'endsOn'>) {
  return (
    <SavedField stored={event[field]} onSave={(day) => save({ [field]: day })}>
      {(control) => <DateField label={label} {...control} />}
    </SavedField>
  );
}
