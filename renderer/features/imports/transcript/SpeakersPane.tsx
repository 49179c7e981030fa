import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { Event, Session } from '../../../../shared/domain/programme';
import type {
  LabelChoice,
  PlannedLabel,
  TranscriptImportOptions,
  TranscriptPlan,
} from '../../../../shared/imports/transcript/transcript-plan';
import { Button } from '../../../ui/Button';
import { NumberField } from '../../../ui/NumberField';
import { VirtualList } from '../../../ui/VirtualList';
import type { KnownPeople } from '../use-known-people';
import { LabelRow } from './LabelRow';
import { StartFields } from './StartFields';
import styles from './TranscriptImport.module.css';

interface TranscriptCorrection {
  readonly plan: TranscriptPlan;
  readonly options: TranscriptImportOptions;
  readonly people: KnownPeople;
  readonly onCorrect: (
    change: (options: TranscriptImportOptions) => TranscriptImportOptions,
  ) => void;
}

interface SpeakersPaneProps extends TranscriptCorrection {
  readonly session: Session;
  readonly event: Event;
}

/** The first row: on a small window with large text, fields of their own would leave no room for the list. */
const times = 'times';

/** When the recording began, and who is who in it. */
export function SpeakersPane(props: SpeakersPaneProps) {
  const { plan, options, people, onCorrect } = props;
  const rows = useMemo(() => [times, ...plan.labels] as const, [plan.labels]);
  const choose = (label: string, choice: LabelChoice) =>
    onCorrect((before) => ({ ...before, labels: { ...before.labels, [label]: choice } }));
  return (
    <section className={styles.pane} aria-label={t`Times and speakers`}>
      <VirtualList
        label={t`Speakers in the file`}
        items={rows}
        keyOf={(row) => (row === times ? times : `label ${row.label}`)}
        estimatedHeight={104}
        emptyState={<p className={styles.hint}>{t`Nobody speaks in this file.`}</p>}
        onAction={(row) => {
          if (row !== times) focusField(row.label);
        }}
        renderItem={(row) =>
          row === times ? (
            <>
              <Times {...props} />
              <Suggestions {...props} />
            </>
          ) : (
            <div data-label={row.label}>
              <LabelRow
                label={row}
                choice={choiceOf(options, row)}
                people={people}
                onChoose={(choice) => choose(row.label, choice)}
              />
            </div>
          )
        }
      />
    </section>
  );
}

function Times({ plan, options, session, event, onCorrect }: SpeakersPaneProps) {
  const hasTimes = plan.rows.some(({ offset }) => offset !== null);
  return (
    <div className={styles.top}>
      {hasTimes ? (
        <StartFields
          startsAt={options.startsAt}
          sessionStart={session.startsAt}
          timeZone={event.timeZone}
          onChange={(startsAt) => onCorrect((before) => ({ ...before, startsAt }))}
        />
      ) : (
        <p className={styles.hint}>
          <Trans>The file gives no times; turns keep their order.</Trans>
        </p>
      )}
      <NumberField
        label={t`Leave out turns of fewer words than`}
        value={options.leaveOutShorterThanWords}
        minValue={0}
        maxValue={1000}
        onChange={(words) =>
          onCorrect((before) => ({ ...before, leaveOutShorterThanWords: words ?? 0 }))
        }
      />
    </div>
  );
}

/** Every suggestion that waits, taken at once. */
function Suggestions({ plan, options, onCorrect }: SpeakersPaneProps) {
  const waiting = plan.labels.flatMap((label): [string, LabelChoice][] => {
    const [first] = label.match?.candidates ?? [];
    const isLikely = label.match?.kind === 'likely' || label.match?.kind === 'certain';
    if (!isLikely || first?.type !== 'participant') return [];
    return choiceOf(options, label) === 'unknown'
      ? [[label.label, { participantId: first.id }]]
      : [];
  });
  if (waiting.length < 2) return null;
  return (
    <div className={styles.suggestions}>
      <Button
        onPress={() =>
          onCorrect((before) => ({
            ...before,
            labels: { ...before.labels, ...Object.fromEntries(waiting) },
          }))
        }
      >
        <Plural value={waiting.length} one="Accept # suggestion" other="Accept # suggestions" />
      </Button>
    </div>
  );
}

/** What was decided about a label, also where the plan has not heard of it yet. */
export function choiceOf(
  { labels }: TranscriptImportOptions,
  { label, choice }: PlannedLabel,
): LabelChoice {
  return (Object.hasOwn(labels, label) ? labels[label] : undefined) ?? choice;
}

function focusField(label: string): void {
  const row = document.querySelector(`[data-label="${CSS.escape(label)}"]`);
  row?.querySelector('input')?.focus();
}
