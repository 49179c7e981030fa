import { t } from '@lingui/core/macro';
import type { Report } from '../../../shared/report/report';
import { Tabs } from '../../ui/Tabs';
import { ChecksPane } from './ChecksPane';
import { CommentsPane } from './CommentsPane';
import { EvidencePane } from './EvidencePane';
import type { Draft, SideTab } from './use-draft';
import { VersionsPane } from './VersionsPane';

interface DraftSideProps {
  readonly report: Report;
  readonly draft: Draft;
}

/** What stands beside the page: what its words rest on, what to look at, what colleagues say, what has gone out. */
export function DraftSide(props: DraftSideProps) {
  const { tab, showTab } = props.draft;
  const checks = props.report.findings.length;
  return (
    <Tabs<SideTab>
      label={t`Beside the draft`}
      tabs={[
        { id: 'evidence', label: t`Evidence`, content: <EvidencePane {...props} /> },
        { id: 'checks', label: t`Checks (${checks})`, content: <ChecksPane {...props} /> },
        { id: 'comments', label: t`Comments`, content: <CommentsPane draft={props.draft} /> },
        { id: 'versions', label: t`Versions`, content: <VersionsPane draft={props.draft} /> },
      ]}
      value={tab}
      onChange={showTab}
    />
  );
}
