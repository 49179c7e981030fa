import { t } from '@lingui/core/macro';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Badge } from '../../ui/Badge';
import { classNames } from '../../ui/class-names';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList';
import { categoryWord, genderWord, regionWord } from '../../ui/words';
import type { DelegationRow, Person, RosterRow } from './roster';
import styles from './Participants.module.css';

export type RosterKind = 'people' | 'delegations';

interface RosterListProps {
  readonly kind: RosterKind;
  readonly rows: readonly RosterRow[];
  readonly currentId: string | null;
  readonly marked: ReadonlySet<string>;
  readonly emptyState: ReactNode;
  readonly listRef: Ref<VirtualListHandle>;
  readonly onCurrentChange: (id: string) => void;
  readonly onMark: (id: string) => void;
  readonly onEdit: () => void;
}

/** Thousands of people or delegations in columns. Space marks a row, Enter edits it. */
export function RosterList(props: RosterListProps) {
  const { kind, rows, currentId, marked, emptyState, listRef, onMark } = props;
  const columns = kind === 'people' ? styles.peopleColumns : styles.delegationColumns;
  return (
    <div
      className={styles.table}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        const row = rows[Number((event.target as HTMLElement).dataset.index ?? Number.NaN)];
        if (event.key !== ' ' || row === undefined) return;
        event.preventDefault();
        onMark(row.id);
      }}
    >
      {rows.length > 0 && (
        <div className={classNames(styles.columns, columns, styles.head)} aria-hidden="true">
          {kind === 'people' ? <PeopleHead /> : <DelegationHead />}
        </div>
      )}
      <VirtualList
        // Each list has its own place and its own current row.
        key={kind}
        label={kind === 'people' ? t`People` : t`Delegations`}
        items={rows}
        keyOf={({ id }) => id}
        estimatedHeight={29}
        emptyState={emptyState}
        listRef={listRef}
        onCurrentChange={({ id }) => props.onCurrentChange(id)}
        onAction={props.onEdit}
        renderItem={({ id, person, delegation }) => (
          <div className={classNames(styles.columns, columns, id === currentId && styles.current)}>
            <Mark
              isMarked={marked.has(id)}
              name={person?.name ?? delegation?.name ?? ''}
              onPress={() => onMark(id)}
            />
            {person === null ? null : <PersonCells person={person} delegation={delegation} />}
            {person === null && delegation !== null && <DelegationCells delegation={delegation} />}
          </div>
        )}
      />
    </div>
  );
}

interface MarkProps {
  readonly isMarked: boolean;
  readonly name: string;
  readonly onPress: () => void;
}

function Mark({ isMarked, name, onPress }: MarkProps) {
  return (
    <button
      type="button"
      // The keyboard marks with Space on the row itself.
      tabIndex={-1}
      aria-pressed={isMarked}
      aria-label={t`Mark ${name}`}
      className={styles.mark}
      onClick={onPress}
    >
      {isMarked ? '✓' : ''}
    </button>
  );
}

function PeopleHead() {
  return (
    <>
      <span />
      <span>{t`Name`}</span>
      <span className={styles.second}>{t`Position`}</span>
      <span>{t`Delegation`}</span>
      <span className={styles.second}>{t`Category`}</span>
      <span className={styles.third}>{t`State`}</span>
      <span className={styles.third}>{t`Region`}</span>
      <span className={styles.third}>{t`Gender`}</span>
      <span className={styles.number} title={t`Interventions`}>{t`Spoke`}</span>
    </>
  );
}

interface PersonCellsProps {
  readonly person: Person;
  readonly delegation: DelegationRow | null;
}

function PersonCells({ person, delegation }: PersonCellsProps) {
  return (
    <>
      <span className={styles.name} title={person.name} dir="auto">
        {!person.isIdentified && (
          <bdi>
            <Badge>{t`unnamed`}</Badge>{' '}
          </bdi>
        )}
        {person.name}
      </span>
      <bdi className={styles.second} title={person.position}>
        {person.position}
      </bdi>
      <bdi title={delegation?.name}>{delegation?.name ?? '–'}</bdi>
      <span className={styles.second}>{delegation && categoryWord(delegation.category)}</span>
      <span className={styles.third}>{delegation?.state}</span>
      <span className={styles.third}>{delegation?.region && regionWord(delegation.region)}</span>
      <span className={styles.third}>{person.gender && genderWord(person.gender)}</span>
      <span className={styles.number} title={t`Interventions`}>
        {person.interventions}
      </span>
    </>
  );
}

function DelegationHead() {
  return (
    <>
      <span />
      <span>{t`Delegation`}</span>
      <span className={styles.second}>{t`Short name`}</span>
      <span>{t`Category`}</span>
      <span className={styles.third}>{t`State`}</span>
      <span className={styles.third}>{t`Region`}</span>
      <span className={styles.number}>{t`People`}</span>
      <span className={styles.number} title={t`Interventions`}>{t`Spoke`}</span>
    </>
  );
}

function DelegationCells({ delegation }: { readonly delegation: DelegationRow }) {
  return (
    <>
      <span className={styles.name} title={delegation.name} dir="auto">
        {delegation.name}{' '}
        {delegation.isGroup && (
          <bdi>
            <Badge>{t`group`}</Badge>
          </bdi>
        )}
      </span>
      <bdi className={styles.second}>{delegation.shortName}</bdi>
      <span>{categoryWord(delegation.category)}</span>
      <span className={styles.third}>{delegation.state}</span>
      <span className={styles.third}>{delegation.region && regionWord(delegation.region)}</span>
      <span className={styles.number}>{delegation.participants}</span>
      <span className={styles.number} title={t`Interventions`}>
        {delegation.interventions}
      </span>
    </>
  );
}
