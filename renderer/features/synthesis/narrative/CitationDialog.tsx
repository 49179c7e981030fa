import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState, type KeyboardEvent } from 'react';
import type { PointId } from '../../../../shared/domain/ids';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog } from '../../../ui/Dialog';
import { SearchField } from '../../../ui/SearchField';
import { citedProblemWords } from './citation-words';
import type { CitedPoint } from './field-context';
import styles from './Narrative.module.css';

/** Rows that are offered at once; typing finds the others. */
const offered = 40;

interface CitationDialogProps {
  /** Cited already. */
  readonly cited: readonly PointId[];
  /** The area's evidence. */
  readonly choices: readonly CitedPoint[];
  readonly describe: (id: PointId) => CitedPoint;
  /** With the points in the order in which they were ticked; none takes the citation away. */
  readonly onFinish: (points: PointId[]) => void;
  readonly onClose: () => void;
}

/** Ticks the points that a sentence rests on: type to find, Enter ticks the first, Ctrl/Cmd+Enter is done. */
export function CitationDialog(props: CitationDialogProps) {
  const { cited, choices, describe, onFinish, onClose } = props;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(cited);
  const known = new Set(choices.map(({ id }) => id));
  // What is cited and is not evidence of the area stays in sight, so that it can be taken out.
  const others = cited.filter((id) => !known.has(id)).map(describe);
  const found = [...others, ...choices].filter((point) => matches(point, text));
  const toggle = (id: PointId) => setChosen((before) => toggled(before, id));
  const finish = () => {
    onFinish([...chosen]);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isInSearch = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.ctrlKey || event.metaKey) finish();
    else if (isInSearch && found[0]) toggle(found[0].id);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title={t`Cite`}
      isOpen
      onClose={onClose}
      actions={<CitationActions count={chosen.length} onFinish={finish} onClose={onClose} />}
    >
      <div className={styles.citing} onKeyDown={onKeyDown}>
        <SearchField label={t`Find in the evidence`} value={text} onChange={setText} autoFocus />
        <ul className={styles.citable} aria-label={t`Evidence of the area`}>
          {found.slice(0, offered).map((point) => (
            <li key={point.id}>
              <Checkbox isSelected={chosen.includes(point.id)} onChange={() => toggle(point.id)}>
                <Citable point={point} />
              </Checkbox>
            </li>
          ))}
        </ul>
        <Rest found={found.length} hasChoices={choices.length > 0} />
      </div>
    </Dialog>
  );
}

interface CitationActionsProps {
  readonly count: number;
  readonly onFinish: () => void;
  readonly onClose: () => void;
}

function CitationActions({ count, onFinish, onClose }: CitationActionsProps) {
  return (
    <>
      <Button onPress={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button variant="primary" keys="Mod+Enter" onPress={onFinish}>
        {count === 0 ? <Trans>Cite nothing</Trans> : <Trans>Cite {count}</Trans>}
      </Button>
    </>
  );
}

function toggled(chosen: readonly PointId[], id: PointId): PointId[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}

function Citable({ point }: { readonly point: CitedPoint }) {
  const { source, text, isVerbatim, problem } = point;
  return (
    <>
      <span className={styles.source} dir="auto">
        {source}
      </span>{' '}
      <span dir="auto">{isVerbatim ? <q>{text}</q> : text}</span>
      {problem !== null && <span className={styles.problem}> {citedProblemWords(problem)}</span>}
    </>
  );
}

function Rest({ found, hasChoices }: { readonly found: number; readonly hasChoices: boolean }) {
  const more = found - offered;
  if (more > 0) {
    return (
      <p className={styles.source}>
        <Trans>{more} more: type to find them.</Trans>
      </p>
    );
  }
  if (found > 0) return null;
  return (
    <p className={styles.source}>
      {hasChoices ? (
        <Trans>No evidence of the area fits.</Trans>
      ) : (
        <Trans>
          The area has no evidence yet. Link points to it, or choose points and cite them.
        </Trans>
      )}
    </p>
  );
}

function matches({ source, text }: CitedPoint, wanted: string): boolean {
  const all = `${source} ${text}`.toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
