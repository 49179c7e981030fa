import { Plural, Trans } from '@lingui/react/macro';
import type { Overstatement } from '../../../../shared/synthesis/overstatement';
import { quantifierWord } from '../../../ui/quantifier-word';

/** Why words say more than their evidence: who holds it, of how many, and what that carries. */
export function SaysMore({ found }: { readonly found: Overstatement }) {
  const { words, voices, tookFloor, carries, isCited } = found;
  const carried = quantifierWord(carries);
  return (
    <>
      <Trans>“{words}”:</Trans>{' '}
      {isCited ? (
        <Plural
          value={voices}
          one="the points cited are by # delegation that counts"
          other="the points cited are by # delegations that count"
        />
      ) : (
        <Plural
          value={tookFloor}
          one={`${voices} of # delegation that took the floor on this supports it`}
          other={`${voices} of # delegations that took the floor on this support it`}
        />
      )}
      {'; '}
      {carried === null ? (
        <Trans>that carries no such words.</Trans>
      ) : (
        <Trans>that carries “{carried}”.</Trans>
      )}
    </>
  );
}
