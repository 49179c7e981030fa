import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog } from '../../../ui/Dialog';
import { languageName, spokenLanguages } from '../../../ui/languages';
import { Picker } from '../../../ui/Picker';

interface LanguageDialogProps {
  readonly id: InterventionId;
  readonly onClose: () => void;
}

/** Languages that are heard beside those of the United Nations. */
const others = ['de', 'hi', 'it', 'ja', 'ko', 'pt', 'sw', 'tr', 'uk'] as const;

/** What is spoken in the turn, and whether one heard an interpreter. */
export function LanguageDialog({ id, onClose }: LanguageDialogProps) {
  const { data: entry } = useEndpointQuery('record.get', { id });
  if (entry === undefined) return null;
  return <LanguageForm entry={entry} onClose={onClose} />;
}

interface LanguageFormProps {
  readonly entry: RecordEntry;
  readonly onClose: () => void;
}

function LanguageForm({ entry, onClose }: LanguageFormProps) {
  const [language, setLanguage] = useState(entry.language);
  const [isInterpreted, setIsInterpreted] = useState(entry.isInterpreted === true);
  const { run, error } = useCommand('record.setLanguage');
  const submit = async () => {
    const heard = isInterpreted || (entry.isInterpreted === null ? null : false);
    const result = await run({ id: entry.id, language, isInterpreted: heard });
    if (result.ok) onClose();
  };
  const known = new Set<string>([
    ...spokenLanguages,
    ...others,
    ...(language === null ? [] : [language]),
  ]);
  return (
    <Dialog
      title={t`What language is spoken?`}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      actions={
        <Button variant="primary" type="submit">
          <Trans>Save</Trans>
        </Button>
      }
    >
      <Picker
        label={t`Language of the floor`}
        autoFocus
        options={[...known].map((tag) => ({ id: tag, label: languageName(tag) }))}
        value={language}
        onChange={setLanguage}
        {...(error !== null && { error: describeErrorBriefly(error) })}
      />
      <Checkbox isSelected={isInterpreted} onChange={setIsInterpreted}>
        <Trans>Heard through interpretation</Trans>
      </Checkbox>
    </Dialog>
  );
}
