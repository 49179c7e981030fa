import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Profile } from '../../../../shared/report/profile';
import { optionalNameFault } from '../../../api/field-fault';
import { Checkbox } from '../../../ui/Checkbox';
import { SavedField } from '../../../ui/SavedField';
import { TextField } from '../../../ui/TextField';
import type { ProfilePartProps } from './profile-part';
import styles from './ProfilesDialog.module.css';

type Name = Profile['masthead']['organizationNames'][number];

/** Languages that a masthead commonly stands in; a further name may have any. */
const usualLanguages = ['en', 'fr', 'es'] as const;

/** The head of the document: the organization in its languages, and what the document is for. */
export function ProfileMasthead({ profile, save, isDisabled }: ProfilePartProps) {
  const { masthead } = profile;
  const change = (changes: Partial<Profile['masthead']>) =>
    save({ masthead: { ...masthead, ...changes } });
  return (
    <section className={styles.part}>
      <h3>
        <Trans>Masthead</Trans>
      </h3>
      <Checkbox
        isDisabled={isDisabled}
        isSelected={masthead.isShown}
        onChange={(isShown) => void change({ isShown })}
      >
        <Trans>Organization, symbol, original language, place and date</Trans>
      </Checkbox>
      {masthead.isShown && (
        <div className={styles.fields}>
          {usualLanguages.map((language) => (
            <SavedField
              key={language}
              stored={nameIn(masthead.organizationNames, language)}
              onSave={(name) =>
                optionalNameFault(name) ??
                change({ organizationNames: withName(masthead.organizationNames, language, name) })
              }
            >
              {(control) => (
                <TextField
                  label={organizationLabel(language)}
                  isDisabled={isDisabled}
                  {...control}
                />
              )}
            </SavedField>
          ))}
          <SavedField
            stored={masthead.meeting}
            onSave={(meeting) => optionalNameFault(meeting) ?? change({ meeting })}
          >
            {(control) => (
              <TextField label={t`What the document is for`} isDisabled={isDisabled} {...control} />
            )}
          </SavedField>
        </div>
      )}
    </section>
  );
}

function organizationLabel(language: (typeof usualLanguages)[number]): string {
  switch (language) {
    case 'en':
      return t`Organization in English`;
    case 'fr':
      return t`Organization in French`;
    case 'es':
      return t`Organization in Spanish`;
  }
}

function nameIn(names: readonly Name[], language: string): string {
  return names.find((name) => name.language === language)?.name ?? '';
}

/** The names with this one set, in the order of the usual languages; others keep their places after them. */
function withName(names: readonly Name[], language: string, name: string): Name[] {
  const rest = names.filter((each) => each.language !== language);
  const all = name.trim() === '' ? rest : [...rest, { language, name }];
  const rank = (each: Name) => {
    const place = (usualLanguages as readonly string[]).indexOf(each.language);
    return place === -1 ? usualLanguages.length : place;
  };
  return all.sort((a, b) => rank(a) - rank(b));
}
