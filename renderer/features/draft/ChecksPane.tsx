import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { Finding } from '../../../shared/report/finding';
import type { Report } from '../../../shared/report/report';
import { Region } from '../../ui/Region';
import { VirtualList } from '../../ui/VirtualList';
import { CheckRow } from './CheckRow';
import { groupChecks, groupWord, type CheckGroup } from './check-groups';
import { byWeight } from './describe-finding';
import { unitOfFinding } from './unit-of-finding';
import type { Draft } from './use-draft';
import { useReplace } from './use-replace';
import styles from './Side.module.css';

interface ChecksPaneProps {
  readonly report: Report;
  readonly draft: Draft;
}

interface Check {
  readonly key: string;
  readonly finding: Finding;
  /** Said above the first of a group. */
  readonly head: { readonly group: CheckGroup; readonly count: number } | null;
}

/** What to look at before the report goes out: up and down between findings, Enter to the words. */
export function ChecksPane({ report, draft }: ChecksPaneProps) {
  const { findings } = report;
  const checks = useMemo(() => checksOf(findings), [findings]);
  const replace = useReplace(draft, report);
  const show = ({ finding }: Check) => {
    draft.showCheck(finding);
    const unit = unitOfFinding(draft.units, finding);
    if (unit !== null) draft.goTo(unit);
  };
  return (
    <Region label={t`Checks`} className={styles.checks}>
      <VirtualList
        label={t`Checks`}
        items={checks}
        keyOf={({ key }) => key}
        estimatedHeight={72}
        onAction={show}
        onCurrentChange={({ finding }) => draft.showCheck(finding)}
        emptyState={
          <p className={styles.none}>
            <Trans>
              All is well: nobody is given away, and nothing is missing or in doubt before this goes
              out.
            </Trans>
          </p>
        }
        renderItem={(check) => (
          <>
            {check.head !== null && (
              <h2 className={styles.group}>
                {groupWord(check.head.group)} <span>{check.head.count}</span>
              </h2>
            )}
            <CheckRow
              finding={check.finding}
              report={report}
              draft={draft}
              onShow={() => show(check)}
              onReplace={() => replace(check.finding)}
            />
          </>
        )}
      />
    </Region>
  );
}

/** A finding keeps its key while others come and go, so that the row under the hands stays. */
function checksOf(findings: readonly Finding[]): Check[] {
  const seen = new Map<string, number>();
  return groupChecks(byWeight(findings)).flatMap(({ group, findings: own }) =>
    own.map((finding, index) => {
      const name = JSON.stringify(finding);
      const copy = seen.get(name) ?? 0;
      seen.set(name, copy + 1);
      const head = index === 0 ? { group, count: own.length } : null;
      return { key: `${name} ${copy}`, finding, head };
    }),
  );
}
