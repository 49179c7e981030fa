import { plural, t } from '@lingui/core/macro';
import type { StagedImport } from '../../../shared/contract/imports';
import { Picker } from '../../ui/Picker';

interface TableChoiceProps {
  readonly tables: StagedImport['tables'];
  readonly value: number;
  readonly onChange: (table: number) => void;
}

/** Which sheet of a workbook, or table of a document, is taken. Nothing to see where there is one only. */
export function TableChoice({ tables, value, onChange }: TableChoiceProps) {
  if (tables.length < 2) return null;
  return (
    <Picker
      label={t`Sheet or table`}
      options={tables.map(({ name, rows }, index) => {
        const number = index + 1;
        const label = name === '' ? t`Table ${number}` : name;
        return {
          id: String(index),
          label,
          detail: plural(rows, { one: '# row', other: '# rows' }),
        };
      })}
      value={String(value)}
      onChange={(id) => {
        if (id !== null && Number(id) !== value) onChange(Number(id));
      }}
    />
  );
}
