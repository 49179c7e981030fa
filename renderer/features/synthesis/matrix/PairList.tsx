import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { CoOccurrence } from '../../../../shared/synthesis/co-occurrence';
import { Region } from '../../../ui/Region';
import { VirtualList } from '../../../ui/VirtualList';
import { pairWords, type ThemePair } from './theme-words';
import { SegmentedChoice } from './SegmentedChoice';
import { useRememberedChoice } from './use-remembered-choice';
import styles from './Behind.module.css';

interface PairListProps {
  readonly themes: CoOccurrence;
  readonly onOpen: (pair: ThemePair, isByKey: boolean) => void;
}

const strengths = ['share', 'points'] as const;

/** The pairs of themes, strongest first. */
export function PairList({ themes, onOpen }: PairListProps) {
  const [strength, setStrength] = useRememberedChoice('pairs', strengths, 'share');
  const pairs = useMemo(
    () =>
      [...themes.pairs].sort(
        (a, b) => b[strength] - a[strength] || b.points - a.points || b.share - a.share,
      ),
    [themes, strength],
  );
  const words = { share: t`share`, points: t`points` };
  const name = (place: number) => themes.themes[place]?.name ?? '';
  return (
    <Region label={t`Pairs of themes`} className={styles.pane}>
      <header className={styles.header}>
        <SegmentedChoice
          label={t`Strongest by`}
          options={strengths.map((id) => ({ id, label: words[id] }))}
          value={strength}
          onChange={setStrength}
        />
      </header>
      <VirtualList
        label={t`Pairs of themes`}
        items={pairs}
        keyOf={({ first, second }) => `${first} ${second}`}
        estimatedHeight={64}
        onAction={(pair) => onOpen(pair, true)}
        emptyState={null}
        renderItem={(pair) => (
          <div className={styles.pair} onClick={() => onOpen(pair, false)}>
            <p className={styles.pairNames}>
              <bdi>{name(pair.first)}</bdi> + <bdi>{name(pair.second)}</bdi>
            </p>
            <p className={styles.muted}>{pairWords(pair)}</p>
          </div>
        )}
      />
    </Region>
  );
}
