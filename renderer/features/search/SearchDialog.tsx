import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import type { SearchHit } from '../../../shared/contract/search';
import { describeErrorBriefly } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { SearchResults } from './SearchResults';
import styles from './SearchDialog.module.css';

interface SearchDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpen: (hit: SearchHit) => void;
}

/** Full-text search over everything that was said, and everybody and everything in the dialogue. */
export function SearchDialog({ isOpen, onClose, onOpen }: SearchDialogProps) {
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
        <AriaDialog aria-label={t`Search`} className={styles.dialog}>
          <SearchContent onClose={onClose} onOpen={onOpen} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const longestText = 500;
const limit = 100;
const page = 8;

function SearchContent({ onClose, onOpen }: Omit<SearchDialogProps, 'isOpen'>) {
  const { text, type, isAsked, data, error, hits, index, move } = useHits();
  const listId = useId();
  const open = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that what opens may take it.
    setTimeout(() => onOpen(hit), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeForKey(event.key, index, hits.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === null) open(hits[index]);
    else move(next);
  };
  return (
    <>
      <input
        autoFocus
        role="combobox"
        aria-label={t`Search the dialogue`}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={index >= 0 ? `${listId}-${index}` : undefined}
        spellCheck={false}
        maxLength={longestText}
        dir="auto"
        className={styles.input}
        placeholder={t`Search points, people, delegations, themes and sessions`}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <SearchResults id={listId} hits={hits} currentIndex={index} onOpen={open} />
      <p className={styles.state} role="status">
        {error !== null && describeErrorBriefly(error)}
        {error === null && (
          <SearchState isAsked={isAsked} hits={data?.hits.length} isCut={data?.isCut} />
        )}
      </p>
    </>
  );
}

function useHits() {
  const [text, setText] = useState('');
  const [current, move] = useState(0);
  const isAsked = text.trim() !== '';
  const { data, error } = useEndpointQuery(
    'search.run',
    { text, limit },
    { enabled: isAsked, keepsPrevious: true },
  );
  const hits = isAsked ? (data?.hits ?? []) : [];
  const type = (next: string) => {
    setText(next);
    move(0);
  };
  return {
    text,
    type,
    isAsked,
    data,
    error,
    hits,
    index: Math.min(current, hits.length - 1),
    move,
  };
}

interface SearchStateProps {
  readonly isAsked: boolean;
  readonly hits: number | undefined;
  readonly isCut: boolean | undefined;
}

function SearchState({ isAsked, hits, isCut }: SearchStateProps) {
  if (!isAsked) return <Trans>Every word must occur; the last may be the beginning of one.</Trans>;
  if (hits === undefined) return null;
  if (hits === 0) return <Trans>Nothing found. Try fewer words, or the beginning of one.</Trans>;
  return isCut === true ? <Trans>The best {hits} are shown.</Trans> : <Trans>{hits} found</Trans>;
}

function placeForKey(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, index + 1);
  if (key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'PageDown') return Math.min(count - 1, index + page);
  if (key === 'PageUp') return Math.max(0, index - page);
  return null;
}
