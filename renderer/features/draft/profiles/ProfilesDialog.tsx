import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { ProfileRef } from '../../../../shared/domain/draft';
import { reportProfileIdSchema } from '../../../../shared/domain/ids';
import { describeError } from '../../../api/describe-error';
import { ExportOutcome } from '../../../api/ExportOutcome';
import { useCommand } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { RadioGroup } from '../../../ui/RadioGroup';
import { profileWord } from '../profile-word';
import type { ProfileOption } from '../use-draft-choice';
import { ProfileForm } from './ProfileForm';
import styles from './ProfilesDialog.module.css';

interface ProfilesDialogProps {
  readonly profiles: readonly ProfileOption[];
  readonly current: ProfileRef;
  readonly onChoose: (ref: ProfileRef) => void;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The shapes that a report can have: look at one, copy it, change the copy, pass it on. */
export function ProfilesDialog(props: ProfilesDialogProps) {
  const { current, isOpen, onChoose, onClose, profiles } = props;
  const shown = profiles.find(({ ref }) => ref === current) ?? profiles[0];
  return (
    <Dialog
      title={t`Profiles`}
      size="window"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      {shown && (
        <div className={styles.frame}>
          <div className={styles.dialog}>
            <div className={styles.choices}>
              <RadioGroup
                label={t`Profile`}
                options={profiles.map((option) => ({
                  id: option.ref,
                  label: profileWord(option),
                  ...(option.isBuiltIn ? { detail: t`built in` } : {}),
                }))}
                value={shown.ref}
                onChange={onChoose}
              />
              <ProfileFiles shown={shown} onChoose={onChoose} />
            </div>
            <ProfileForm key={shown.ref} option={shown} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface ProfileFilesProps {
  readonly shown: ProfileOption;
  readonly onChoose: (ref: ProfileRef) => void;
}

/** Copying, removing and passing on. */
function ProfileFiles({ shown, onChoose }: ProfileFilesProps) {
  const { actions, failed, exporting, done } = useProfileActions(shown, onChoose);
  return (
    <>
      <div className={styles.files}>
        <Button onPress={() => void actions.copy()}>
          <Trans>Copy</Trans>
        </Button>
        <Button onPress={() => void actions.take()}>
          <Trans>Import…</Trans>
        </Button>
        <Button onPress={() => void actions.give()}>
          <Trans>Export…</Trans>
        </Button>
        {!shown.isBuiltIn && (
          <Button variant="quiet" onPress={() => void actions.remove()}>
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
      {failed && <ErrorPanel {...describeError(failed)} />}
      <ExportOutcome
        error={exporting.error}
        clearError={exporting.clearError}
        done={done}
        className={undefined}
      />
    </>
  );
}

function useProfileActions(shown: ProfileOption, onChoose: (ref: ProfileRef) => void) {
  const adding = useCommand('draft.addProfile');
  const removing = useCommand('draft.deleteProfile');
  const importing = useCommand('draft.importProfile');
  const exporting = useCommand('draft.exportProfile');
  const [done, setDone] = useState<{ fileName: string; exportId: string } | null>(null);
  const { profile, ref } = shown;
  const word = profileWord(shown);
  const copy = async () => {
    const result = await adding.run({ profile: { ...profile, name: t`${word} (copy)` } });
    if (result.ok) onChoose(result.value);
  };
  const remove = async () => {
    const result = await removing.run({ id: reportProfileIdSchema.parse(ref) });
    if (result.ok) onChoose(profile.basis);
  };
  const take = async () => {
    const result = await importing.run({});
    if (result.ok && result.value !== null) onChoose(result.value);
  };
  const give = async () => {
    setDone(null);
    const result = await exporting.run({ ref });
    if (result.ok) setDone(result.value);
  };
  const failed = adding.error ?? removing.error ?? importing.error;
  return { actions: { copy, remove, take, give }, failed, exporting, done };
}
