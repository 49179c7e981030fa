import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { recordTables, type ExportFormat } from '../../../../shared/contract/draft';
import { Checkbox } from '../../../ui/Checkbox';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Select } from '../../../ui/Select';
import { TemplateChoice } from '../templates/TemplateChoice';
import { tableWord } from './format-words';
import type { ChosenOptions } from './use-export-check';
import styles from './ExportDialog.module.css';

interface ExportOptionsFieldsProps {
  readonly options: ChosenOptions;
  readonly onChange: (changes: Partial<ChosenOptions>) => void;
}

const wordFormats: readonly ExportFormat[] = ['docx', 'odt'];
const commentFormats: readonly ExportFormat[] = ['docx', 'odt', 'html'];
/** Raw data is its own evidence. */
const withoutAnnex: readonly ExportFormat[] = ['csv', 'qdpx', 'qdc'];

/** What may go into a file of the format besides the report. */
export function ExportOptionsFields({ options, onChange }: ExportOptionsFieldsProps) {
  const { annex = null, aknDocument = 'report', format, hasComments = false } = options;
  const forms = [
    { id: 'none', label: t`None` } as const,
    { id: 'table', label: t`A table at the end` } as const,
    ...(wordFormats.includes(format) ? [{ id: 'comments', label: t`Word comments` } as const] : []),
  ];
  return (
    <div className={styles.options}>
      {format === 'csv' && (
        <Select
          label={t`Table`}
          options={recordTables.map((id) => ({ id, label: tableWord(id) }))}
          value={options.table ?? 'interventions'}
          onChange={(table) => onChange({ table })}
        />
      )}
      {format === 'akn' && <DocumentChoice value={aknDocument} onChange={onChange} />}
      {!withoutAnnex.includes(format) && (
        <RadioGroup
          label={t`Evidence annex`}
          description={t`Every sentence with the points behind it`}
          isInline
          options={forms}
          value={
            annex === 'comments' && !wordFormats.includes(format) ? 'table' : (annex ?? 'none')
          }
          onChange={(form) => onChange({ annex: form === 'none' ? null : form })}
        />
      )}
      {wordFormats.includes(format) && (
        <TemplateChoice
          value={options.templateId ?? null}
          onChange={(templateId) => onChange({ templateId })}
        />
      )}
      {commentFormats.includes(format) && (
        <Checkbox isSelected={hasComments} onChange={(wants) => onChange({ hasComments: wants })}>
          <Trans>With open comments of colleagues</Trans>
        </Checkbox>
      )}
    </div>
  );
}

interface DocumentChoiceProps {
  readonly value: NonNullable<ChosenOptions['aknDocument']>;
  readonly onChange: ExportOptionsFieldsProps['onChange'];
}

/** What of the dialogue the open standard for meetings carries. */
function DocumentChoice({ value, onChange }: DocumentChoiceProps) {
  return (
    <RadioGroup
      label={t`Document`}
      isInline
      options={[
        { id: 'report', label: t`The report` },
        { id: 'record', label: t`The record: who said what` },
      ]}
      value={value}
      onChange={(document) => onChange({ aknDocument: document })}
    />
  );
}
