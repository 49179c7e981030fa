import { Plural } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { PointId, ThemeId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { announce } from '../../../ui/announce';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { TextField } from '../../../ui/TextField';
import type { CodebookTheme } from './codebook-tree';
import type { ThemeChanges } from './use-theme-changes';

interface SplitDialogProps {
  readonly theme: CodebookTheme;
  readonly changes: ThemeChanges;
  readonly pointIds: readonly PointId[];
  readonly onClose: () => void;
  readonly onSplit: (id: ThemeId) => void;
}

/** Asks for the name of the theme that takes some points over. */
export function SplitDialog({ theme, changes, pointIds, onClose, onSplit }: SplitDialogProps) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const split = async () => {
    const result = await changes.split(theme.id, name, pointIds);
    if (!result.ok) {
      setFault(describeErrorBriefly(result.error));
      return;
    }
    announce(t`New theme: ${name}`);
    onSplit(result.value);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t`Split into a new theme`}
      onClose={onClose}
      onSubmit={() => void split()}
      actions={
        <DialogActions label={t`Split`} isDisabled={name.trim() === ''} onCancel={onClose} />
      }
    >
      <TextField
        autoFocus
        label={t`Name of the new theme`}
        {...(fault === null ? {} : { error: fault })}
        value={name}
        onChange={setName}
      />
      <p>
        <Plural
          value={pointIds.length}
          one={`# point goes over from “${theme.name}” to it. It stands beside that theme.`}
          other={`# points go over from “${theme.name}” to it. It stands beside that theme.`}
        />
      </p>
    </Dialog>
  );
}
