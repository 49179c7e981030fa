import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { outputLanguages } from '../../../shared/domain/draft';
import { eventIdSchema } from '../../../shared/domain/ids';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { attributionWord } from '../../ui/words';
import { profileWord } from './profile-word';
import type { DraftChoice } from './use-draft-choice';
import styles from './DraftHeader.module.css';

interface DraftHeaderProps {
  readonly choice: DraftChoice;
  /** Whether there is a report that can be exported. */
  readonly isReady: boolean;
  readonly onExport: () => void;
  /** Left out where profiles cannot be changed. */
  readonly onProfiles?: (() => void) | undefined;
}

// Each is called by its own name, for whoever reads it.
const languageNames = { en: 'English', fr: 'Français', es: 'Español' } as const;
const allEvents = 'all';

/** Which draft is shown: the event, the shape of the report, how far it may be traced, and its language. */
export function DraftHeader({ choice, isReady, onExport, onProfiles }: DraftHeaderProps) {
  const { attribution, choose, key, levels, profile, profiles } = choice;
  return (
    <header className={styles.header}>
      <EventChoice choice={choice} />
      <Select
        label={t`Profile`}
        options={profiles.map((option) => ({ id: option.ref, label: profileWord(option) }))}
        value={profile.ref}
        onChange={(ref) => choose({ profile: ref })}
      />
      <Select
        label={t`Attribution`}
        options={levels.map((id) => ({ id, label: attributionWord(id) }))}
        value={attribution}
        onChange={(level) => choose({ attribution: level })}
      />
      <Select
        label={t`Language of the report`}
        options={outputLanguages.map((id) => ({ id, label: languageNames[id] }))}
        value={key.language}
        onChange={(language) => choose({ language })}
      />
      <div className={styles.actions}>
        {onProfiles && (
          <Button variant="quiet" onPress={onProfiles}>
            <Trans>Profiles…</Trans>
          </Button>
        )}
        <Button variant="primary" keys="Mod+E" isDisabled={!isReady} onPress={onExport}>
          <Trans>Export…</Trans>
        </Button>
      </div>
    </header>
  );
}

/** All events come first where the profile is about the whole dialogue. */
function EventChoice({ choice }: { readonly choice: DraftChoice }) {
  const { choose, events, key, profile } = choice;
  const coversAll = profile.profile.covers === 'dialogue';
  if (events.length < 2 && !coversAll) return null;
  const options = [
    ...(coversAll ? [{ id: allEvents, label: t`All events` }] : []),
    ...events.map(({ id, title }) => ({ id: id, label: title })),
  ];
  return (
    <Select
      label={t`Event`}
      options={options}
      value={key.eventId ?? allEvents}
      onChange={(id) => choose({ eventId: id === allEvents ? null : eventIdSchema.parse(id) })}
    />
  );
}
