import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { EventId } from '../../../shared/domain/ids';
import type { Event } from '../../../shared/domain/programme';
import { categories, type Category } from '../../../shared/domain/vocabulary';
import { describeErrorBriefly } from '../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { categoryWord } from '../../ui/words';
import type { DelegationRow } from './roster';
import styles from './EventCategories.module.css';

/** The events that list a delegation under another category than its own, e.g. the ICRC under civil society. */
export function EventCategories({ delegation }: { readonly delegation: DelegationRow }) {
  const { listed, others, set, error } = useEventCategories(delegation);
  const [isAdding, setIsAdding] = useState(false);
  if (listed.length + others.length === 0) return null;
  const add = (eventId: EventId, category: Category) => {
    setIsAdding(false);
    set(eventId, category);
  };
  return (
    <div className={styles.list}>
      {listed.map(({ event, category }) => (
        <div key={event.id} className={styles.row}>
          <CategorySelect
            eventTitle={event.title}
            own={delegation.category}
            value={category}
            onChange={(chosen) => set(event.id, chosen)}
          />
          <IconButton
            label={t`List as everywhere in ${event.title}`}
            onPress={() => set(event.id, null)}
          >
            ×
          </IconButton>
        </div>
      ))}
      {isAdding && others.length > 0 && (
        <NewEventCategory
          events={others}
          own={delegation.category}
          onChange={add}
          onCancel={() => setIsAdding(false)}
        />
      )}
      {!isAdding && others.length > 0 && (
        <AddButton isFirst={listed.length === 0} onPress={() => setIsAdding(true)} />
      )}
      {error !== null && (
        <p role="alert" className={styles.fault}>
          {describeErrorBriefly(error)}
        </p>
      )}
    </div>
  );
}

/** Nothing while it is not known which events there are. */
function useEventCategories({ id: delegationId }: DelegationRow) {
  const { data: dialogue } = useEndpointQuery('dialogues.overview', {});
  const { data: roster } = useEndpointQuery('participants.list', {});
  const { run, error } = useCommand('participants.setEventCategory');
  const events = roster === undefined ? [] : (dialogue?.events ?? []);
  const categoryIn = new Map(
    roster?.eventCategories
      .filter((each) => each.delegationId === delegationId)
      .map(({ eventId, category }) => [eventId, category]),
  );
  return {
    listed: events.flatMap((event) => {
      const category = categoryIn.get(event.id);
      return category === undefined ? [] : [{ event, category }];
    }),
    others: events.filter(({ id }) => !categoryIn.has(id)),
    set: (eventId: EventId, category: Category | null) =>
      void run({ eventId, delegationId, category }),
    error,
  };
}

interface AddButtonProps {
  readonly isFirst: boolean;
  readonly onPress: () => void;
}

function AddButton({ isFirst, onPress }: AddButtonProps) {
  return (
    <div>
      <Button variant="quiet" onPress={onPress}>
        {isFirst ? (
          <Trans>Listed otherwise in an event…</Trans>
        ) : (
          <Trans>Listed otherwise in another event…</Trans>
        )}
      </Button>
    </div>
  );
}

// Characters; a title of several lines would stand between the field and what it is about.
const longestTitle = 60;

function shortened(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle).trimEnd()}…`;
}

interface CategorySelectProps {
  readonly eventTitle: string;
  /** The delegation's own category, which is none that differs. */
  readonly own: Category;
  readonly value: Category | null;
  readonly onChange: (category: Category) => void;
  readonly autoFocus?: boolean;
}

function CategorySelect({ eventTitle, own, value, onChange, autoFocus }: CategorySelectProps) {
  return (
    <Select
      label={t`In “${shortened(eventTitle)}” listed under`}
      options={categories
        .filter((id) => id !== own || id === value)
        .map((id) => ({ id, label: categoryWord(id) }))}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus ?? false}
    />
  );
}

interface NewEventCategoryProps {
  readonly events: readonly Event[];
  readonly own: Category;
  readonly onChange: (eventId: EventId, category: Category) => void;
  readonly onCancel: () => void;
}

function NewEventCategory({ events, own, onChange, onCancel }: NewEventCategoryProps) {
  const [chosen, setChosen] = useState<EventId | null>(null);
  // A single event needs no choice.
  const event = events.length === 1 ? events[0] : events.find(({ id }) => id === chosen);
  return (
    <div className={styles.row}>
      <div className={styles.fields}>
        {events.length > 1 && (
          <Select
            label={t`Event`}
            options={events.map(({ id, title }) => ({ id, label: title }))}
            value={chosen}
            onChange={setChosen}
            autoFocus
          />
        )}
        {event !== undefined && (
          <CategorySelect
            key={event.id}
            eventTitle={event.title}
            own={own}
            value={null}
            onChange={(category) => onChange(event.id, category)}
            autoFocus
          />
        )}
      </div>
      <IconButton label={t`List as everywhere`} onPress={onCancel}>
        ×
      </IconButton>
    </div>
  );
}
