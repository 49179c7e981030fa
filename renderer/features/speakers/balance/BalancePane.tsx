import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Balance } from '../../../../shared/speakers/balance';
import { describeError } from '../../../api/describe-error';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { BalancePlot, type BalanceBy, type BalanceMeasure } from '../../../ui/BalancePlot';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { RadioGroup } from '../../../ui/RadioGroup';
import { categoryWord } from '../../../ui/words';
import { useSpeakers } from '../speaker-list';
import styles from '../Speakers.module.css';

type Scope = 'session' | 'event';

interface Shown {
  readonly scope: Scope;
  readonly by: BalanceBy;
  readonly measure: BalanceMeasure;
}

/** How turns and time are spread, and which delegations have not been heard. */
export function BalancePane() {
  const { sessionId } = useSpeakers();
  const { data, error, retry } = useEndpointQuery('speakers.balance', { sessionId });
  const [shown, setShown] = useState<Shown>({ scope: 'session', by: 'category', measure: 'turns' });
  if (error !== null) {
    const again = (
      <Button onPress={retry}>
        <Trans>Try again</Trans>
      </Button>
    );
    return <ErrorPanel {...describeError(error)} actions={again} />;
  }
  if (data === undefined) return null;
  const { scope, by, measure } = shown;
  return (
    <div className={styles.scrolling}>
      <ShownFields shown={shown} onChange={(change) => setShown({ ...shown, ...change })} />
      <BalancePlot balance={data[scope]} by={by} measure={measure} />
      <Silent silent={data[scope].silent} scope={scope} />
    </div>
  );
}

interface ShownFieldsProps {
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
}

function ShownFields({ shown, onChange }: ShownFieldsProps) {
  return (
    <div>
      <RadioGroup
        label={t`Of what`}
        hidesLabel
        isInline
        options={[
          { id: 'session', label: t`this session` },
          { id: 'event', label: t`the event` },
        ]}
        value={shown.scope}
        onChange={(scope) => onChange({ scope })}
      />
      <RadioGroup
        label={t`By what`}
        hidesLabel
        isInline
        options={[
          { id: 'category', label: t`by category` },
          { id: 'region', label: t`by region` },
          { id: 'gender', label: t`by gender` },
        ]}
        value={shown.by}
        onChange={(by) => onChange({ by })}
      />
      <RadioGroup
        label={t`Counted in`}
        hidesLabel
        isInline
        options={[
          { id: 'turns', label: t`turns` },
          { id: 'time', label: t`speaking time` },
        ]}
        value={shown.measure}
        onChange={(measure) => onChange({ measure })}
      />
    </div>
  );
}

const mostAtFirst = 30;

function Silent({ silent, scope }: { readonly silent: Balance['silent']; readonly scope: Scope }) {
  const { actions } = useSpeakers();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? silent : silent.slice(0, mostAtFirst);
  return (
    <section aria-label={t`Not yet spoken`}>
      <h3 className={styles.small}>
        <Trans>Not yet spoken</Trans>{' '}
        <Plural value={silent.length} one="# delegation" other="# delegations" />
      </h3>
      {silent.length === 0 && (
        <p className={styles.muted}>
          {scope === 'session' ? (
            <Trans>No delegation is left that has not had the floor in this session.</Trans>
          ) : (
            <Trans>No delegation is left that has not had the floor in this event.</Trans>
          )}
        </p>
      )}
      <ul>
        {shown.map(({ id, name, category, isWaiting }) => (
          <li key={id} className={styles.silent}>
            <span>
              <bdi>{name}</bdi> <span className={styles.muted}>{categoryWord(category)}</span>
            </span>
            {isWaiting ? (
              <Badge>{t`on the list`}</Badge>
            ) : (
              <Button
                variant="quiet"
                aria-label={t`Add ${name} to the list`}
                onPress={() => void actions.addDelegation(id, name)}
              >
                <Trans>Add</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < silent.length && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          <Trans>Show all {silent.length}</Trans>
        </Button>
      )}
    </section>
  );
}
