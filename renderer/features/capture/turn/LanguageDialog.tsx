import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import { languageSchema } from '../../../../shared/domain/text';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog } from '../../../ui/Dialog';
import { languageName, spokenLanguages } from '../../../ui/languages';
import { TextField } from '../../../ui/TextField';

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
  const known = entry.language === null ? '' : languageName(entry.language);
  const [text, setText] = useState(known);
  const [isInterpreted, setIsInterpreted] = useState(entry.isInterpreted === true);
  const { run, error } = useCommand('record.setLanguage');
  const language = text === known ? entry.language : languageOf(text);
  const isUnknown = language === null && text.trim() !== '';
  const submit = async () => {
    if (isUnknown) return;
    const heard = isInterpreted || (entry.isInterpreted === null ? null : false);
    const result = await run({ id: entry.id, language, isInterpreted: heard });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      title={t`What language is spoken?`}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      actions={
        <Button variant="primary" type="submit" isDisabled={isUnknown}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <TextField
        label={t`Language of the floor`}
        description={language === null ? t`Its first letters, such as fr` : languageName(language)}
        autoFocus
        value={text}
        onChange={setText}
        {...(error !== null && { error: describeErrorBriefly(error) })}
      />
      <Checkbox isSelected={isInterpreted} onChange={setIsInterpreted}>
        <Trans>Heard through interpretation</Trans>
      </Checkbox>
    </Dialog>
  );
}

/** The language whose tag it is or whose name begins so; any tag that has a name, else null. */
function languageOf(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const tags = [...spokenLanguages, ...others];
  const isNamed = (tag: string) => languageName(tag).toLowerCase().startsWith(typed);
  const found = tags.find((tag) => tag === typed) ?? tags.find(isNamed);
  if (found !== undefined) return found;
  return languageSchema.safeParse(typed).success && languageName(typed) !== typed ? typed : null;
}
