import { Trans } from '@lingui/react/macro';
import type { EvidenceSummary } from '../../../shared/domain/evidence-summary';
import { Explained } from './Explained';

/** How far the categories that took the floor agree, in two numbers from 0 to 1, each with what it means. */
export function ConsensusMeasures({ consensus }: Pick<EvidenceSummary, 'consensus'>) {
  if (consensus === null || consensus.groups < 2) {
    return (
      <Explained
        explanation={
          <p>
            <Trans>
              How far categories agree can be said only where at least two of them took the floor.
              Silence is not assent.
            </Trans>
          </p>
        }
      >
        <Trans>Consensus: not enough categories spoke</Trans>
      </Explained>
    );
  }
  const { groups } = consensus;
  return (
    <>
      <Explained
        explanation={
          <p>
            <Trans>
              Group-informed consensus, 0 to 1: for each of the {groups} categories that took the
              floor, supporters plus 1 over speakers plus 2, multiplied, so that it is high only
              where every category supports; it falls with each category more, and who was silent is
              not in it.
            </Trans>
          </p>
        }
      >
        <Trans>Consensus of categories {measure(consensus.groupInformed)}</Trans>
      </Explained>
      <Explained
        explanation={
          <p>
            <Trans>
              Corrected for small groups, 0 to 1: the mean support over the {groups} categories,
              which does not fall with their number, and in which opposition weighs more than saying
              nothing for it.
            </Trans>
          </p>
        }
      >
        <Trans>corrected for small groups {measure(consensus.smallGroups)}</Trans>
      </Explained>
    </>
  );
}

function measure(value: number): string {
  return value.toFixed(2);
}
