import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Button } from '../../../ui/Button';
import { pointKindWord } from '../../../ui/point-words';
import { stanceWord } from '../../../ui/StanceMark';
import { categoryWord, regionWord } from '../../../ui/words';
import { assertNever } from '../../../../shared/assert-never';
import type { PointState } from './accounting';
import type { BoardData } from './board-data';
import { noFilter, setParts, type BoardFilter } from './board-filter';
import type { Board } from './use-board';
import styles from './Points.module.css';

/** The filters that are set, each to be removed by itself. */
export function FilterChips(props: Pick<Board, 'data' | 'filter' | 'changeFilter'>) {
  const { data, filter, changeFilter } = props;
  const parts = setParts(filter);
  if (parts.length === 0) return null;
  return (
    <>
      {parts.map((part) => {
        const text = wordsOf(part, filter, data);
        return (
          <span key={part} className={styles.chip}>
            <Button
              aria-label={t`Remove the filter: ${text}`}
              onPress={() => changeFilter({ [part]: noFilter[part] })}
            >
              <span dir="auto" className={styles.chipText} title={text}>
                {text}
              </span>{' '}
              <span aria-hidden="true">×</span>
            </Button>
          </span>
        );
      })}
      <Button variant="quiet" keys="c" onPress={() => changeFilter(noFilter)}>
        <Trans>Clear</Trans>
      </Button>
    </>
  );
}

function wordsOf(part: keyof BoardFilter, filter: BoardFilter, data: BoardData): string {
  switch (part) {
    case 'words':
      return `“${filter.words.trim()}”`;
    case 'state':
      return filter.state === null ? '' : stateWord(filter.state);
    case 'themeId':
      return data.themes.find(({ id }) => id === filter.themeId)?.name ?? t`Theme`;
    case 'panelId':
      return data.sessions.find(({ id }) => id === filter.panelId)?.title ?? t`Panel`;
    case 'category':
      return filter.category === null ? '' : categoryWord(filter.category);
    case 'region':
      return filter.region === null ? '' : regionWord(filter.region);
    case 'voiceId':
      return data.facets.voices.find(({ id }) => id === filter.voiceId)?.name ?? t`Delegation`;
    case 'kind':
      return filter.kind === null ? '' : pointKindWord(filter.kind);
    case 'stance':
      return filter.stance === null ? '' : stanceWord(filter.stance);
    case 'areaId': {
      const number = data.areas.findIndex(({ id }) => id === filter.areaId) + 1;
      return t`area ${number}`;
    }
    default:
      return assertNever(part);
  }
}

function stateWord(state: PointState): string {
  const words: Record<PointState, string> = {
    unlinked: t`unlinked`,
    linked: t`linked`,
    'set-aside': t`set aside`,
  };
  return words[state];
}
