import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { memo, type Ref } from 'react';
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import { Button } from '../../../ui/Button';
import { SearchField } from '../../../ui/SearchField';
import { FilterChips } from './FilterChips';
import { FilterFields } from './FilterFields';
import type { Board } from './use-board';
import styles from './Points.module.css';

type PointFiltersProps = Pick<Board, 'data' | 'filter' | 'changeFilter'> & {
  /** Points that pass. */
  readonly shown: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly wordsRef: Ref<HTMLInputElement>;
};

/** One line: words to find, and the way to the other filters. Below it, what is set and what that leaves. */
export const PointFilters = memo(function PointFilters(props: PointFiltersProps) {
  const { data, filter, changeFilter, shown, isOpen, onToggle, wordsRef } = props;
  const total = data.points.length;
  return (
    <>
      <div className={styles.find}>
        <SearchField
          label={t`Find in the points`}
          value={filter.words}
          onChange={(words) => changeFilter({ words })}
          inputRef={wordsRef}
        />
        <Button variant="quiet" keys="f" aria-expanded={isOpen} onPress={onToggle}>
          <Trans>Filters</Trans> <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        </Button>
      </div>
      {isOpen && <FilterFields {...props} />}
      <div className={styles.shown}>
        <span role="status">
          {shown === total ? (
            // The counts above say as much, and the line belongs to the points.
            <VisuallyHidden>
              <Trans>{total} shown</Trans>
            </VisuallyHidden>
          ) : (
            <Trans>
              {shown} of {total} shown
            </Trans>
          )}
        </span>
        <FilterChips data={data} filter={filter} changeFilter={changeFilter} />
      </div>
    </>
  );
});
