import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { CountedVoice, EvidenceSummary } from '../../../../shared/domain/evidence-summary';
import type { WordingLadder } from '../../../../shared/domain/quantifier';
import type { Stance } from '../../../../shared/domain/vocabulary';
import { Button } from '../../../ui/Button';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import { categoryWord, regionWord } from '../../../ui/words';
import { ConsensusMeasures } from './ConsensusMeasures';
import { Explained } from './Explained';
import { WordingStep } from './WordingStep';
import styles from './Areas.module.css';

/** Names shown before the rest is folded into a number. */
const shownNames = 12;

interface AreaSummaryProps {
  readonly summary: EvidenceSummary;
  /** Null while not known. */
  readonly ladder: WordingLadder | null;
  /** Least number of voices that are more than a few. */
  readonly several: number;
}

/** What the evidence of an area adds up to: the words it carries, the counts, and who stands where. */
export function AreaSummary({ summary, ladder, several }: AreaSummaryProps) {
  const { supporters, regions, silentCategories, uncountedPoints, wording } = summary;
  const isThin = supporters.length > 0 && supporters.length < several;
  return (
    <div className={styles.summary}>
      <p className={styles.counts}>
        {wording === null ? (
          <Trans>Nobody supports this yet.</Trans>
        ) : (
          <>
            <Wording wording={wording} summary={summary} ladder={ladder} />{' '}
            <Counts summary={summary} />
          </>
        )}
      </p>
      {isThin && (
        <p className={styles.thin}>
          <Trans>Thin evidence: fewer than {several} delegations support it.</Trans>
        </p>
      )}
      <Voices stance="supports" voices={supporters} />
      <Voices stance="qualifies" voices={summary.qualifiers} />
      <Voices stance="opposes" voices={summary.opposers} />
      {silentCategories.length > 0 && (
        <p className={styles.silent}>
          <Trans>Silent: {silentCategories.map(categoryWord).join(', ')}</Trans>
        </p>
      )}
      <p className={styles.measures}>
        {regions.length > 0 && <span>{regions.map(regionWord).join(', ')}</span>}
        {summary.tookFloor > 0 && <ConsensusMeasures consensus={summary.consensus} />}
      </p>
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

interface WordingProps {
  readonly wording: string;
  readonly summary: EvidenceSummary;
  readonly ladder: WordingLadder | null;
}

function Wording({ wording, summary, ladder }: WordingProps) {
  const words = (
    <strong className={styles.wording} dir="auto">
      {wording}
    </strong>
  );
  if (ladder === null) return words;
  return (
    <Explained explanation={<WordingStep summary={summary} ladder={ladder} />}>{words}</Explained>
  );
}

function Counts({ summary }: Pick<AreaSummaryProps, 'summary'>) {
  const { supporters, categories, regions, panels } = summary;
  return (
    <span className="tabular">
      <Plural value={supporters.length} one="# delegation" other="# delegations" />
      {', '}
      <Plural value={categories.length} one="# category" other="# categories" />
      {', '}
      {regions.length > 0 && (
        <>
          <Plural value={regions.length} one="# region" other="# regions" />
          {', '}
        </>
      )}
      <Plural value={panels} one="# panel" other="# panels" />
    </span>
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
