import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { reportProfileIdSchema } from '../../../../shared/domain/ids';
import { draftAttributionSchema } from '../../../../shared/domain/vocabulary';
import { areaStyles, type Profile } from '../../../../shared/report/profile';
import { faultOf, nameFault, optionalNameFault } from '../../../api/field-fault';
import { useCommand } from '../../../api/use-endpoint';
import { Checkbox } from '../../../ui/Checkbox';
import { RadioGroup } from '../../../ui/RadioGroup';
import { SavedField } from '../../../ui/SavedField';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { attributionWord } from '../../../ui/words';
import type { ProfileOption } from '../use-draft-choice';
import { ProfileMasthead } from './ProfileMasthead';
import type { ProfilePartProps, SaveProfile } from './profile-part';
import { ProfileSections } from './ProfileSections';
import { ProfileWording } from './ProfileWording';
import styles from './ProfilesDialog.module.css';

/** Everything that a profile decides. Built-in ones are shown and not changed. */
export function ProfileForm({ option }: { readonly option: ProfileOption }) {
  const { isBuiltIn, profile, ref } = option;
  const { run } = useCommand('draft.editProfile');
  const save: SaveProfile = async (changes) => {
    const id = reportProfileIdSchema.parse(ref);
    return faultOf(await run({ id, profile: { ...profile, ...changes } }));
  };
  const part: ProfilePartProps = { profile, save, isDisabled: isBuiltIn };
  return (
    <div className={styles.form}>
      {isBuiltIn ? (
        <p className={styles.hint}>
          <Trans>Built-in profiles stay as they are. Copy one to change it.</Trans>
        </p>
      ) : (
        <SavedField stored={profile.name} onSave={(name) => nameFault(name) ?? save({ name })}>
          {(control) => <TextField label={t`Name`} {...control} />}
        </SavedField>
      )}
      <ProfileShape {...part} />
      <ProfileMasthead {...part} />
      <ProfileSections {...part} />
      <ProfileNumbering {...part} />
      <ProfileWording {...part} />
    </div>
  );
}

function ProfileShape({ profile, save, isDisabled }: ProfilePartProps) {
  return (
    <section className={styles.part}>
      <div className={styles.fields}>
        <RadioGroup
          label={t`Covers`}
          isInline
          isDisabled={isDisabled}
          options={[
            { id: 'event', label: t`One event` },
            { id: 'dialogue', label: t`All events` },
          ]}
          value={profile.covers}
          onChange={(covers) => void save({ covers })}
        />
        <Select
          label={t`Attribution to begin with`}
          isDisabled={isDisabled}
          options={draftAttributionSchema.options.map((id) => ({ id, label: attributionWord(id) }))}
          value={profile.attribution}
          onChange={(attribution) => void save({ attribution })}
        />
        <SavedField
          stored={profile.kind ?? ''}
          onSave={(kind) => optionalNameFault(kind) ?? save({ kind: kind.trim() || null })}
        >
          {(control) => (
            <TextField
              label={t`Kind of document`}
              description={t`Left empty: as the output language calls it`}
              isDisabled={isDisabled}
              {...control}
            />
          )}
        </SavedField>
      </div>
      <Checkbox
        isDisabled={isDisabled}
        isSelected={profile.hasContents}
        onChange={(hasContents) => void save({ hasContents })}
      >
        <Trans>Table of contents</Trans>
      </Checkbox>
    </section>
  );
}

function areaStyleWord(style: (typeof areaStyles)[number]): string {
  switch (style) {
    case 'numbered':
      return t`Numbered, with a bold lead`;
    case 'chapters':
      return t`Chapters under their leads`;
    case 'paragraphs':
      return t`Paragraphs that run on`;
  }
}

function ProfileNumbering({ profile, save, isDisabled }: ProfilePartProps) {
  const { numbering } = profile;
  const change = (changes: Partial<Profile['numbering']>) =>
    void save({ numbering: { ...numbering, ...changes } });
  return (
    <section className={styles.part}>
      <h3>
        <Trans>Numbering</Trans>
      </h3>
      <Checkbox
        isDisabled={isDisabled}
        isSelected={numbering.paragraphs}
        onChange={(paragraphs) => change({ paragraphs })}
      >
        <Trans>Paragraphs, straight through the headings</Trans>
      </Checkbox>
      <Checkbox
        isDisabled={isDisabled}
        isSelected={numbering.headings}
        onChange={(headings) => change({ headings })}
      >
        <Trans>Headings</Trans>
      </Checkbox>
      <div className={styles.fields}>
        <Select
          label={t`Areas`}
          isDisabled={isDisabled}
          options={areaStyles.map((id) => ({ id, label: areaStyleWord(id) }))}
          value={numbering.areas}
          onChange={(areas) => change({ areas })}
        />
        <Select
          label={t`Lists`}
          isDisabled={isDisabled}
          options={[
            { id: 'bullets', label: t`Bullets` },
            { id: 'letters', label: t`(a), (b), (c)` },
          ]}
          value={numbering.lists}
          onChange={(lists) => change({ lists })}
        />
      </div>
    </section>
  );
}
