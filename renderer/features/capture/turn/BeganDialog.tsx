import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { formatClock, formatDuration } from '../../../ui/format-time';
import { TextField } from '../../../ui/TextField';
import { beganAt } from './began-at';

interface BeganDialogProps {
  readonly id: InterventionId;
  readonly timeZone: string;
  readonly onClose: () => void;
}

/** When the turn really began: one notices late that somebody speaks already. */
export function BeganDialog({ id, timeZone, onClose }: BeganDialogProps) {
  const { data: entry } = useEndpointQuery('record.get', { id });
  const { run, error } = useCommand('speakers.correctTimes');
  const [text, setText] = useState('');
  // What is typed counts from when the dialog was opened, not from when one has finished typing.
  const [now] = useState(() => Date.now());
  const at = beganAt(text, { now, timeZone });
  const submit = async () => {
    if (at === null || entry === undefined) return;
    const result = await run({ id, startedAt: at, endedAt: entry.endedAt });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      title={t`When did the turn begin?`}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      actions={
        <Button variant="primary" type="submit" isDisabled={at === null}>
          <Trans>Correct the start</Trans>
        </Button>
      }
    >
      <TextField
        label={t`How long ago, or the time of day`}
        description={
          at === null
            ? t`40 is seconds ago, 1:20 minutes and seconds, 14:32 a time of day`
            : t`Began at ${formatClock(at, timeZone, true)}, ${formatDuration(now - at)} ago`
        }
        autoFocus
        value={text}
        onChange={setText}
        {...(error !== null && { error: describeErrorBriefly(error) })}
      />
    </Dialog>
  );
}
