import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { TextChange } from '../../../../shared/report/draft-version';
import { Button } from '../../../ui/Button';
import styles from './Versions.module.css';

/** Unchanged text longer than this is shortened to its ends. */
const longestSame = 90;

/** What came is underlined and what went is struck through; readers of screens hear which is which. */
export function ChangedText({ parts }: { readonly parts: readonly TextChange[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = parts.some(({ change, text }) => change === 'same' && text.length > longestSame);
  return (
    <>
      <p className={styles.words} dir="auto">
        {parts.map((part, index) => (
          <Part key={index} part={isWhole ? part : shortened(part)} />
        ))}
      </p>
      {isLong && !isWhole && (
        <Button variant="quiet" onPress={() => setIsWhole(true)}>
          <Trans>Whole text</Trans>
        </Button>
      )}
    </>
  );
}

function Part({ part: { change, text } }: { readonly part: TextChange }) {
  if (change === 'same') return text;
  if (change === 'added') {
    return (
      <ins className={styles.added}>
        <span className={styles.spoken}>
          <Trans>added:</Trans>{' '}
        </span>
        {text}
        <span className={styles.spoken}>
          {' '}
          <Trans>end of addition</Trans>{' '}
        </span>
      </ins>
    );
  }
  return (
    <del className={styles.removed}>
      <span className={styles.spoken}>
        <Trans>removed:</Trans>{' '}
      </span>
      {text}
      <span className={styles.spoken}>
        {' '}
        <Trans>end of removal</Trans>{' '}
      </span>
    </del>
  );
}

function shortened(part: TextChange): TextChange {
  const { change, text } = part;
  if (change !== 'same' || text.length <= longestSame) return part;
  // No word is cut in two, where there are spaces between words.
  const head = text.slice(0, 40).replace(/\s+\S*$/u, '');
  const tail = text.slice(-40).replace(/^\S*\s+/u, '');
  return { change, text: `${head} … ${tail}` };
}
