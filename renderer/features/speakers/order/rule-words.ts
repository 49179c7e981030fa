import { t } from '@lingui/core/macro';
import type { OrderRule } from '../../../../shared/domain/vocabulary';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import type { OrderReason } from '../../../../shared/speakers/order-proposals';
import type { ProtocolRank } from '../../../../shared/speakers/protocol-rank';
import { entryName } from '../../../ui/entry-words';
import { categoryWord, genderWord, regionWord } from '../../../ui/words';

/** What a rule does, for its switch. */
export function ruleWord(rule: OrderRule): string {
  const words: Record<OrderRule, string> = {
    'first-time-first': t`Who has not spoken comes first`,
    'alternate-category': t`Categories take turns`,
    'alternate-region': t`Regions take turns`,
    'alternate-gender': t`Women and men take turns`,
    'protocol-rank': t`Order of protocol`,
  };
  return words[rule];
}

function rankWord(rank: ProtocolRank): string {
  const words: Record<ProtocolRank, string> = {
    'head-of-state': t`head of State`,
    'head-of-government': t`head of Government`,
    'deputy-head': t`deputy head of State or Government`,
    minister: t`minister`,
    'deputy-minister': t`deputy minister`,
    ambassador: t`ambassador`,
    'executive-head': t`head of an organization`,
    director: t`director`,
    other: t`other office`,
  };
  return words[rank];
}

/** Why somebody stands elsewhere in the proposal. @param byKey entries of the list, for the question of an answer */
export function reasonWords(reason: OrderReason, byKey: ReadonlyMap<string, ListEntry>): string {
  switch (reason.rule) {
    case 'called':
      return reason.isCalled ? t`was called already` : t`after those who were called`;
    case 'with-question': {
      const question = byKey.get(reason.questionKey);
      const name = question === undefined ? t`the question` : entryName(question);
      return t`goes with ${name}`;
    }
    case 'first-time-first': {
      const { turnsBefore } = reason;
      return turnsBefore === 0 ? t`has not spoken yet` : t`has spoken before: ${turnsBefore}`;
    }
    case 'protocol-rank':
      return rankWord(reason.rank);
    case 'alternate-category':
      return alternation(reason, categoryWord);
    case 'alternate-region':
      return alternation(reason, regionWord);
    case 'alternate-gender':
      return alternation(reason, genderWord);
  }
}

function alternation<Value>(
  { value, after }: { readonly value: Value | null; readonly after: Value | null },
  wordOf: (value: Value) => string,
): string {
  const own = value === null ? t`not known` : wordOf(value);
  if (after === null) return own;
  const before = wordOf(after);
  return t`${own}, after ${before}`;
}
