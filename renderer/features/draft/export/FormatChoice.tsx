import { t } from '@lingui/core/macro';
import type { ExportFormat } from '../../../../shared/contract/draft';
import { RadioGroup } from '../../../ui/RadioGroup';
import { formatGroups, formatGroupWord, formatWord } from './format-words';
import { useMissingFormats } from './use-missing-formats';
import styles from './ExportDialog.module.css';

interface FormatChoiceProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** The formats, grouped by what people want them for. One choice over all groups. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const missing = useMissingFormats();
  return (
    <div className={styles.formats} role="group" aria-label={t`Format`}>
      {formatGroups.map(({ id, formats }) => (
        <RadioGroup
          key={id}
          label={formatGroupWord(id)}
          options={formats.map((format) => {
            const { name, use } = formatWord(format);
            // LibreOffice is the one program that a format needs beside this one.
            return missing.includes(format)
              ? {
                  ...{ id: format, label: name, isDisabled: true },
                  detail: t`LibreOffice is not on this computer`,
                }
              : { id: format, label: name, detail: use };
          })}
          value={formats.includes(value) ? value : null}
          onChange={onChange}
          autoFocus={formats.includes(value)}
        />
      ))}
    </div>
  );
}
