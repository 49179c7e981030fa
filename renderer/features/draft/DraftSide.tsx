import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Report } from '../../../shared/report/report';
import { Tabs } from '../../ui/Tabs';
import { ChecksPane } from './ChecksPane';
import { CommentsPane } from './CommentsPane';
import { EvidencePane } from './EvidencePane';
import type { Draft } from './use-draft';
import { VersionsPane } from './VersionsPane';

interface DraftSideProps {
  readonly report: Report;
  readonly draft: Draft;
}

type SideTab = 'evidence' | 'checks' | 'comments' | 'versions';

/** What stands beside the page: what its words rest on, what to look at, what colleagues say, what has gone out. */
export function DraftSide(props: DraftSideProps) {
  const [tab, setTab] = useState<SideTab>('evidence');
  const checks = props.report.findings.length;
  return (
    <Tabs<SideTab>
      label={t`Beside the draft`}
      tabs={[
        { id: 'evidence', label: t`Evidence`, content: <EvidencePane {...props} /> },
        { id: 'checks', label: t`Checks (${checks})`, content: <ChecksPane {...props} /> },
        { id: 'comments', label: t`Comments`, content: <CommentsPane {...props} /> },
        { id: 'versions', label: t`Versions`, content: <VersionsPane {...props} /> },
      ]}
      value={tab}
      onChange={setTab}
    />
  );
}
