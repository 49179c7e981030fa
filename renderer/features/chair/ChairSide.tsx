import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { Balance } from '../../../shared/speakers/balance';
import { BalancePlot, type BalanceBy } from '../../ui/BalancePlot';
import { Button } from '../../ui/Button';
import { Region } from '../../ui/Region';
import type { ChairBalance } from './use-chair-list';
import styles from './ChairSide.module.css';

/** What is counted. */
export type Span = 'session' | 'event';

interface ChairSideProps {
  /** Null until it was computed for the first time. */
  readonly balance: ChairBalance | null;
  readonly span: Span;
  readonly onChangeSpan: () => void;
  /** False where who they are is not to be seen here. */
  readonly namesDelegations: boolean;
}

/** Who has not spoken yet, and how the floor is spread. */
export function ChairSide({ balance, span, onChangeSpan, namesDelegations }: ChairSideProps) {
  return (
    <Region label={t`Balance`} className={styles.side}>
      <div className={styles.scroller}>
        <header className={styles.head}>
          <h2>{span === 'session' ? t`This session` : t`The whole event`}</h2>
          <Button variant="quiet" keys="E" preventFocusOnPress onPress={onChangeSpan}>
            {span === 'session' ? t`The event` : t`This session`}
          </Button>
        </header>
        {balance !== null && (
          <>
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
          <Trans>No delegation is left that has not had the floor.</Trans>
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
