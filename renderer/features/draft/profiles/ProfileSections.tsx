import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import {
  sectionKeys,
  type ProfileSection,
  type SectionKey,
} from '../../../../shared/report/profile';
import { optionalNameFault } from '../../../api/field-fault';
import { Checkbox } from '../../../ui/Checkbox';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { SavedField } from '../../../ui/SavedField';
import { TextField } from '../../../ui/TextField';
import type { ProfilePartProps } from './profile-part';
import { sectionWord } from './section-words';
import styles from './ProfilesDialog.module.css';

/** Which parts the report has, in which order and under which headings. */
export function ProfileSections({ profile, save, isDisabled }: ProfilePartProps) {
  const { sections } = profile;
  const set = (changed: readonly ProfileSection[]) => save({ sections: [...changed] });
  const swap = (at: number, by: 1 | -1) => {
    const other = sections[at + by];
    const own = sections[at];
    if (!other || !own) return;
    const moved = [...sections];
    moved[at] = other;
    moved[at + by] = own;
    void set(moved);
  };
  return (
    <section className={styles.part}>
      <h3>
        <Trans>Sections</Trans>
      </h3>
      <ol className={styles.sections}>
        {sections.map((section, at) => (
          <SectionRow
            key={section.id}
            section={section}
            isDisabled={isDisabled}
            onChange={(changes) =>
              set(sections.map((each) => (each === section ? { ...each, ...changes } : each)))
            }
            onMove={(by) => swap(at, by)}
            isFirst={at === 0}
            isLast={at === sections.length - 1}
            onRemove={
              sections.length === 1
                ? null
                : () => void set(sections.filter((each) => each !== section))
            }
          />
        ))}
      </ol>
      {!isDisabled && (
        <AddSection sections={sections} onAdd={(section) => void set([...sections, section])} />
      )}
    </section>
  );
}

interface AddSectionProps {
  readonly sections: readonly ProfileSection[];
  readonly onAdd: (section: ProfileSection) => void;
}

function AddSection({ sections, onAdd }: AddSectionProps) {
  return (
    <Menu
      label={t`Add a section`}
      trigger={t`Add a section`}
      entries={addable(sections).map((key) => ({
        id: key,
        label: sectionWord(key),
        onAction: () => onAdd(newSection(key, sections)),
      }))}
    />
  );
}

/** Each section says what it says once; free text may stand anywhere. */
function addable(sections: readonly ProfileSection[]): SectionKey[] {
  return sectionKeys.filter(
    (key) => key === 'free' || !sections.some((section) => section.key === key),
  );
}

function newSection(key: SectionKey, sections: readonly ProfileSection[]): ProfileSection {
  const taken = new Set(sections.map(({ id }) => id));
  let id: string = key;
  for (let copy = 2; taken.has(id); copy += 1) id = `${key}-${copy}`;
  return { id, key, heading: key === 'free' ? t`Heading` : null, startsPage: false };
}

interface SectionRowProps {
  readonly section: ProfileSection;
  readonly isDisabled: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (changes: Partial<ProfileSection>) => Promise<string | null>;
  readonly onMove: (by: 1 | -1) => void;
  /** Null for the last one left: a report says something. */
  readonly onRemove: (() => void) | null;
}

function SectionRow(props: SectionRowProps) {
  const { section, isDisabled, onChange } = props;
  const word = sectionWord(section.key);
  return (
    <li className={styles.section}>
      <span>{word}</span>
      <SavedField
        stored={section.heading ?? ''}
        onSave={(heading) =>
          optionalNameFault(heading) ?? onChange({ heading: heading.trim() || null })
        }
      >
        {(control) => (
          <TextField
            label={t`Heading of ${word}`}
            hidesLabel
            placeholder={t`as the language has it`}
            isDisabled={isDisabled || section.heading === ''}
            {...control}
          />
        )}
      </SavedField>
      <span className={styles.marks}>
        <Checkbox
          isDisabled={isDisabled}
          isSelected={section.heading === ''}
          onChange={(isBare) => void onChange({ heading: isBare ? '' : null })}
        >
          <Trans>no heading</Trans>
        </Checkbox>
        <Checkbox
          isDisabled={isDisabled}
          isSelected={section.startsPage}
          onChange={(startsPage) => void onChange({ startsPage })}
        >
          <Trans>new page</Trans>
        </Checkbox>
      </span>
      {!isDisabled && <RowButtons word={word} {...props} />}
    </li>
  );
}

function RowButtons(props: SectionRowProps & { readonly word: string }) {
  const { word, isFirst, isLast, onMove, onRemove } = props;
  return (
    <span className={styles.buttons}>
      <IconButton label={t`Move ${word} up`} isDisabled={isFirst} onPress={() => onMove(-1)}>
        ↑
      </IconButton>
      <IconButton label={t`Move ${word} down`} isDisabled={isLast} onPress={() => onMove(1)}>
        ↓
      </IconButton>
      <IconButton
        label={t`Remove ${word}`}
        isDisabled={onRemove === null}
        onPress={() => onRemove?.()}
      >
        ×
      </IconButton>
    </span>
  );
}
