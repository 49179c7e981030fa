import { t } from '@lingui/core/macro';
import type { EvidenceField, FieldForm } from '../../../../shared/notes/narrative';

/** What a field says, as a word for people. */
export function fieldFormWord(form: FieldForm): string {
  switch (form) {
    case 'quantifier':
      return t`Quantifier`;
    case 'supporters':
      return t`Supporters`;
    case 'bracket':
      return t`Supporters in brackets`;
    case 'reservations':
      return t`Reservations`;
  }
}

/** Keys that put a field into the current narrative. */
export const fieldFormKeys: Readonly<Record<FieldForm, string>> = {
  quantifier: 'Alt+Q',
  supporters: 'Alt+S',
  bracket: 'Alt+B',
  reservations: 'Alt+R',
};

/** A field over all of the evidence. */
export function newField(form: FieldForm): EvidenceField {
  return { form, naming: 'delegation', categories: [], themes: [], pinned: null };
}
