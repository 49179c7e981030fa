import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { ThemeId } from '../../../../shared/domain/ids';
import type { Category } from '../../../../shared/domain/vocabulary';
import type { EvidenceField } from '../../../../shared/notes/narrative';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { RadioGroup } from '../../../ui/RadioGroup';
import { categoryWord } from '../../../ui/words';
import type { FieldWords } from './field-context';
import { fieldFormWord } from './field-forms';
import { PinnedWords } from './PinnedWords';
import styles from './Narrative.module.css';

/** What the filter of a field can choose from: what occurs in the evidence of its area. */
export interface FieldChoices {
  readonly categories: readonly Category[];
  readonly themes: readonly { readonly id: ThemeId; readonly name: string }[];
  /** Whether the codebook has a theme at all. */
  readonly isTheme: (id: ThemeId) => boolean;
}

interface FieldPopoverProps {
  readonly field: EvidenceField;
  /** What it says; null while not known. */
  readonly words: FieldWords | null;
  readonly choices: FieldChoices;
  /** The field in the text. */
  readonly anchor: Element;
  readonly onChange: (field: EvidenceField) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Whose evidence a field speaks of, and how it names them. */
export function FieldPopover({ anchor, onClose, ...content }: FieldPopoverProps) {
  return (
    <Popover
      className={styles.popover}
      triggerRef={{ current: anchor }}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      offset={4}
    >
      <Dialog className={styles.dialog} aria-label={fieldFormWord(content.field.form)}>
        <FieldSettings {...content} onClose={onClose} />
      </Dialog>
    </Popover>
  );
}

function FieldSettings({
  field,
  words,
  choices,
  onChange,
  onRemove,
  onClose,
}: Omit<FieldPopoverProps, 'anchor'>) {
  return (
    <>
      <Heading slot="title">{fieldFormWord(field.form)}</Heading>
      {words !== null && <PinnedWords field={field} words={words} onChange={onChange} />}
      <RadioGroup
        label={t`Name`}
        isInline
        options={[
          { id: 'delegation', label: t`delegations` },
          { id: 'person', label: t`persons` },
        ]}
        value={field.naming}
        onChange={(naming) => onChange({ ...field, naming })}
      />
      <Choices
        legend={t`Only from`}
        choices={choices.categories.map((id) => ({ id, name: categoryWord(id) }))}
        chosen={field.categories}
        onChange={(categories) => onChange({ ...field, categories })}
      />
      <Choices
        legend={t`Only on`}
        choices={choices.themes}
        chosen={field.themes}
        onChange={(themes) => onChange({ ...field, themes })}
      />
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onRemove}>
          <Trans>Remove</Trans>
        </Button>
        <Button variant="primary" onPress={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </>
  );
}

interface ChoicesProps<Id extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
}

function Choices<Id extends string>({ legend, choices, chosen, onChange }: ChoicesProps<Id>) {
  // What a field was limited to stays visible when the evidence for it has gone.
  const gone = chosen.filter((id) => choices.every((choice) => choice.id !== id));
  const all = [...choices, ...gone.map((id) => ({ id, name: t`no longer in the evidence` }))];
  if (all.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
