import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Balance } from '../../../shared/speakers/balance';
import { BalancePlot, type BalanceBy } from '../../ui/BalancePlot';
import { RadioGroup } from '../../ui/RadioGroup';
import { Region } from '../../ui/Region';
import type { ChairBalance } from './use-chair-list';
import styles from './ChairSide.module.css';

interface ChairSideProps {
  /** Null until it was computed for the first time. */
  readonly balance: ChairBalance | null;
  /** False where who they are is not to be seen here. */
  readonly namesDelegations: boolean;
}

type Span = 'session' | 'event';

/** Who has not spoken yet, and how the floor is spread. */
export function ChairSide({ balance, namesDelegations }: ChairSideProps) {
  const [span, setSpan] = useState<Span>('session');
  return (
    <Region label={t`Balance`} className={styles.side}>
      <div className={styles.scroller} tabIndex={-1}>
        {balance !== null && (
          <>
            <RadioGroup<Span>
              label={t`Counted over`}
              hidesLabel
              isInline
              options={[
                { id: 'session', label: t`This session` },
                { id: 'event', label: t`The event` },
              ]}
              value={span}
              onChange={setSpan}
            />
            <Plots balance={balance[span]} />
            <Silent balance={balance[span]} namesDelegations={namesDelegations} />
          </>
        )}
      </div>
    </Region>
  );
}

function Plots({ balance }: { readonly balance: Balance }) {
  const by: readonly { readonly id: BalanceBy; readonly title: string }[] = [
    { id: 'category', title: t`Categories` },
    { id: 'region', title: t`Regions` },
    { id: 'gender', title: t`Gender` },
  ];
  if (balance.byCategory.length === 0) {
    return (
      <p className={styles.note}>
        <Trans>Nobody has spoken or asked for the floor yet.</Trans>
      </p>
    );
  }
  return by.map(({ id, title }) => (
    <section key={id} className={styles.part}>
      <h3>{title}</h3>
      <BalancePlot balance={balance} by={id} measure="turns" />
    </section>
  ));
}

function Silent({
  balance: { silent },
  namesDelegations,
}: {
  readonly balance: Balance;
  readonly namesDelegations: boolean;
}) {
  return (
    <section className={styles.part}>
      <h3>
        <Trans>Not yet spoken</Trans> <span className={styles.count}>{silent.length}</span>
      </h3>
      {silent.length === 0 && (
        <p className={styles.note}>
          <Trans>Every delegation has had the floor.</Trans>
        </p>
      )}
      {namesDelegations ? (
        <ul className={styles.silent}>
          {silent.map(({ id, name, isWaiting }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              {isWaiting && (
                <span className={styles.waits}>
                  <Trans>waits</Trans>
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.note}>
          <Plural
            value={silent.filter(({ isWaiting }) => isWaiting).length}
            one="# of them waits for the floor."
            other="# of them wait for the floor."
          />
        </p>
      )}
    </section>
  );
}
