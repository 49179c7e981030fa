import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DraftVersionFields } from '../../../../shared/domain/draft';
import type { DraftVersionId } from '../../../../shared/domain/ids';
import { useCommand } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { EventTime } from '../../../ui/EventTime';
import { formatDay } from '../../../ui/format-time';
import { Menu } from '../../../ui/Menu';
import { levelWord } from './level-word';
import { NameForm } from './NameForm';
import styles from './Versions.module.css';

/** The time of the computer: a draft goes out from the office, wherever the event was. */
const officeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface VersionListProps {
  readonly versions: readonly DraftVersionFields[];
  readonly shownId: DraftVersionId | null;
  readonly onShow: (id: DraftVersionId | null) => void;
}

/** What has gone out, newest first. */
export function VersionList({ versions, shownId, onShow }: VersionListProps) {
  const [renamedId, setRenamedId] = useState<DraftVersionId | null>(null);
  const { run: remove } = useCommand('draft.deleteVersion');
  return (
    <ul className={styles.list} aria-label={t`Circulated versions`}>
      {versions.map((version) =>
        version.id === renamedId ? (
          <li key={version.id}>
            <RenameVersion version={version} onDone={() => setRenamedId(null)} />
          </li>
        ) : (
          <li key={version.id} className={styles.version}>
            <strong dir="auto">{version.name}</strong>
            <span className={styles.when}>
              {formatDay(version.circulatedAt, officeZone)}{' '}
              <EventTime at={version.circulatedAt} timeZone={officeZone} /> ·{' '}
              {levelWord(version.attribution)}
            </span>
            <div className={styles.actions}>
              <Button
                variant="quiet"
                onPress={() => onShow(version.id === shownId ? null : version.id)}
              >
                {version.id === shownId ? (
                  <Trans>Hide changes</Trans>
                ) : (
                  <Trans>Changes since</Trans>
                )}
              </Button>
              <Menu
                label={t`Actions for ${version.name}`}
                trigger="…"
                entries={[
                  { id: 'rename', label: t`Rename`, onAction: () => setRenamedId(version.id) },
                  {
                    id: 'delete',
                    label: t`Delete`,
                    onAction: () => void remove({ id: version.id }),
                  },
                ]}
              />
            </div>
          </li>
        ),
      )}
    </ul>
  );
}

interface RenameVersionProps {
  readonly version: DraftVersionFields;
  readonly onDone: () => void;
}

function RenameVersion({ version, onDone }: RenameVersionProps) {
  const { run, isRunning, error } = useCommand('draft.renameVersion');
  const rename = async (name: string) => {
    const result = await run({ id: version.id, name });
    if (result.ok) onDone();
  };
  return (
    <NameForm
      initialName={version.name}
      submitLabel={t`Rename`}
      {...{ error, isRunning }}
      onSubmit={(name) => void rename(name)}
      onCancel={onDone}
    />
  );
}
