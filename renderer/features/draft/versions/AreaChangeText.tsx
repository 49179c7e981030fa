import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { AreaChange } from '../../../../shared/report/draft-version';
import styles from './Versions.module.css';

/** What became of an area, in words: who came and who left, and what the draft says of them now. */
export function AreaChangeText({ area }: { readonly area: AreaChange }) {
  const { change, lead, pointsBefore, pointsNow, wordingBefore, wordingNow } = area;
  return (
    <>
      <strong dir="auto">{lead}</strong>
      {change === 'added' && (
        <span>
          <Trans>This area is new.</Trans>
        </span>
      )}
      {change === 'removed' && (
        <span>
          <Trans>This area is no longer in the draft.</Trans>
        </span>
      )}
      <ul className={styles.facts}>
        {wordingBefore !== wordingNow && change === 'changed' && (
          <li>{describeWording(wordingBefore, wordingNow)}</li>
        )}
        {change !== 'removed' && describeVoices(area).map((text) => <li key={text}>{text}</li>)}
        {pointsBefore !== pointsNow && change === 'changed' && (
          <li>
            <Trans>
              Points counted: {pointsBefore} before, {pointsNow} now
            </Trans>
          </li>
        )}
      </ul>
    </>
  );
}

function describeWording(before: string, now: string): string {
  if (before === '') return t`Nobody supported it; now it is “${now}”`;
  if (now === '') return t`“${before}” has no support any more`;
  return t`“${before}” is now “${now}”`;
}

function describeVoices({ supporters, qualifiers, opposers }: AreaChange): string[] {
  const list = (names: readonly string[]) => new Intl.ListFormat(undefined).format(names);
  const said = (names: readonly string[], describe: (names: string) => string) =>
    names.length === 0 ? [] : [describe(list(names))];
  return [
    ...said(supporters.added, (names) => t`Now in support: ${names}`),
    ...said(supporters.removed, (names) => t`No longer in support: ${names}`),
    ...said(qualifiers.added, (names) => t`Now with a qualification: ${names}`),
    ...said(qualifiers.removed, (names) => t`No longer with a qualification: ${names}`),
    ...said(opposers.added, (names) => t`Now opposed: ${names}`),
    ...said(opposers.removed, (names) => t`No longer opposed: ${names}`),
  ];
}
