import { t } from '@lingui/core/macro';
import type { Attribution, Role, SessionKind } from '../../../shared/domain/vocabulary';

export function roleWord(role: Role): string {
  const words: Record<Role, string> = {
    chair: t`chair`,
    moderator: t`moderator`,
    panellist: t`panellist`,
    keynote: t`keynote speaker`,
    opener: t`opens`,
    closer: t`closes`,
  };
  return words[role];
}

export function sessionKindWord(kind: SessionKind): string {
  const words: Record<SessionKind, string> = {
    opening: t`opening`,
    panel: t`panel`,
    presentations: t`presentations`,
    'questions-and-answers': t`questions and answers`,
    discussion: t`discussion`,
    'round-table': t`round-table`,
    closing: t`closing`,
    break: t`break`,
  };
  return words[kind];
}

export function attributionWord(attribution: Attribution): string {
  const words: Record<Attribution, string> = {
    name: t`by name`,
    delegation: t`by delegation`,
    category: t`by category`,
    none: t`without attribution`,
    'off-the-record': t`off the record`,
  };
  return words[attribution];
}
