import { Trans } from '@lingui/react/macro';
import type { EvidenceSummary } from '../../../../shared/domain/evidence-summary';
import { Explained } from './Explained';

/** How far the categories that took the floor agree, in two numbers from 0 to 1, each with what it means. */
export function ConsensusMeasures({ consensus }: Pick<EvidenceSummary, 'consensus'>) {
  if (consensus === null || consensus.groups < 2) {
    return (
      <Explained explanation={<TooFew />}>
        <Trans>Consensus: not enough categories spoke</Trans>
      </Explained>
    );
  }
  const { groups } = consensus;
  const informed = consensus.groupInformed.toFixed(2);
  const corrected = consensus.smallGroups.toFixed(2);
  return (
    <>
      <Explained explanation={<GroupInformed groups={groups} />}>
        <Trans>Consensus of categories {informed}</Trans>
      </Explained>
      <Explained explanation={<SmallGroups groups={groups} />}>
        <Trans>corrected for small groups {corrected}</Trans>
      </Explained>
    </>
  );
}

function TooFew() {
  return (
    <p>
      <Trans>
        How far categories agree can be said only where at least two of them took the floor; silence
        is not assent.
      </Trans>
    </p>
  );
}

function GroupInformed({ groups }: { readonly groups: number }) {
  return (
    <p>
      <Trans>
        Group-informed consensus, 0 to 1: for each of the {groups} categories that took the floor,
        supporters plus 1 over speakers plus 2, multiplied, so that it is high only where every
        category supports; it falls with each category more, and who was silent is not in it.
      </Trans>
    </p>
  );
}

function SmallGroups({ groups }: { readonly groups: number }) {
  return (
    <p>
      <Trans>
        Corrected for small groups, 0 to 1: the mean support over the {groups} categories, which
        does not fall with their number, and in which opposition weighs more than saying nothing for
        it.
      </Trans>
    </p>
  );
}
