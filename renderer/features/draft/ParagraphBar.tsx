import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Paragraph, Report } from '../../../shared/report/report';
import { keepWritten, takeGenerated } from '../../../shared/report/revise-paragraph';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Region } from '../../ui/Region';
import { paragraphOf } from './edit-target';
import { paragraphFacts, stateWord, type ParagraphFacts } from './paragraph-state';
import type { Draft } from './use-draft';
import { insertionKeys, insertionWord, removeKeys, type BlockActions } from './use-block-actions';
import styles from './ParagraphBar.module.css';

interface ParagraphBarProps {
  readonly draft: Draft;
  readonly report: Report;
  readonly actions: BlockActions;
}

/** Below the page: what the paragraph under the cursor is, and what one can do with it. */
export function ParagraphBar({ draft, report, actions }: ParagraphBarProps) {
  const { current } = draft;
  const facts = current && paragraphFacts(current, report);
  const paragraph = current && paragraphOf(current, report);
  const isOfArea = current?.type === 'text' && 'areaId' in (current.source ?? {});
  return (
    <Region label={t`Paragraph`} className={styles.bar}>
      {paragraph && facts && <Outdated {...{ draft, report, paragraph, facts }} />}
      <div className={styles.actions}>
        <span className={styles.state}>
          {facts ? stateWord(facts.state) : <Trans>Go to a paragraph to work on it</Trans>}
        </span>
        {current && facts && (
          <Button variant="quiet" keys="Enter" onPress={() => draft.open(current)}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {current && isOfArea && (
          <Button variant="quiet" keys="Mod+Enter" onPress={() => draft.openSource(current)}>
            <Trans>Edit in the synthesis</Trans>
          </Button>
        )}
        <Menu
          label={t`Insert below`}
          entries={(['paragraph', 'heading', 'list'] as const).map((type) => ({
            id: type,
            label: insertionWord(type),
            keys: insertionKeys[type],
            onAction: () => draft.insertBelow(type),
          }))}
        />
        {actions.remove && (
          <Button variant="quiet" keys={removeKeys} onPress={actions.remove.run}>
            {actions.remove.label}
          </Button>
        )}
        <Button variant="quiet" keys="Mod+Alt+M" onPress={() => draft.comment()}>
          <Trans>Comment</Trans>
        </Button>
      </div>
    </Region>
  );
}

interface OutdatedProps {
  readonly draft: Draft;
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly facts: ParagraphFacts;
}

/** What the data would say now in place of sentences that a person wrote, and the two ways to settle it. */
function Outdated({ draft, report, paragraph, facts }: OutdatedProps) {
  const rewrite = useCommand('draft.rewrite');
  const deleteEdit = useCommand('draft.deleteEdit');
  const { edit } = paragraph;
  if (edit === undefined || facts.outdated.length === 0) return null;
  const { language } = report.properties;
  const keep = (rewriting: ReturnType<typeof takeGenerated>) =>
    void (rewriting === null
      ? deleteEdit.run({ id: edit.id })
      : rewrite.run({ draft: draft.key, anchor: paragraph.key, ...rewriting }));
  return (
    <ul className={styles.outdated} aria-label={t`The data has moved on`}>
      {facts.outdated.map(({ index, sentence: { now, runs } }) => {
        const words = runs.map((run) => paragraph.runs[run]?.text ?? '').join('');
        return (
          <li key={index}>
            <p dir="auto">
              <span className={styles.yours}>{words}</span>{' '}
              {now === '' ? (
                <Trans>The data says nothing of this any more.</Trans>
              ) : (
                <Trans>
                  The data would now say: <q>{now}</q>
                </Trans>
              )}
            </p>
            <Button variant="quiet" onPress={() => keep(takeGenerated(edit, index, language))}>
              <Trans>Take this</Trans>
            </Button>
            <Button variant="quiet" onPress={() => keep(keepWritten(edit, index, language))}>
              <Trans>Keep mine</Trans>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
