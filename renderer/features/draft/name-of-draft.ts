import type { DraftKey } from '../../../shared/domain/draft';

/** Tells a draft from every other of the dialogue. */
export function nameOfDraft({ eventId, language, profile }: DraftKey): string {
  return `${eventId ?? ''}:${profile}:${language}`;
}
