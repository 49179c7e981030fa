import { t } from '@lingui/core/macro';
import type { ProfileOption } from './use-draft-choice';

/** What a profile is called: the built-in ones in the language of the interface, others by their own names. */
export function profileWord({ isBuiltIn, profile }: ProfileOption): string {
  if (!isBuiltIn) return profile.name;
  switch (profile.basis) {
    case 'summary':
      return t`Summary of conclusions`;
    case 'discussion-note':
      return t`Discussion note`;
    case 'publication':
      return t`Publication report`;
    case 'unattributed':
      return t`Unattributed summary`;
  }
}
