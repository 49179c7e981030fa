import { t } from '@lingui/core/macro';
import { categories, regions, type Category, type Region } from '../../../shared/domain/vocabulary';
import { Select } from '../../ui/Select';
import { categoryWord, regionWord } from '../../ui/words';

interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The stakeholder category, one of eleven. */
export function CategoryField({ value, onChange }: FieldProps<Category>) {
  return (
    <Select
      label={t`Category`}
      options={categories.map((id) => ({ id, label: categoryWord(id) }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The region, or none for those that span several. */
export function RegionField({ value, onChange }: FieldProps<Region | null>) {
  return (
    <Select
      label={t`Region`}
      options={[
        { id: 'none', label: t`None` },
        ...regions.map((id) => ({ id, label: regionWord(id) })),
      ]}
      value={value ?? 'none'}
      onChange={(id) => onChange(id === 'none' ? null : id)}
    />
  );
}
