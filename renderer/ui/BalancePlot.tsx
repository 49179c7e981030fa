import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { Balance } from '../../shared/speakers/balance';
import { formatDuration } from './format-time';
import { categoryWord, genderWord, regionWord } from './words';
import styles from './BalancePlot.module.css';

export type BalanceBy = 'category' | 'region' | 'gender';
export type BalanceMeasure = 'turns' | 'time';

export interface BalancePlotProps {
  readonly balance: Balance;
  readonly by: BalanceBy;
  readonly measure: BalanceMeasure;
}

/**
 * How the floor is spread, as bars with their figures. It is a table: what a bar says is in its row in figures, so that
 * nothing hangs on seeing it or on its colour.
 */
export function BalancePlot({ balance, by, measure }: BalancePlotProps) {
  const shares = sharesOf(balance, by);
  if (shares.length === 0) {
    return (
      <p className={styles.empty}>
        <Trans>Nobody has spoken or asked for the floor yet.</Trans>
      </p>
    );
  }
  const total = measure === 'turns' ? balance.turns : balance.seconds;
  const most = Math.max(1, ...shares.map((share) => amountOf(share, measure)));
  return (
    <table className={styles.plot}>
      <caption className={styles.unseen}>{captionOf(by, measure)}</caption>
      <thead className={styles.unseen}>
        <tr>
          <th scope="col">{headOf(by)}</th>
          <th scope="col">{measure === 'turns' ? t`Turns` : t`Speaking time`}</th>
          <th scope="col">{t`Waiting`}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <ShareRow key={share.word} {...{ share, measure, total, most }} />
        ))}
      </tbody>
    </table>
  );
}

interface ShareRowProps {
  readonly share: Share;
  readonly measure: BalanceMeasure;
  readonly total: number;
  /** The longest bar's amount. */
  readonly most: number;
}

function ShareRow({ share, measure, total, most }: ShareRowProps) {
  const amount = amountOf(share, measure);
  return (
    <tr>
      <th scope="row" className={styles.word}>
        {share.word}
      </th>
      <td className={styles.amount}>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ inlineSize: `${(amount / most) * 100}%` }} />
        </span>
        <span className={styles.figure}>
          {measure === 'turns' ? amount : formatDuration(amount * 1000)}
        </span>
        <span className={styles.share}>
          <Trans>{percent(amount, total)} per cent</Trans>
        </span>
      </td>
      <td className={styles.waiting}>
        {share.waiting > 0 && <Plural value={share.waiting} one="# waiting" other="# waiting" />}
      </td>
    </tr>
  );
}

function amountOf({ turns, seconds }: Share, measure: BalanceMeasure): number {
  return measure === 'turns' ? turns : seconds;
}

interface Share {
  readonly word: string;
  readonly turns: number;
  readonly seconds: number;
  readonly waiting: number;
}

function sharesOf(balance: Balance, by: BalanceBy): Share[] {
  const named = <Key,>(
    shares: readonly (Omit<Share, 'word'> & { key: Key | null })[],
    wordOf: (key: Key) => string,
  ) =>
    shares.map(({ key, ...share }) => ({
      ...share,
      word: key === null ? t`Not known` : wordOf(key),
    }));
  switch (by) {
    case 'category':
      return named(balance.byCategory, categoryWord);
    case 'region':
      return named(balance.byRegion, regionWord);
    case 'gender':
      return named(balance.byGender, genderWord);
  }
}

function headOf(by: BalanceBy): string {
  switch (by) {
    case 'category':
      return t`Category`;
    case 'region':
      return t`Region`;
    case 'gender':
      return t`Gender`;
  }
}

function captionOf(by: BalanceBy, measure: BalanceMeasure): string {
  const head = headOf(by);
  return measure === 'turns' ? t`Turns, by: ${head}` : t`Speaking time, by: ${head}`;
}

function percent(amount: number, total: number): number {
  return total === 0 ? 0 : Math.round((amount / total) * 100);
}
