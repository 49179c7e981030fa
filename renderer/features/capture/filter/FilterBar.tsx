import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type {
  DelegationId,
  ParticipantId,
  SessionId,
  ThemeId,
} from '../../../../shared/domain/ids';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { Session } from '../../../../shared/domain/programme';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Picker } from '../../../ui/Picker';
import type { ThemeIndex } from '../themes';
import { countFlags } from './count-flags';
import styles from './FilterBar.module.css';

export interface Filter {
  readonly sessionId: SessionId | null;
  readonly speakerId: ParticipantId | null;
  readonly delegationId: DelegationId | null;
  readonly themeId: ThemeId | null;
  /** Only turns with a point that is still to be verified. */
  readonly isToVerify: boolean;
  /** Only turns with a point worth quoting. */
  readonly isStarred: boolean;
}

export const noFilter: Filter = {
  sessionId: null,
  speakerId: null,
  delegationId: null,
  themeId: null,
  isToVerify: false,
  isStarred: false,
};

interface FilterBarProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly people: readonly { readonly id: ParticipantId; readonly name: string }[];
  readonly delegations: readonly { readonly id: DelegationId; readonly name: string }[];
  readonly themes: ThemeIndex;
  /** Empty where the record is that of one session without segments. */
  readonly sessions: readonly Session[];
  /** What passes. */
  readonly entries: readonly RecordEntry[];
  readonly onClose: () => void;
}

/** Narrows the record to a speaker or delegation, a theme, a panel, to what is to be verified; joined by "and". */
export function FilterBar(props: FilterBarProps) {
  const { entries, onClose } = props;
  const count = entries.length;
  return (
    <div
      role="search"
      aria-label={t`Filter the record`}
      className={styles.bar}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <WhoPicker {...props} />
      <ThemePicker {...props} />
      {props.sessions.length > 0 && <PanelPicker {...props} />}
      <FlagBoxes {...props} />
      <span className={styles.count} role="status">
        <Trans>{count} shown</Trans>
      </span>
      <Button variant="quiet" keys="Escape" onPress={onClose}>
        <Trans>Clear</Trans>
      </Button>
    </div>
  );
}

function WhoPicker({ filter, onChange, people, delegations }: FilterBarProps) {
  const options = [
    ...delegations.map(({ id, name }) => ({
      id: `delegation:${id}`,
      label: name,
      detail: t`delegation`,
    })),
    ...people.map(({ id, name }) => ({ id: `person:${id}`, label: name })),
  ];
  return (
    <Picker
      label={t`Speaker or delegation`}
      hidesLabel
      placeholder={t`Speaker or delegation`}
      // Whoever asked for these goes on in the record.
      autoFocus={!filter.isToVerify && !filter.isStarred}
      options={options}
      value={whoKey(filter)}
      onChange={(key) => onChange({ ...filter, ...whoOf(key) })}
    />
  );
}

function ThemePicker({ filter, onChange, themes }: FilterBarProps) {
  return (
    <Picker
      label={t`Theme`}
      hidesLabel
      placeholder={t`Theme`}
      options={[...themes.values()].map(({ id, name }) => ({ id, label: name }))}
      value={filter.themeId}
      onChange={(themeId) => onChange({ ...filter, themeId })}
    />
  );
}

function PanelPicker({ filter, onChange, sessions }: FilterBarProps) {
  return (
    <Picker
      label={t`Panel`}
      hidesLabel
      placeholder={t`Panel`}
      options={sessions.map(({ id, title }) => ({ id, label: title }))}
      value={filter.sessionId}
      onChange={(sessionId) => onChange({ ...filter, sessionId })}
    />
  );
}

function FlagBoxes({ filter, onChange, entries }: FilterBarProps) {
  const { toVerify, starred } = useMemo(() => countFlags(entries), [entries]);
  return (
    <>
      <Checkbox
        isSelected={filter.isToVerify}
        onChange={(isToVerify) => onChange({ ...filter, isToVerify })}
      >
        <Trans>To verify</Trans> <span className={styles.count}>{toVerify}</span>
      </Checkbox>
      <Checkbox
        isSelected={filter.isStarred}
        onChange={(isStarred) => onChange({ ...filter, isStarred })}
      >
        <Trans>Worth quoting</Trans> <span className={styles.count}>{starred}</span>
      </Checkbox>
    </>
  );
}

function whoKey({ speakerId, delegationId }: Filter): string | null {
  if (speakerId !== null) return `person:${speakerId}`;
  return delegationId === null ? null : `delegation:${delegationId}`;
}

function whoOf(key: string | null): Pick<Filter, 'speakerId' | 'delegationId'> {
  const [kind, id] = key?.split(':') ?? [];
  return {
    speakerId: kind === 'person' ? (id as ParticipantId) : null,
    delegationId: kind === 'delegation' ? (id as DelegationId) : null,
  };
}
