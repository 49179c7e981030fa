import { Plural, Trans } from '@lingui/react/macro';
import { stateWord, type ParagraphState } from './paragraph-state';
import styles from './MarginNote.module.css';

interface MarginNoteProps {
  /** Null says nothing of it. */
  readonly state: ParagraphState | null;
  readonly isOutdated: boolean;
  readonly comments: number;
}

/**
 * Beside a paragraph: where its words come from, whether the data has moved on under those of a person, and what
 * colleagues say. Two lines at most, so that it ends with a paragraph of one line.
 */
export function MarginNote({ state, isOutdated, comments }: MarginNoteProps) {
  return (
    <>
      {state !== null && !isOutdated && (
        <div data-state={state}>
          <span aria-hidden="true">{signs[state]}</span> {stateWord(state)}
        </div>
      )}
      {isOutdated && (
        <div className={styles.outdated}>
          <Trans>data changed</Trans>
        </div>
      )}
      {comments > 0 && (
        <div className={styles.comments}>
          <Plural value={comments} one="# comment" other="# comments" />
        </div>
      )}
    </>
  );
}

const signs: Readonly<Record<ParagraphState, string>> = {
  generated: '=',
  written: '✎',
  rewritten: '≈',
};
