import { t } from '@lingui/core/macro';
import type { TotalSubject } from '../../../shared/domain/vocabulary';
import type { Finding, FindingCode } from '../../../shared/report/finding';
import { quantifierWord } from '../../ui/quantifier-word';
import { passageWord } from './passage-words';

type FindingOf<C extends FindingCode> = Extract<Finding, { code: C }>;
type Describers = { readonly [C in FindingCode]: (finding: FindingOf<C>) => string };

/** What was found, in a sentence that says what to look at. */
export function describeFinding(finding: Finding): string {
  const describe = describers[finding.code] as (finding: Finding) => string;
  return describe(finding);
}

/** What must not go out as it is comes first, what one may only want to know last; the rest keeps its order. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  const weight = ({ code }: Finding) => {
    // A name that goes out cannot be called back.
    if (code === 'still-identifies') return 0;
    return firstCodes.includes(code) ? 1 : lastCodes.includes(code) ? 3 : 2;
  };
  return findings.toSorted((a, b) => weight(a) - weight(b));
}

const firstCodes: readonly FindingCode[] = [
  'total-differs',
  'passage-missing',
  'no-evidence',
  'says-more',
];
const lastCodes: readonly FindingCode[] = ['points-unused', 'evidence-not-counted'];

const describers: Describers = {
  'total-differs': ({ subject, stated, counted }) => {
    const what = subjectWord(subject);
    return t`${what}: the stated total is ${stated}, the record adds up to ${counted}.`;
  },
  'gender-unknown': ({ speakers }) =>
    t`The number of women is left out: for ${speakers} speakers no gender is recorded.`,
  'no-dates': () => t`The event has no dates.`,
  'dates-reversed': () => t`The event ends before it starts.`,
  'no-place': () => t`The event has no place.`,
  'no-attendance': () => t`Nothing is known about who attended.`,
  'no-opener': () => t`Nobody is recorded as having opened the event.`,
  'no-closer': () => t`Nobody is recorded as having closed the event.`,
  'no-panels': () => t`The programme has no panels.`,
  'no-convergence': () => t`There is no area of convergence yet.`,
  'no-further-action': () => t`There is no idea for further action yet.`,
  'no-good-practices': () => t`No good practice is recorded.`,
  'no-opening-points': () => t`Nothing is recorded from the opening.`,
  'no-closing-points': () => t`Nothing is recorded from the closing.`,
  'no-answers': ({ question }) => t`“${question}”: nothing that was said is put under it.`,
  'answers-sorted': ({ session, points, questions }) =>
    t`“${session}”: ${points} points are put under its ${questions} guiding questions by their words; nobody noted which question they answer.`,
  'passage-missing': ({ slot }) => {
    const passage = passageWord(slot);
    return t`Still to be written: ${passage}.`;
  },
  'no-evidence': ({ lead, field }) =>
    field
      ? t`“${lead}”: a field has no evidence to rest on.`
      : t`“${lead}”: no counted point supports this.`,
  'no-narrative': ({ lead }) => t`“${lead}” has no narrative.`,
  'sentence-unsupported': ({ lead, sentence }) =>
    t`“${lead}”: says how many without counted evidence: “${sentence}”`,
  'claim-unsupported': ({ words }) =>
    t`“${words}” says how many agreed, and no counted evidence stands behind it.`,
  'says-more': ({ lead, words, voices, tookFloor, carries }) => {
    const carried = quantifierWord(carries);
    return carried === null
      ? t`“${lead}”: “${words}” says more than the evidence: nobody counted supports it.`
      : t`“${lead}”: “${words}” says more than the evidence: ${voices} of the ${tookFloor} who took the floor on this support it, which carries “${carried}”.`;
  },
  'pinned-differs': ({ lead, pinned, computed }) =>
    computed === null
      ? t`“${lead}”: the pinned words “${pinned}” have no counted evidence to rest on.`
      : t`“${lead}”: the words “${pinned}” are pinned; the evidence now says “${computed}”.`,
  'points-unused': ({ points }) =>
    t`Points that nothing in the draft rests on: ${points}. The synthesis lists them as unlinked.`,
  'reservations-added': ({ lead, voices }) =>
    t`“${lead}”: a sentence was added for reservations that the narrative does not carry (${voices}).`,
  'evidence-not-counted': ({ lead, points }) =>
    t`“${lead}”: linked points that do not count, off the record or by somebody unknown: ${points}.`,
  'area-off-the-record': () =>
    t`An area is left out, because everything that it rests on was said off the record.`,
  'still-identifies': ({ words, what, times }) => {
    const kind = identifiedWord(what);
    return times === 1
      ? t`“${words}” still identifies ${kind}.`
      : t`“${words}” still identifies ${kind} (${times}×).`;
  },
  'totals-do-not-add': ({ total, parts }) => {
    const sum = parts.reduce((all, part) => all + part, 0);
    return t`The text says ${total}, but its parts (${parts.join(' + ')}) add up to ${sum}.`;
  },
  'avoided-term': ({ words, use }) => t`“${words}”: use “${use}”.`,
  'acronym-undefined': ({ acronym }) => t`${acronym} is not spelled out where it first stands.`,
  'acronym-unused': ({ acronym }) => t`${acronym} is introduced and never used again.`,
  'state-name': ({ words, use }) => t`“${words}”: this State is called “${use}” here.`,
  'names-out-of-order': ({ words, use }) => t`“${words}” is not in order: “${use}”.`,
  'hedges-stacked': ({ words }) => t`“${words}” hedges twice.`,
  'figure-below-ten': ({ words, use }) => t`“${words}”: numbers below ten are written “${use}”.`,
  'lone-subheading': ({ heading }) => t`“${heading}” is the only heading of its level here.`,
  'too-many-words': ({ words, limit }) => t`${words} words; the limit is ${limit}.`,
  'rewrite-outdated': ({ now }) =>
    t`The data has changed since a sentence was rewritten. It would now say: “${now}”`,
  'edit-displaced': ({ words }) =>
    t`What “${words}” belonged to is gone; it stands at the end of its section.`,
  'reference-broken': () => t`A cross-reference leads to a paragraph that is not in this draft.`,
};

function subjectWord(subject: TotalSubject): string {
  switch (subject) {
    case 'participants':
      return t`Participants`;
    case 'speakers':
      return t`Speakers`;
    case 'women-speakers':
      return t`Women among the speakers`;
    case 'panellists':
      return t`Panellists`;
    case 'countries':
      return t`Countries`;
  }
}

function identifiedWord(what: FindingOf<'still-identifies'>['what']): string {
  switch (what) {
    case 'person':
      return t`a person`;
    case 'office':
      return t`an office`;
    case 'delegation':
      return t`a delegation`;
    case 'category':
      return t`the only member of a category`;
  }
}
