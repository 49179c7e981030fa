import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DraftVersionId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Region } from '../../ui/Region';
import type { Draft } from './use-draft';
import { CirculateForm } from './versions/CirculateForm';
import { VersionChanges } from './versions/VersionChanges';
import { VersionList } from './versions/VersionList';
import styles from './Side.module.css';

interface VersionsPaneProps {
  readonly draft: Draft;
}

/** Drafts as they went out, and what is different from each of them now. */
export function VersionsPane({ draft }: VersionsPaneProps) {
  const { data, error, retry } = useEndpointQuery('draft.versions', { draft: draft.key });
  const [shownId, setShownId] = useState<DraftVersionId | null>(null);
  const shown = data?.find(({ id }) => id === shownId) ?? null;
  return (
    <Region label={t`Versions`} className={styles.pane}>
      <header className={styles.header}>
        <h2>
          <Trans>Versions: {data?.length ?? 0}</Trans>
        </h2>
      </header>
      {error !== null && (
        <ErrorPanel
          {...describeError(error)}
          actions={
            <Button onPress={retry}>
              <Trans>Try again</Trans>
            </Button>
          }
        />
      )}
      <CirculateForm draft={draft} />
      {data?.length === 0 && (
        <p className={styles.none}>
          <Trans>
            Nothing has been circulated yet. Keep the draft under a name when you send it, and what
            changed since is shown here.
          </Trans>
        </p>
      )}
      {data && <VersionList versions={data} shownId={shown?.id ?? null} onShow={setShownId} />}
      {shown && <VersionChanges key={shown.id} version={shown} draft={draft} />}
    </Region>
  );
}
