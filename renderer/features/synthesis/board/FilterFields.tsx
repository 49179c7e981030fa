import { t } from '@lingui/core/macro';
import { stances } from '../../../../shared/domain/vocabulary';
import { Picker } from '../../../ui/Picker';
import { pointKindWord } from '../../../ui/point-words';
import { Select } from '../../../ui/Select';
import { stanceWord } from '../../../ui/StanceMark';
import { categoryWord, regionWord } from '../../../ui/words';
import { themeOptions } from './theme-paths';
import type { Board } from './use-board';
import styles from './Points.module.css';

type FilterFieldsProps = Pick<Board, 'data' | 'filter' | 'changeFilter'>;

/** The filters beside the words: what a point is about, who said it, and what it is evidence for. */
export function FilterFields(props: FilterFieldsProps) {
  return (
    <div role="group" aria-label={t`Filters`} className={styles.filters}>
      <SubjectFields {...props} />
      <SpeakerFields {...props} />
      <LinkFields {...props} />
    </div>
  );
}

function SubjectFields({ data, filter, changeFilter }: FilterFieldsProps) {
  const panels = data.sessions.filter(
    ({ parentId, kind }) => parentId === null && kind !== 'break',
  );
  return (
    <>
      <Picker
        label={t`Theme`}
        hidesLabel
        autoFocus
        placeholder={t`All themes`}
        options={themeOptions(data.themes)}
        value={filter.themeId}
        onChange={(themeId) => changeFilter({ themeId })}
      />
      <Picker
        label={t`Panel`}
        hidesLabel
        placeholder={t`All panels`}
        options={panels.map(({ id, title }) => ({ id, label: title }))}
        value={filter.panelId}
        onChange={(panelId) => changeFilter({ panelId })}
      />
      <FilterSelect
        label={t`Kind of point`}
        everything={t`All kinds`}
        options={data.facets.kinds.map((id) => ({ id, label: pointKindWord(id) }))}
        value={filter.kind}
        onChange={(kind) => changeFilter({ kind })}
      />
    </>
  );
}

function SpeakerFields({ data, filter, changeFilter }: FilterFieldsProps) {
  const { facets } = data;
  return (
    <>
      <Picker
        label={t`Delegation`}
        hidesLabel
        placeholder={t`All delegations`}
        options={facets.voices.map(({ id, name }) => ({ id, label: name }))}
        value={filter.voiceId}
        onChange={(voiceId) => changeFilter({ voiceId })}
      />
      <FilterSelect
        label={t`Category`}
        everything={t`All categories`}
        options={facets.categories.map((id) => ({ id, label: categoryWord(id) }))}
        value={filter.category}
        onChange={(category) => changeFilter({ category })}
      />
      <FilterSelect
        label={t`Region`}
        everything={t`All regions`}
        options={facets.regions.map((id) => ({ id, label: regionWord(id) }))}
        value={filter.region}
        onChange={(region) => changeFilter({ region })}
      />
    </>
  );
}

function LinkFields({ data, filter, changeFilter }: FilterFieldsProps) {
  return (
    <>
      <FilterSelect
        label={t`Stance`}
        everything={t`Any stance`}
        options={stances.map((id) => ({ id, label: stanceWord(id) }))}
        value={filter.stance}
        onChange={(stance) => changeFilter({ stance })}
      />
      <Picker
        label={t`Linked to`}
        hidesLabel
        placeholder={t`Any area or none`}
        options={data.areas.map(({ id, lead }, index) => ({ id, label: `${index + 1} ${lead}` }))}
        value={filter.areaId}
        onChange={(areaId) => changeFilter({ areaId })}
      />
    </>
  );
}

const all = 'all';

interface FilterSelectProps<Id extends string> {
  readonly label: string;
  /** What no filter is called. */
  readonly everything: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
}

function FilterSelect<Id extends string>(props: FilterSelectProps<Id>) {
  const { label, everything, options, value, onChange } = props;
  return (
    <Select<Id | typeof all>
      label={label}
      hidesLabel
      options={[{ id: all, label: everything }, ...options]}
      value={value ?? all}
      onChange={(id) => onChange(id === all ? null : id)}
    />
  );
}
