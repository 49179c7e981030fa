import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../../../ui/class-names';
import { themeColour } from '../../../ui/theme-colour';
import type { ThemeNode } from './codebook-tree';
import { NamingContext } from './naming-context';
import { isNaming } from './use-codebook';
import styles from './Codebook.module.css';

/** One theme in the tree: its colour, its name, and how many points carry it. */
export function ThemeRow({ node }: { readonly node: ThemeNode }) {
  const { naming } = useContext(NamingContext);
  const { theme, isMatch } = node;
  return (
    <div className={classNames(styles.row, !isMatch && styles.around)}>
      <span
        aria-hidden="true"
        className={styles.dot}
        style={{ background: theme === null ? 'transparent' : themeColour(theme.hue) }}
      />
      {isNaming(naming, node.id) ? (
        <NameInput initial={theme?.name ?? ''} />
      ) : (
        <span className={styles.name} dir="auto">
          {node.text}
        </span>
      )}
      {theme !== null && (
        <span className={styles.count}>
          {theme.points === 0 ? (
            <Trans>unused</Trans>
          ) : (
            <Plural value={theme.points} one="# point" other="# points" />
          )}
        </span>
      )}
    </div>
  );
}

/** Enter and leaving it take the name over, Escape gives up. */
function NameInput({ initial }: { readonly initial: string }) {
  const [text, setText] = useState(initial);
  const { fault, finish } = useNaming(text);
  const input = useRef<HTMLInputElement>(null);
  const faultId = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    input.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <span className={styles.naming}>
      <input
        ref={input}
        dir="auto"
        className={styles.input}
        aria-label={t`Name of the theme`}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPointerDown={(event) => event.stopPropagation()}
        // The tree answers a focus that comes into it by giving it to the chosen row.
        onFocus={(event) => event.stopPropagation()}
        onBlur={() => void finish(true)}
      />
      {fault !== null && (
        <span id={faultId} role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </span>
  );
}

function useNaming(text: string) {
  const { setNaming, finishNaming, typing } = useContext(NamingContext);
  const [fault, setFault] = useState<string | null>(null);
  const isDone = useRef(false);
  const finish = async (isLeaving: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const wrong = await finishNaming(text);
    if (wrong === null) return;
    isDone.current = false;
    if (isLeaving) setNaming(null);
    else setFault(wrong);
  };
  useLayoutEffect(() => {
    typing.current = (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') void finish(false);
      if (event.key !== 'Escape') return;
      isDone.current = true;
      setNaming(null);
    };
    return () => {
      typing.current = null;
    };
  });
  return { fault, finish };
}
