import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { Kbd } from '../ui/Kbd';
import { usePaletteResults, type PaletteResult } from './palette-results';
import styles from './CommandPalette.module.css';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everything that one can do or go to, found by typing. */
export function CommandPalette({ isOpen, onClose }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal}>
        <AriaDialog aria-label={t`Command palette`} className={styles.dialog}>
          <PaletteContent onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [current, setCurrent] = useState(0);
  const results = usePaletteResults(text);
  const listId = useId();
  const currentIndex = Math.min(current, results.length - 1);

  const choose = (result: PaletteResult | undefined) => {
    if (result === undefined) return;
    onClose();
    // After the palette has given the focus back, so that what runs may move it.
    setTimeout(result.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexForKey(event.key, currentIndex, results.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === null) choose(results[currentIndex]);
    else setCurrent(next);
  };

  return (
    <>
      <input
        autoFocus
        role="combobox"
        aria-label={t`Find a command, session or person`}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={currentIndex >= 0 ? `${listId}-${currentIndex}` : undefined}
        aria-autocomplete="list"
        spellCheck={false}
        className={styles.input}
        placeholder={t`Find a command, session or person`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={onKeyDown}
      />
      {results.length === 0 && (
        <p className={styles.empty}>
          <Trans>Nothing found. Try fewer letters.</Trans>
        </p>
      )}
      <Results id={listId} results={results} currentIndex={currentIndex} onChoose={choose} />
    </>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly results: readonly PaletteResult[];
  readonly currentIndex: number;
  readonly onChoose: (result: PaletteResult) => void;
}

function Results({ id, results, currentIndex, onChoose }: ResultsProps) {
  return (
    <div id={id} role="listbox" aria-label={t`Found`} className={styles.list}>
      {results.map((result, index) => (
        <div
          key={result.id}
          id={`${id}-${index}`}
          ref={index === currentIndex ? scrollIntoView : null}
          role="option"
          aria-selected={index === currentIndex}
          className={styles.option}
          onClick={() => {
            onChoose(result);
          }}
        >
          <span className={styles.label}>{result.label}</span>
          <span className={styles.detail}>{result.detail ?? result.group}</span>
          {result.keys !== undefined && <Kbd keys={result.keys} />}
        </div>
      ))}
    </div>
  );
}

function scrollIntoView(option: HTMLElement | null) {
  option?.scrollIntoView?.({ block: 'nearest' });
}

function indexForKey(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, index + 1);
  if (key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'PageDown') return Math.min(count - 1, index + 10);
  if (key === 'PageUp') return Math.max(0, index - 10);
  return null;
}
