import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { DraftVersionFields } from '../../../../shared/domain/draft';
import type { BlockChange } from '../../../../shared/report/draft-version';
import { describeError } from '../../../api/describe-error';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { unitOfBlock } from '../unit-of-finding';
import type { Draft } from '../use-draft';
import { AreaChangeText } from './AreaChangeText';
import { ChangedText } from './ChangedText';
import { ChangesExport } from './ChangesExport';
import styles from './Versions.module.css';

interface VersionChangesProps {
  readonly version: DraftVersionFields;
  readonly draft: Draft;
}

/** What is different now, in the data and in the text; each leads to where it stands. */
export function VersionChanges({ version, draft }: VersionChangesProps) {
  const { data, error } = useEndpointQuery(
    'draft.changesSince',
    { versionId: version.id },
    { keepsPrevious: true },
  );
  if (error !== null) return <ErrorPanel {...describeError(error)} />;
  if (!data) return null;
  const { areas, blocks } = data;
  return (
    <section className={styles.changes} aria-label={t`Changes since ${version.name}`}>
      <ChangesExport version={version} />
      {areas.length + blocks.length === 0 && (
        <p className={styles.when} role="status">
          <Trans>Nothing has changed since.</Trans>
        </p>
      )}
      {areas.length > 0 && (
        <>
          <h3>
            <Plural value={areas.length} one="# area changed" other="# areas changed" />
          </h3>
          <ul className={styles.list}>
            {areas.map((area) => (
              <li key={area.key} className={styles.change}>
                <AreaChangeText area={area} />
                <ShowButton draft={draft} block={area.key} />
              </li>
            ))}
          </ul>
        </>
      )}
      <TextChanges blocks={blocks} draft={draft} />
    </section>
  );
}

function TextChanges({
  blocks,
  draft,
}: {
  readonly blocks: readonly BlockChange[];
  readonly draft: Draft;
}) {
  if (blocks.length === 0) return null;
  return (
    <>
      <h3>
        <Plural value={blocks.length} one="# text changed" other="# texts changed" />
      </h3>
      <ul className={styles.list}>
        {blocks.map((block) => (
          <li key={`${block.key} ${block.change}`} className={styles.change}>
            <span className={styles.when}>{changeWord(block.change)}</span>
            <ChangedText parts={block.parts} />
            {block.change !== 'removed' && <ShowButton draft={draft} block={block.key} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ShowButtonProps {
  readonly draft: Draft;
  readonly block: string;
}

/** Nothing where the page does not show the block as one of its own, such as the title. */
function ShowButton({ draft, block }: ShowButtonProps) {
  // A footnote is shown at the paragraph that it belongs to.
  const unit = unitOfBlock(draft.units, block.replace(/\/footnote\/\d+$/, ''));
  if (unit === null) return null;
  return (
    <Button variant="quiet" onPress={() => draft.goTo(unit)}>
      <Trans>Show</Trans>
    </Button>
  );
}

function changeWord(change: BlockChange['change']): string {
  switch (change) {
    case 'added':
      return t`New`;
    case 'removed':
      return t`Removed`;
    case 'moved':
      return t`Moved`;
    case 'changed':
    case 'same':
      return t`Changed`;
  }
}
