import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Finding } from '../../../shared/report/finding';
import type { Report } from '../../../shared/report/report';
import { Button } from '../../ui/Button';
import { Region } from '../../ui/Region';
import { byWeight, describeFinding } from './describe-finding';
import { unitOfFinding } from './unit-of-finding';
import type { Draft } from './use-draft';
import styles from './Side.module.css';

interface ChecksPaneProps {
  readonly report: Report;
  readonly draft: Draft;
}

/** What to look at before the report goes out. */
export function ChecksPane({ report, draft }: ChecksPaneProps) {
  const { findings } = report;
  return (
    <Region label={t`Checks`} className={styles.pane}>
      <header className={styles.header}>
        <h2>
          <Trans>Checks: {findings.length}</Trans>
        </h2>
      </header>
      {findings.length === 0 ? (
        <p className={styles.none}>
          <Trans>Nothing to look at before this goes out.</Trans>
        </p>
      ) : (
        <ul aria-label={t`Checks`}>
          {byWeight(findings).map((finding, index) => (
            <li key={index} className={styles.finding}>
              <span dir="auto">{describeFinding(finding)}</span>
              <FindingAction finding={finding} draft={draft} />
            </li>
          ))}
        </ul>
      )}
    </Region>
  );
}

function FindingAction({ finding, draft }: { readonly finding: Finding; readonly draft: Draft }) {
  const unit = unitOfFinding(draft.units, finding);
  if (unit !== null) {
    return (
      <Button variant="quiet" onPress={() => draft.goTo(unit)}>
        <Trans>Show</Trans>
      </Button>
    );
  }
  if (finding.code === 'area-off-the-record') {
    return (
      <Button variant="quiet" onPress={() => draft.links.onOpenArea(finding.areaId)}>
        <Trans>Open the area</Trans>
      </Button>
    );
  }
  if (!isOfProgramme(finding)) return null;
  return (
    <Button variant="quiet" onPress={draft.links.onOpenProgramme}>
      <Trans>Open the programme</Trans>
    </Button>
  );
}

function isOfProgramme({ code }: Finding): boolean {
  return /^(no-(dates|place|attendance|opener|closer|panels)|dates-reversed|total-differs)$/.test(
    code,
  );
}
