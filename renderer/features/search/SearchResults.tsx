import { t } from '@lingui/core/macro';
import type { SearchHit } from '../../../shared/contract/search';
import styles from './SearchDialog.module.css';

interface SearchResultsProps {
  readonly id: string;
  readonly hits: readonly SearchHit[];
  readonly currentIndex: number;
  readonly onOpen: (hit: SearchHit) => void;
}

/** What was found, with the words that were looked for marked. */
export function SearchResults({ id, hits, currentIndex, onOpen }: SearchResultsProps) {
  return (
    <div id={id} role="listbox" aria-label={t`Found`} className={styles.list}>
      {hits.map((hit, index) => (
        <div
          key={`${hit.type} ${hit.id}`}
          id={`${id}-${index}`}
          ref={index === currentIndex ? scrollIntoView : null}
          role="option"
          aria-selected={index === currentIndex}
          className={styles.option}
          onClick={() => onOpen(hit)}
        >
          <span className={styles.pieces} dir="auto">
            {hit.pieces.map(({ text, isMatch }, place) =>
              isMatch ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
            )}
          </span>
          <span className={styles.detail} dir="auto">
            {describeHit(hit)}
          </span>
        </div>
      ))}
    </div>
  );
}

function scrollIntoView(option: HTMLElement | null) {
  option?.scrollIntoView?.({ block: 'nearest' });
}

/** Where a hit is from, in words. */
export function describeHit(hit: SearchHit): string {
  switch (hit.type) {
    case 'point':
      return [hit.speakerName, hit.delegationName, hit.panelTitle].filter(Boolean).join(' · ');
    case 'transcript':
      return [t`transcript`, hit.speakerName, hit.delegationName, hit.panelTitle]
        .filter(Boolean)
        .join(' · ');
    case 'participant':
      return t`person`;
    case 'delegation':
      return t`delegation`;
    case 'theme':
      return t`theme`;
    case 'session':
      return t`session`;
  }
}
