import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import {
  planCodebook,
  type CodebookItem,
  type PlannedTheme,
} from '../../../../shared/codebook/plan-codebook';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, type EndpointOutput } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { EmptyState } from '../../../ui/EmptyState';
import { VirtualList } from '../../../ui/VirtualList';
import { themeColour } from '../../../ui/theme-colour';
import type { CodebookTheme } from './codebook-tree';
import { describeItem, describeProblem, describeRemark } from './describe-codebook';
import styles from './Import.module.css';

interface ImportCodebookDialogProps {
  readonly file: NonNullable<EndpointOutput<'themes.readCodebook'>>;
  readonly themes: readonly CodebookTheme[];
  readonly onClose: () => void;
}

/** Shows what a file would change of the codebook as it is now, and does it in one step. */
export function ImportCodebookDialog({ file, themes, onClose }: ImportCodebookDialogProps) {
  const { entries, remarks, fileName } = file;
  const plan = useMemo(() => planCodebook(entries, themes), [entries, themes]);
  const apply = useCommand('themes.applyCodebook');
  const notes = [...remarks.map(describeRemark), ...plan.problems.map(describeProblem)];
  const count = (status: CodebookItem['status']) =>
    plan.items.filter((item) => item.status === status).length;
  const [added, changed, unchanged] = [count('new'), count('changed'), count('unchanged')];
  const submit = async () => {
    const result = await apply.run({ entries });
    if (!result.ok) return;
    announce(t`Imported: ${result.value.added} new, ${result.value.changed} changed`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="large"
      title={t`Import a codebook from ${fileName}`}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <DialogActions
          autoFocus
          label={t`Import`}
          isDisabled={added + changed === 0 || apply.isRunning}
          onCancel={onClose}
        />
      }
    >
      <p className={styles.counts}>
        <strong>
          <Trans>
            {added} new, {changed} changed, {unchanged} unchanged
          </Trans>
        </strong>{' '}
        <span className={styles.quiet}>
          <Trans>Nothing is removed. Undo takes the whole import back.</Trans>
        </span>
      </p>
      {apply.error !== null && <p role="alert">{describeErrorBriefly(apply.error)}</p>}
      {notes.length > 0 && <Notes notes={notes} />}
      <Items items={plan.items} />
    </Dialog>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <section aria-label={t`Remarks`} className={styles.notes}>
      <h3>
        <Plural value={notes.length} one="# remark" other="# remarks" />
      </h3>
      {/* Nothing to choose here, but it may be long: Tab reaches it, so that the arrow keys can. */}
      <ul tabIndex={0}>
        {notes.map((note, index) => (
          <li key={index} dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Items({ items }: { readonly items: readonly CodebookItem[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = useMemo(
    () =>
      items.flatMap((item, index) =>
        showsAll || item.status !== 'unchanged' ? { ...item, index } : [],
      ),
    [items, showsAll],
  );
  return (
    <section aria-label={t`Themes of the file`} className={styles.items}>
      <Checkbox isSelected={showsAll} onChange={setShowsAll}>
        <Trans>Show unchanged themes too</Trans>
      </Checkbox>
      <div className={styles.list}>
        <VirtualList
          label={t`Themes of the file`}
          items={shown}
          keyOf={({ index }) => String(index)}
          emptyState={
            <EmptyState>
              <Trans>The codebook holds all of this already.</Trans>
            </EmptyState>
          }
          renderItem={(item) => <Item item={item} />}
        />
      </div>
    </section>
  );
}

function Item({ item }: { readonly item: CodebookItem }) {
  const { theme, line, status } = item;
  const above = namesAbove(theme).join(' › ');
  return (
    <div className={styles.item}>
      <span className={styles.line}>{line === null ? '' : <Trans>line {line}</Trans>}</span>
      <span
        aria-hidden="true"
        className={styles.dot}
        style={{ background: themeColour(theme.hue) }}
      />
      <span className={styles.name}>
        {above !== '' && <bdi className={styles.quiet}>{above} › </bdi>}
        <bdi>{theme.name}</bdi>
      </span>
      <span className={status === 'unchanged' ? styles.quiet : styles.status}>
        {describeItem(item)}
      </span>
    </div>
  );
}

function namesAbove({ parent }: PlannedTheme): string[] {
  return parent === null ? [] : [...namesAbove(parent), parent.name];
}
