import { t } from '@lingui/core/macro';
import { assertNever } from '../../shared/assert-never';
import type {
  Attribution,
  Category,
  EventKind,
  Gender,
  InterventionType,
  Region,
  Role,
  SessionKind,
} from '../../shared/domain/vocabulary';
import type { UnGroup } from '../../shared/registry/state';

/** The stakeholder category of a delegation, as lists and fields show it. */
export function categoryWord(category: Category): string {
  switch (category) {
    case 'government':
      return t`Government`;
    case 'un-entity':
      return t`UN entity`;
    case 'intergovernmental':
      return t`Other intergovernmental`;
    case 'regional-process':
      return t`Regional process`;
    case 'civil-society':
      return t`Civil society`;
    case 'diaspora':
      return t`Diaspora or migrants`;
    case 'private-sector':
      return t`Private sector`;
    case 'academia':
      return t`Academia`;
    case 'media':
      return t`Media`;
    case 'local-authority':
      return t`Local authority`;
    case 'individual-expert':
      return t`Individual expert`;
    default:
      return assertNever(category);
  }
}

/** The M49 macro region. */
export function regionWord(region: Region): string {
  switch (region) {
    case 'africa':
      return t`Africa`;
    case 'americas':
      return t`Americas`;
    case 'asia':
      return t`Asia`;
    case 'europe':
      return t`Europe`;
    case 'oceania':
      return t`Oceania`;
    default:
      return assertNever(region);
  }
}

/** The regional group in which Members consult at the United Nations. */
export function unGroupWord(group: UnGroup): string {
  switch (group) {
    case 'african':
      return t`African Group`;
    case 'asia-pacific':
      return t`Asia-Pacific Group`;
    case 'eastern-european':
      return t`Eastern European Group`;
    case 'latin-american-and-caribbean':
      return t`Latin American and Caribbean Group`;
    case 'western-european-and-others':
      return t`Western European and Others Group`;
    default:
      return assertNever(group);
  }
}

export function genderWord(gender: Gender): string {
  switch (gender) {
    case 'woman':
      return t`Woman`;
    case 'man':
      return t`Man`;
    case 'other':
      return t`Other`;
    default:
      return assertNever(gender);
  }
}

export function eventKindWord(kind: EventKind): string {
  switch (kind) {
    case 'workshop':
      return t`Workshop`;
    case 'round-table':
      return t`Round-table`;
    case 'consultation':
      return t`Consultation`;
    case 'bilateral-meeting':
      return t`Bilateral meeting`;
    default:
      return assertNever(kind);
  }
}

export function sessionKindWord(kind: SessionKind): string {
  switch (kind) {
    case 'opening':
      return t`Opening`;
    case 'panel':
      return t`Panel`;
    case 'presentations':
      return t`Presentations`;
    case 'questions-and-answers':
      return t`Questions and answers`;
    case 'discussion':
      return t`Discussion`;
    case 'round-table':
      return t`Round-table`;
    case 'closing':
      return t`Closing`;
    case 'break':
      return t`Break`;
    default:
      return assertNever(kind);
  }
}

export function roleWord(role: Role): string {
  switch (role) {
    case 'chair':
      return t`Chair`;
    case 'moderator':
      return t`Moderator`;
    case 'panellist':
      return t`Panellist`;
    case 'keynote':
      return t`Keynote speaker`;
    case 'opener':
      return t`Opens`;
    case 'closer':
      return t`Closes`;
    default:
      return assertNever(role);
  }
}

/** How far a statement may be traced. */
export function attributionWord(attribution: Attribution): string {
  switch (attribution) {
    case 'name':
      return t`By name`;
    case 'delegation':
      return t`By office or delegation`;
    case 'category':
      return t`By category`;
    case 'none':
      return t`Not at all`;
    case 'off-the-record':
      return t`Off the record`;
    default:
      return assertNever(attribution);
  }
}

/** What somebody takes the floor for. */
export function interventionTypeWord(type: InterventionType): string {
  const words: Record<InterventionType, string> = {
    statement: t`statement`,
    presentation: t`presentation`,
    question: t`question`,
    comment: t`comment`,
    answer: t`answer`,
    'point-of-order': t`point of order`,
    'right-of-reply': t`right of reply`,
  };
  return words[type];
}
