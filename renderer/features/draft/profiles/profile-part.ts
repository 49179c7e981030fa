import type { Profile } from '../../../../shared/report/profile';

/** Stores changes of a profile; answers with what is wrong, or null. */
export type SaveProfile = (changes: Partial<Profile>) => Promise<string | null>;

/** What each part of the form of a profile is given. */
export interface ProfilePartProps {
  readonly profile: Profile;
  readonly save: SaveProfile;
  readonly isDisabled: boolean;
}
