import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Dialogue } from '../../../shared/domain/dialogue';
import { attributions } from '../../../shared/domain/vocabulary';
import { faultOf, nameFault, optionalNameFault } from '../../api/field-fault';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { languageName, spokenLanguages } from '../../ui/languages';
import { SavedField } from '../../ui/SavedField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { attributionWord } from '../../ui/words';
import { LadderSettings } from './LadderSettings';
import { LexiconSettings } from './LexiconSettings';
import { PreferredTerms } from './PreferredTerms';
import type { SaveDialogue } from './save-dialogue';
import { SettingsProblem } from './SettingsProblem';
import styles from './Settings.module.css';

/** What holds for the whole dialogue. */
export function DialogueSettings() {
  const { data, error, retry } = useEndpointQuery('dialogues.overview', {});
  const { run } = useCommand('dialogues.edit');
  if (data === undefined) return <SettingsProblem error={error} onRetry={retry} />;
  const { dialogue } = data;
  const save: SaveDialogue = async (fields) => faultOf(await run(fields));
  return (
    <>
      <h2>
        <Trans>This dialogue</Trans>
      </h2>
      <SavedField stored={dialogue.title} onSave={(title) => nameFault(title) ?? save({ title })}>
        {(control) => <TextField label={t`Title`} {...control} />}
      </SavedField>
      <SavedField
        stored={dialogue.theme}
        onSave={(theme) => optionalNameFault(theme) ?? save({ theme })}
      >
        {(control) => <TextField label={t`Overarching theme`} {...control} />}
      </SavedField>
      <SavedField
        stored={dialogue.organization}
        onSave={(organization) => optionalNameFault(organization) ?? save({ organization })}
      >
        {(control) => <TextField label={t`Organization`} {...control} />}
      </SavedField>
      <div className={styles.fields}>
        <LanguageField dialogue={dialogue} save={save} />
        <Select
          label={t`Attribution`}
          description={t`How far drafts may trace a statement. Sessions and interventions can only lower it.`}
          options={attributions.map((id) => ({ id, label: attributionWord(id) }))}
          value={dialogue.attribution}
          onChange={(attribution) => void save({ attribution })}
        />
      </div>
      <LadderSettings ladder={dialogue.ladder} save={save} />
      <PreferredTerms terms={dialogue.preferredTerms} save={save} />
      <LexiconSettings lexicon={dialogue.lexicon} save={save} />
    </>
  );
}

interface LanguageFieldProps {
  readonly dialogue: Dialogue;
  readonly save: SaveDialogue;
}

function LanguageField({ dialogue, save }: LanguageFieldProps) {
  // Drafts come in English only so far.
  const known = [...new Set<string>([...spokenLanguages, dialogue.language])];
  return (
    <Select
      label={t`Language of drafts`}
      options={known.map((id) => ({ id, label: languageName(id) }))}
      value={dialogue.language}
      onChange={(language) => void save({ language })}
    />
  );
}
