import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { CountedVoice, EvidenceSummary } from '../../../shared/domain/evidence-summary';
import type { Stance } from '../../../shared/domain/vocabulary';
import { Button } from '../../ui/Button';
import { StanceMark, stanceWord } from '../../ui/StanceMark';
import { categoryWord } from '../../ui/words';
import styles from './Areas.module.css';

/** Names shown before the rest is folded into a number. */
const shownNames = 12;

/** What the evidence of an area adds up to: the words it carries, the counts, and who stands where. */
export function AreaSummary({ summary }: { readonly summary: EvidenceSummary }) {
  const { supporters, categories, panels, silentCategories, uncountedPoints, wording } = summary;
  return (
    <div className={styles.summary}>
      <p className={styles.counts}>
        {wording === null ? (
          <Trans>Nobody supports this yet.</Trans>
        ) : (
          <>
            <strong className={styles.wording} dir="auto">
              {wording}
            </strong>{' '}
            <span className="tabular">
              <Plural value={supporters.length} one="# delegation" other="# delegations" />
              {', '}
              <Plural value={categories.length} one="# category" other="# categories" />
              {', '}
              <Plural value={panels} one="# panel" other="# panels" />
            </span>
          </>
        )}
      </p>
      <Voices stance="supports" voices={supporters} />
      <Voices stance="qualifies" voices={summary.qualifiers} />
      <Voices stance="opposes" voices={summary.opposers} />
      {silentCategories.length > 0 && (
        <p className={styles.silent}>
          <Trans>Silent: {silentCategories.map(categoryWord).join(', ')}</Trans>
        </p>
      )}
      {uncountedPoints > 0 && (
        <p className={styles.uncounted}>
          <Plural
            value={uncountedPoints}
            one="# point does not count: it was said off the record, or nobody knows by whom."
            other="# points do not count: they were said off the record, or nobody knows by whom."
          />
        </p>
      )}
    </div>
  );
}

interface VoicesProps {
  readonly stance: Stance;
  readonly voices: readonly CountedVoice[];
}

function Voices({ stance, voices }: VoicesProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (voices.length === 0) return null;
  const shown = showsAll ? voices : voices.slice(0, shownNames);
  const more = voices.length - shown.length;
  return (
    <ul className={styles.voices} aria-label={stanceListName(stance)}>
      {shown.map(({ id, name }) => (
        <li key={id} className={styles.voice}>
          <StanceMark stance={stance} /> <span dir="auto">{name}</span>
          {stance !== 'supports' && <span className={styles.muted}> {stanceWord(stance)}</span>}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Button variant="quiet" onPress={() => setShowsAll(true)}>
            <Trans>+{more} more</Trans>
          </Button>
        </li>
      )}
    </ul>
  );
}

function stanceListName(stance: Stance): string {
  if (stance === 'supports') return t`Supporters`;
  return stance === 'qualifies' ? t`Qualifications` : t`Opposition`;
}
