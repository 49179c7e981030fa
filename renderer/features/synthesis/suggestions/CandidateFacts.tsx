import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { ThemeId } from '../../../../shared/domain/ids';
import type { Theme } from '../../../../shared/domain/themes';
import { categoryWord, regionWord } from '../../../ui/words';
import type { Group } from './groups';
import { PointWords } from './PointWords';
import { ThemeName } from './ThemeName';
import styles from './Detail.module.css';

interface CandidateFactsProps {
  readonly group: Group;
  readonly themes: readonly Theme[];
}

/** Who a candidate is from, why its points were put together, and what stands for it in their own words. */
export function CandidateFacts({ group, themes }: CandidateFactsProps) {
  const { tally, reason, points, quotes } = group;
  const typical = points[0];
  const others = quotes.filter(({ id }) => id !== typical?.id);
  return (
    <>
      <dl className={styles.facts}>
        <Fact
          name={<Plural value={tally.voices.length} one="# delegation" other="# delegations" />}
        >
          {tally.voices.join(', ')}
        </Fact>
        <Fact
          name={<Plural value={tally.categories.length} one="# category" other="# categories" />}
        >
          {tally.categories.map(categoryWord).join(', ')}
        </Fact>
        <Fact name={<Plural value={tally.regions.length} one="# region" other="# regions" />}>
          {tally.regions.map(regionWord).join(', ')}
        </Fact>
        {reason.words.length > 0 && (
          <Fact name={<Trans>Shared words</Trans>}>{reason.words.join(', ')}</Fact>
        )}
        {reason.themeIds.length > 0 && (
          <Fact name={<Trans>Shared themes</Trans>}>
            <Themes ids={reason.themeIds} themes={themes} />
          </Fact>
        )}
      </dl>
      {typical && (
        <section aria-label={t`In their words`} className={styles.quotes}>
          <blockquote>
            <PointWords point={typical} isLarge />
          </blockquote>
          {others.map((point) => (
            <blockquote key={point.id}>
              <PointWords point={point} />
            </blockquote>
          ))}
        </section>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function Themes({
  ids,
  themes,
}: {
  readonly ids: readonly ThemeId[];
  readonly themes: readonly Theme[];
}) {
  return (
    <span className={styles.themes}>
      {themes
        .filter(({ id }) => ids.includes(id))
        .map((theme) => (
          <ThemeName key={theme.id} theme={theme} />
        ))}
    </span>
  );
}
