import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useMemo, type Ref } from 'react';
import type { CoOccurrence } from '../../../../shared/synthesis/co-occurrence';
import { CrossTable, type CrossTableHandle } from './CrossTable';
import { ShadedCount } from './ShadedCount';
import { pairWords, type ThemePair } from './theme-words';
import type { TableLook } from './use-table-window';
import styles from './Matrix.module.css';

const look: TableLook = { rowHeadRem: 20, rowRem: 2.4, columnHeadRem: 10, columnRem: 2.6 };

export interface OpenedPair {
  readonly pair: ThemePair;
  readonly isByKey: boolean;
}

interface TriangleProps {
  readonly themes: CoOccurrence;
  readonly opened: OpenedPair | null;
  readonly onOpen: (pair: ThemePair, isByKey: boolean) => void;
  readonly tableRef: Ref<CrossTableHandle>;
}

/** Each pair once: rows begin with the second theme, columns end before the last. */
export function ThemeTriangle({ themes, opened, onOpen, tableRef }: TriangleProps) {
  const heads = useMemo(() => headsOf(themes), [themes]);
  const { pairAt, ...cells } = useCells(themes);
  return (
    <>
      <CrossTable
        label={t`Themes in the same points`}
        corner={t`Themes / themes`}
        {...heads}
        look={look}
        isTurned
        {...cells}
        opened={opened && { row: opened.pair.second - 1, column: opened.pair.first }}
        onPress={({ row, column }, isByKey) => {
          const pair = pairAt(row, column);
          if (pair && row >= 0 && column >= 0) onOpen(pair, isByKey);
        }}
        tableRef={tableRef}
      />
      <p className={styles.legend}>
        <Trans>
          Numbers are points with both themes; the darker, the larger their share of the points with
          either.
        </Trans>
      </p>
    </>
  );
}

function useCells(themes: CoOccurrence) {
  const pairs = useMemo(
    () => new Map(themes.pairs.map((pair) => [`${pair.first} ${pair.second}`, pair])),
    [themes],
  );
  const pairAt = useCallback(
    (row: number, column: number) => {
      const [first, second] = [row + 1, column].sort((a, b) => a - b);
      return pairs.get(`${first} ${second}`);
    },
    [pairs],
  );
  const strongest = Math.max(...themes.pairs.map(({ share }) => share));
  const renderCell = useCallback(
    (row: number, column: number) => {
      const pair = column <= row ? pairAt(row, column) : undefined;
      return pair && <ShadedCount count={pair.points} share={pair.share / strongest} />;
    },
    [pairAt, strongest],
  );
  const cellWords = useCallback(
    (row: number, column: number) => {
      if (row + 1 === column) return t`the same theme`;
      const pair = pairAt(row, column);
      return pair ? pairWords(pair) : t`never in the same point`;
    },
    [pairAt],
  );
  return { pairAt, renderCell, cellWords };
}

function headsOf({ themes }: CoOccurrence) {
  const heads = themes.map(({ id, name, points }) => ({
    key: id,
    label: name,
    detail: <span className={styles.tally}>{points}</span>,
  }));
  return { rows: heads.slice(1), columns: heads.slice(0, -1) };
}
