import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { EndpointAt, Output } from '../../../../shared/contract/contract';
import { pauseSchema } from '../../../../shared/domain/record';
import { describeCommandLabel } from '../../../api/describe-command-label';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { EventTime } from '../../../ui/EventTime';
import { formatClock, formatDuration } from '../../../ui/format-time';
import { interventionTypeWord } from '../../../ui/words';
import { interventionTypeSchema } from '../../../../shared/domain/vocabulary';
import styles from '../Speakers.module.css';

type Change = Output<EndpointAt<'speakers.history'>>[number]['changes'][number];

/** What has become of one entry and what was corrected in it, oldest first, in words. */
export function EntryHistory({
  entryKey,
  timeZone,
}: {
  readonly entryKey: string;
  readonly timeZone: string;
}) {
  const { data } = useEndpointQuery('speakers.history', { key: entryKey });
  if (data === undefined) return null;
  return (
    <section aria-label={t`History`}>
      <h3 className={styles.small}>
        <Trans>History</Trans>
      </h3>
      <ol className={styles.history}>
        {data.map(({ at, label, changes }, index) => {
          const words = changes.flatMap((change) => describeChange(change, timeZone) ?? []);
          return (
            <li key={index}>
              <EventTime at={at} timeZone={timeZone} withSeconds /> {describeCommandLabel(label)}
              {words.length > 0 && `: ${words.join('; ')}`}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Null for what the label says already. */
function describeChange({ field, before, after }: Change, timeZone: string): string | null {
  const was = instantText(before, timeZone);
  const is = instantText(after, timeZone);
  switch (field) {
    case 'startedAt':
      return before === null ? t`began ${is}` : t`began ${is} instead of ${was}`;
    case 'endedAt':
      if (before === null) return t`ended ${is}`;
      return after === null ? t`not ended at ${was}` : t`ended ${is} instead of ${was}`;
    case 'pauses': {
      if (before === null) return null;
      const paused = pausedText(after);
      return paused === null ? t`no pauses` : t`pauses: ${paused}`;
    }
    case 'type': {
      if (before === null) return null;
      const type = interventionTypeSchema.safeParse(after);
      return type.success ? interventionTypeWord(type.data) : null;
    }
    default:
      return null;
  }
}

function instantText(value: unknown, timeZone: string): string {
  return typeof value === 'number' ? formatClock(value, timeZone, true) : t`no time`;
}

// As stored: text. One that lasts has no length yet.
function pausedText(value: unknown): string | null {
  const parsed = pauseSchema.array().safeParse(typeof value === 'string' ? parse(value) : value);
  if (!parsed.success || parsed.data.length === 0) return null;
  return parsed.data
    .map(({ from, to }) => (to === null ? t`begun` : formatDuration(to - from)))
    .join(', ');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
