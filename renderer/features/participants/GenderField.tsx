import { t } from '@lingui/core/macro';
import { genders, type Gender } from '../../../shared/domain/vocabulary';
import { Select } from '../../ui/Select';
import { genderWord } from '../../ui/words';

interface GenderFieldProps {
  readonly value: Gender | null;
  readonly onChange: (value: Gender | null) => void;
}

/** The gender as it was stated, or that nobody recorded it. */
export function GenderField({ value, onChange }: GenderFieldProps) {
  return (
    <Select
      label={t`Gender`}
      options={[
        { id: 'unknown', label: t`Not recorded` },
        ...genders.map((id) => ({ id, label: genderWord(id) })),
      ]}
      value={value ?? 'unknown'}
      onChange={(id) => onChange(id === 'unknown' ? null : id)}
    />
  );
}
