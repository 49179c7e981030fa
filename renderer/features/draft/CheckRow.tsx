import { Trans } from '@lingui/react/macro';
import type { Finding } from '../../../shared/report/finding';
import type { Report } from '../../../shared/report/report';
import { Button } from '../../ui/Button';
import { describeFinding } from './describe-finding';
import { isReplaceable, replacementFor } from './replacement';
import { unitOfFinding } from './unit-of-finding';
import type { Draft } from './use-draft';
import styles from './Side.module.css';

interface CheckRowProps {
  readonly finding: Finding;
  readonly report: Report;
  readonly draft: Draft;
  readonly onShow: () => void;
  readonly onReplace: () => void;
}

/** A finding, and what one can do about it. */
export function CheckRow({ finding, report, draft, onShow, onReplace }: CheckRowProps) {
  const unit = unitOfFinding(draft.units, finding);
  const isHere = isReplaceable(finding) && replacementFor(report, finding) !== null;
  const isOfArea = unit?.type === 'text' && 'areaId' in (unit.source ?? {});
  return (
    <div className={styles.finding}>
      <p dir="auto">{describeFinding(finding)}</p>
      <div className={styles.actions}>
        {unit !== null && (
          <Button variant="quiet" onPress={onShow}>
            <Trans>Show</Trans>
          </Button>
        )}
        {isHere && (
          <Button variant="quiet" onPress={onReplace}>
            <Trans>Replace with “{finding.use}”</Trans>
          </Button>
        )}
        {isReplaceable(finding) && !isHere && unit !== null && isOfArea && (
          <Button variant="quiet" onPress={() => draft.openSource(unit)}>
            <Trans>Edit in the synthesis</Trans>
          </Button>
        )}
        <SourceAction finding={finding} draft={draft} />
      </div>
    </div>
  );
}

function SourceAction({ finding, draft }: { readonly finding: Finding; readonly draft: Draft }) {
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
