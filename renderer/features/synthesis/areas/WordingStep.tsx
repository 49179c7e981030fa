import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { EvidenceSummary } from '../../../../shared/domain/evidence-summary';
import type { WordingLadder } from '../../../../shared/domain/quantifier';
import { quantifierWord } from '../../../ui/quantifier-word';

/** Names listed before the rest is counted. */
const listedNames = 60;

interface WordingStepProps {
  readonly summary: EvidenceSummary;
  readonly ladder: WordingLadder;
}

/** Why the evidence carries these words: the step of the ladder, what the next would need, and who is counted. */
export function WordingStep({ summary, ladder }: WordingStepProps) {
  const { supporters, quantifier } = summary;
  const more = supporters.length - listedNames;
  return (
    <>
      <p>
        <strong>{quantifierWord(quantifier)}</strong>
        {': '}
        <Plural value={supporters.length} one="# delegation" other="# delegations" />
        {stepFrom(summary, ladder)}
        {'. '}
        {nextStep(summary, ladder)}
      </p>
      <p dir="auto">
        {supporters
          .slice(0, listedNames)
          .map(({ name }) => name)
          .join(', ')}
        {more > 0 && (
          <>
            {', '}
            <Trans>+{more} more</Trans>
          </>
        )}
      </p>
    </>
  );
}

function stepFrom({ quantifier, tookFloor }: EvidenceSummary, ladder: WordingLadder): string {
  const { several, many } = ladder;
  switch (quantifier.word) {
    case 'several':
      return `, ${t`from ${several} on`}`;
    case 'many':
      return `, ${t`from ${many} on`}`;
    case 'most': {
      const share = shareWords(ladder.mostAbove);
      return `, ${t`more than ${share} of the ${tookFloor} that took the floor on this`}`;
    }
    case 'general-agreement':
      return `, ${t`nobody opposed, and confirmed by the rapporteur`}`;
    default:
      return '';
  }
}

function nextStep(summary: EvidenceSummary, ladder: WordingLadder): string {
  const { quantifier, tookFloor, supporters, opposers } = summary;
  const { several, many } = ladder;
  switch (quantifier.word) {
    case 'count':
      return t`“Several” would need ${several}.`;
    case 'several':
      return t`“Many” would need ${many}.`;
    case 'many': {
      const share = shareWords(ladder.mostAbove);
      return tookFloor > supporters.length
        ? t`“Most” would need more than ${share} of the ${tookFloor} that took the floor on this.`
        : t`Nobody else took the floor on this, so there is nobody for “most” to compare with.`;
    }
    case 'most':
      return opposers.length > 0
        ? t`“General agreement” would need nobody opposed.`
        : t`“General agreement” would need your confirmation.`;
    default:
      return '';
  }
}

function shareWords(share: number): string {
  if (share === 0.5) return t`half`;
  const percent = Math.round(share * 100);
  return t`${percent} per cent`;
}
