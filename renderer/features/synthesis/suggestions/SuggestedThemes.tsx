import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import type { SuggestedTheme } from '../../../../shared/suggestions/suggestion';
import { Button } from '../../../ui/Button';
import type { BoardData } from '../board/board-data';
import { AnswerSection } from './AnswerSection';
import { SharedWords } from './SharedWords';
import { ThemeName } from './ThemeName';
import type { Tagging } from './use-tagging';
import styles from './Rows.module.css';

interface SuggestedThemesProps {
  readonly point: BoardPoint;
  readonly suggested: readonly SuggestedTheme[];
  readonly data: BoardData;
  readonly tagging: Tagging;
}

/** Themes that a point may carry, with what speaks for each. */
export function SuggestedThemes({ point, suggested, data, tagging }: SuggestedThemesProps) {
  const rows = suggested.flatMap(({ themeId, words, likeIds }) => {
    const theme = data.themes.find(({ id }) => id === themeId);
    return theme ? [{ id: themeId, theme, words, like: likeIds.length }] : [];
  });
  type Row = (typeof rows)[number];
  const isTagged = ({ id }: Row) => point.themeIds.includes(id);
  const toggle = (row: Row) => tagging.setTag(point.id, row.id, row.theme.name, !isTagged(row));
  return (
    <AnswerSection
      title={t`Themes`}
      emptyState={<Trans>No theme has words of this point, nor points like it.</Trans>}
      rows={rows}
      onRowKey={(row, key) => {
        if (key !== 'enter' && key !== ' ') return false;
        toggle(row);
        return true;
      }}
      renderRow={(row, isCurrent) => (
        <>
          <div className={styles.body}>
            <ThemeName theme={row.theme} />
            <div className={styles.grounds}>
              <SharedWords words={row.words} />
              {row.like > 0 && (
                <p className={styles.shared}>
                  <Plural
                    value={row.like}
                    one="# point like it carries it"
                    other="# points like it carry it"
                  />
                </p>
              )}
            </div>
          </div>
          <div className={styles.side}>
            {isTagged(row) && (
              <span className={styles.shared}>
                <Trans>tagged</Trans>
              </span>
            )}
            <Button variant="quiet" excludeFromTabOrder={!isCurrent} onPress={() => toggle(row)}>
              {isTagged(row) ? <Trans>Take off</Trans> : <Trans>Tag</Trans>}
            </Button>
          </div>
        </>
      )}
    />
  );
}
