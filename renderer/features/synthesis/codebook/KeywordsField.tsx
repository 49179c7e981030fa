import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState, type KeyboardEvent } from 'react';
import { tidyKeywords } from '../../../../shared/domain/themes';
import { IconButton } from '../../../ui/IconButton';
import { TextField } from '../../../ui/TextField';
import type { CodebookTheme } from './codebook-tree';
import styles from './Detail.module.css';

interface KeywordsFieldProps {
  readonly theme: CodebookTheme;
  /** @returns what is wrong, or null */
  readonly onSave: (keywords: string[]) => Promise<string | null>;
}

/** Other words for a theme; Enter or a semicolon adds what is typed, Backspace in the empty field takes the last off. */
export function KeywordsField({ theme, onSave }: KeywordsFieldProps) {
  const [text, setText] = useState('');
  const { words, fault, save } = useKeywords(theme, onSave);
  const add = (typed: string) => {
    const more = typed.split(/[;\n]/).map((word) => word.trim());
    setText('');
    if (more.some((word) => word !== '')) void save([...words, ...more]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter' && text.trim() !== '') add(text);
    if (event.key === 'Backspace' && text === '' && words.length > 0) void save(words.slice(0, -1));
  };
  return (
    <div className={styles.keywords} onKeyDown={onKeyDown}>
      <TextField
        label={t`Keywords`}
        description={t`Other words for it, in any language. Enter or a semicolon adds one.`}
        {...(fault === null ? {} : { error: fault })}
        value={text}
        onChange={(value) => (/[;\n]/.test(value) ? add(value) : setText(value))}
        onBlur={() => add(text)}
      />
      <Chips words={words} onRemove={(word) => void save(words.filter((each) => each !== word))} />
    </div>
  );
}

function useKeywords(theme: CodebookTheme, onSave: KeywordsFieldProps['onSave']) {
  const [fault, setFault] = useState<string | null>(null);
  // What was saved last, until the theme comes back with it: words may be typed faster than that.
  const [saved, setSaved] = useState<{ over: readonly string[]; words: string[] } | null>(null);
  const words = saved !== null && saved.over === theme.keywords ? saved.words : theme.keywords;
  const save = async (next: readonly string[]) => {
    const tidy = tidyKeywords(theme.name, next);
    setSaved({ over: theme.keywords, words: tidy });
    const wrong = await onSave(tidy);
    setFault(wrong);
    if (wrong !== null) setSaved(null);
  };
  return { words, fault, save };
}

interface ChipsProps {
  readonly words: readonly string[];
  readonly onRemove: (word: string) => void;
}

function Chips({ words, onRemove }: ChipsProps) {
  if (words.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>No keyword yet.</Trans>
      </p>
    );
  }
  return (
    <ul aria-label={t`Keywords of the theme`} className={styles.chips}>
      {words.map((word) => (
        <li key={word} className={styles.chip}>
          <bdi>{word}</bdi>
          <IconButton label={t`Take off: ${word}`} onPress={() => onRemove(word)}>
            ×
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
