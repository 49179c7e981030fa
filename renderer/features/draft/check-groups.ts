import { t } from '@lingui/core/macro';
import type { Finding, FindingCode } from '../../../shared/report/finding';

/** Kinds of findings, in the order in which one looks at them. */
const groups = ['identity', 'evidence', 'wording', 'numbers', 'missing'] as const;
export type CheckGroup = (typeof groups)[number];

const groupOf: { readonly [C in FindingCode]?: CheckGroup } = {
  'still-identifies': 'identity',
  'total-differs': 'numbers',
  'totals-do-not-add': 'numbers',
  'figure-below-ten': 'numbers',
  'too-many-words': 'numbers',
  'no-evidence': 'evidence',
  'sentence-unsupported': 'evidence',
  'claim-unsupported': 'evidence',
  'says-more': 'evidence',
  'pinned-differs': 'evidence',
  'points-unused': 'evidence',
  'reservations-added': 'evidence',
  'evidence-not-counted': 'evidence',
  'rewrite-outdated': 'evidence',
  'edit-displaced': 'evidence',
  'answers-sorted': 'evidence',
  'avoided-term': 'wording',
  'acronym-undefined': 'wording',
  'acronym-unused': 'wording',
  'state-name': 'wording',
  'names-out-of-order': 'wording',
  'hedges-stacked': 'wording',
  'lone-subheading': 'wording',
  'reference-broken': 'wording',
};

export interface GroupedChecks {
  readonly group: CheckGroup;
  readonly findings: readonly Finding[];
}

/** The findings by group; groups without any are left out. */
export function groupChecks(findings: readonly Finding[]): GroupedChecks[] {
  return groups.flatMap((group) => {
    const own = findings.filter(({ code }) => (groupOf[code] ?? 'missing') === group);
    return own.length === 0 ? [] : [{ group, findings: own }];
  });
}

export function groupWord(group: CheckGroup): string {
  switch (group) {
    case 'identity':
      return t`Would give somebody away`;
    case 'evidence':
      return t`Evidence`;
    case 'wording':
      return t`Wording`;
    case 'numbers':
      return t`Numbers`;
    case 'missing':
      return t`Missing`;
  }
}
