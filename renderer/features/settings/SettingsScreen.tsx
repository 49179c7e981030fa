import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/Button';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { Region } from '../../ui/Region';
import { AppearanceSettings } from './AppearanceSettings';
import { DialogueSettings } from './DialogueSettings';
import { RegistrySettings } from './RegistrySettings';
import { SignSettings } from './SignSettings';
import styles from './Settings.module.css';

interface SettingsScreenProps {
  /** Whether a dialogue is open, whose settings then follow those of the app. */
  readonly hasDialogue: boolean;
  readonly onClose: () => void;
}

/** How the app looks, the rules of the open dialogue, and where names come from. Everything is applied at once. */
export function SettingsScreen({ hasDialogue, onClose }: SettingsScreenProps) {
  useKeyboardCommands([
    {
      id: 'settings.close',
      label: t`Close the settings`,
      group: t`Settings`,
      keys: 'Escape',
      run: onClose,
    },
  ]);
  return (
    <div
      className={styles.settings}
      // Also out of a field, which the command leaves alone; going saves it.
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Header onClose={onClose} />
      <Region label={t`Appearance`} className={styles.part}>
        <AppearanceSettings />
      </Region>
      <Region label={t`Signs`} className={styles.part}>
        <SignSettings />
      </Region>
      {hasDialogue ? (
        <Region label={t`This dialogue`} className={styles.part}>
          <DialogueSettings />
        </Region>
      ) : (
        <p className={styles.hint}>
          <Trans>
            Open a dialogue to see its own settings here: title, attribution, wording, preferred
            terms and abbreviations.
          </Trans>
        </p>
      )}
      <Region label={t`States and organizations`} className={styles.part}>
        <RegistrySettings />
      </Region>
    </div>
  );
}

function Header({ onClose }: Pick<SettingsScreenProps, 'onClose'>) {
  return (
    <header className={styles.header}>
      <h1>
        <Trans>Settings</Trans>
      </h1>
      <Button keys="Escape" onPress={onClose}>
        <Trans>Done</Trans>
      </Button>
    </header>
  );
}
