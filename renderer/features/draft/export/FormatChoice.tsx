import { t } from '@lingui/core/macro';
import type { ExportFormat } from '../../../../shared/contract/draft';
import { RadioGroup } from '../../../ui/RadioGroup';
import { formatGroups, formatGroupWord, formatWord } from './format-words';
import styles from './ExportDialog.module.css';

interface FormatChoiceProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
  /** Formats that this computer cannot make. */
  readonly unavailable: readonly ExportFormat[];
}

/** The formats, grouped by what people want them for. One choice over all groups. */
export function FormatChoice({ value, onChange, unavailable }: FormatChoiceProps) {
  return (
    <div className={styles.formats} role="group" aria-label={t`Format`}>
      {formatGroups.map(({ id, formats }) => (
        <RadioGroup
          key={id}
          label={formatGroupWord(id)}
          options={formats.map((format) => {
            const { name, use } = formatWord(format);
            const isDisabled = unavailable.includes(format);
            const detail = isDisabled ? t`LibreOffice is not on this computer` : use;
            return { id: format, label: name, detail, isDisabled };
          })}
          value={formats.includes(value) ? value : null}
          onChange={onChange}
        />
      ))}
    </div>
  );
}
