import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { ParticipantId } from '../../../../shared/domain/ids';
import type {
  LabelChoice,
  PlannedLabel,
} from '../../../../shared/imports/transcript/transcript-plan';
import { Button } from '../../../ui/Button';
import { formatDuration } from '../../../ui/format-time';
import { PersonField, type PersonAnswer } from '../PersonField';
import { StatusMark } from '../StatusMark';
import type { KnownPeople } from '../use-known-people';
import styles from './TranscriptImport.module.css';

interface LabelRowProps {
  readonly label: PlannedLabel;
  /** As asked for; the plan may not have heard of it yet. */
  readonly choice: LabelChoice;
  readonly people: KnownPeople;
  readonly onChoose: (choice: LabelChoice) => void;
}

/** A speaker's label as the file has it: how much it says, something it says, and who it is. */
export function LabelRow({ label, choice, people, onChoose }: LabelRowProps) {
  const { turns, duration, sample, cleaned } = label;
  const name = label.label === '' ? t`Nobody named` : label.label;
  const suggested = suggestedPeople(label, people);
  return (
    <div className={styles.label}>
      <div className={styles.who}>
        <bdi className={label.label === '' ? styles.nobody : styles.name}>{name}</bdi>
        <span className={styles.hint}>
          <Plural value={turns} one="# turn" other="# turns" />
          {duration !== null && ` · ${formatDuration(duration)}`}
        </span>
      </div>
      <p className={styles.sample} dir="auto">
        {sample}
      </p>
      <div className={styles.choice}>
        <PersonField
          label={t`Who is “${name}”`}
          people={people}
          suggested={suggested}
          newName={cleaned}
          others={[
            { id: 'unknown', label: t`Unknown speaker` },
            { id: 'leave-out', label: t`Leave these turns out` },
          ]}
          value={toAnswer(choice)}
          onChange={(answer) => onChoose(toChoice(answer))}
        />
      </div>
      <Hint label={label} choice={choice} people={people} onChoose={onChoose} />
    </div>
  );
}

function Hint({ label, choice, people, onChoose }: LabelRowProps) {
  if (choice !== 'unknown') return null;
  const { match, cleaned } = label;
  const [first] = match?.candidates ?? [];
  if (label.label === '') return null;
  if (cleaned === '') {
    return (
      <p className={styles.question}>
        <Trans>A device or a room, not a person: say who spoke there.</Trans>
      </p>
    );
  }
  if (first?.type === 'delegation') {
    const { name } = first;
    return (
      <p className={styles.question}>
        <Trans>This is a delegation, {name}: say which person of it spoke.</Trans>
      </p>
    );
  }
  if (first === undefined) return null;
  if (match?.kind === 'ambiguous') {
    return (
      <p className={styles.question}>
        <StatusMark status="warning" /> <Trans>This may be several people.</Trans>
      </p>
    );
  }
  const { id, name } = first;
  const detail = people.optionOf(id)?.detail ?? '';
  return (
    <p className={styles.question}>
      <Button variant="quiet" onPress={() => onChoose({ participantId: id })}>
        {detail === '' ? t`Yes, this is ${name}` : t`Yes, this is ${name} (${detail})`}
      </Button>
    </p>
  );
}

/** Those whom the label may mean; of a delegation, its people. */
function suggestedPeople({ match }: PlannedLabel, people: KnownPeople): ParticipantId[] {
  return (match?.candidates ?? []).flatMap((candidate) =>
    candidate.type === 'participant'
      ? [candidate.id]
      : people.ofDelegation(candidate.id).slice(0, 8),
  );
}

type Answer = PersonAnswer<'unknown' | 'leave-out'>;

function toAnswer(choice: LabelChoice): Answer {
  if (typeof choice === 'string') return { type: choice };
  if ('participantId' in choice) return { type: 'existing', id: choice.participantId };
  return { type: 'new', name: choice.newPerson };
}

function toChoice(answer: Answer): LabelChoice {
  if ('id' in answer) return { participantId: answer.id };
  if ('name' in answer) return { newPerson: answer.name };
  return answer.type;
}
