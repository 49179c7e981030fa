import { Plural, Trans } from '@lingui/react/macro';
import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import type { StagedImport } from '../../../../shared/contract/imports';
import { Checkbox } from '../../../ui/Checkbox';
import { Picker } from '../../../ui/Picker';
import { ColumnList } from './ColumnList';
import type { CorrectionProps } from './correction-props';
import { withHeaderLine, withTable } from './correct-options';
import { DelegationQuestions } from './DelegationQuestions';
import styles from './ReadingPane.module.css';

interface ReadingPaneProps extends CorrectionProps {
  readonly staged: StagedImport;
}

/** How the list is read: which sheet, what its columns hold, and whom names of delegations mean. */
export function ReadingPane({ staged, ...props }: ReadingPaneProps) {
  const { questions } = props.plan;
  return (
    <section className={styles.pane} aria-label={t`How the list is read`}>
      <DelegationQuestions
        {...props}
        title={t`Delegations to decide`}
        questions={questions.filter(({ why }) => why !== 'unknown')}
      />
      <div className={styles.section}>
        <h3>
          <Trans>Columns</Trans>
        </h3>
        {staged.tables.length > 1 && <TableChoice {...props} tables={staged.tables} />}
        <HeaderLine {...props} />
        <ColumnList {...props} />
      </div>
      <Capitals {...props} />
      <DelegationQuestions
        {...props}
        title={t`Delegations that are not known yet`}
        questions={questions.filter(({ why }) => why === 'unknown')}
      />
    </section>
  );
}

interface TableChoiceProps extends CorrectionProps {
  readonly tables: StagedImport['tables'];
}

function TableChoice({ tables, options, onCorrect }: TableChoiceProps) {
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
      value={String(options.table)}
      onChange={(id) => {
        if (id !== null && Number(id) !== options.table)
          onCorrect((before) => withTable(before, Number(id)));
      }}
    />
  );
}

function HeaderLine({ plan, options, onCorrect }: CorrectionProps) {
  const { headerLine } = options;
  const firstLine = plan.rows[0]?.line ?? 1;
  // Where the titles were found, so that turning this off and on again leads back to them.
  const [foundLine, setFoundLine] = useState<number | null>(null);
  const line = headerLine ?? foundLine ?? firstLine;
  return (
    <Checkbox
      isSelected={headerLine !== null && headerLine !== undefined}
      onChange={(isSelected) => {
        setFoundLine(headerLine ?? null);
        onCorrect((before) => withHeaderLine(before, isSelected ? line : null));
      }}
    >
      <Trans>Line {line} holds the titles of the columns</Trans>
    </Checkbox>
  );
}

/** Offered where any name is in capitals, and shown for as long as it is on. */
function Capitals({ plan, options, onCorrect }: CorrectionProps) {
  const offers = plan.rows.flatMap(({ notes }) =>
    notes.flatMap((note) => (note.code === 'capitals' ? [note.offered] : [])),
  );
  const [example] = offers;
  if (example === undefined && !options.adjustCapitals) return null;
  return (
    <div className={styles.section}>
      <h3>
        <Trans>Capitals</Trans>
      </h3>
      <Checkbox
        isSelected={options.adjustCapitals}
        onChange={(adjustCapitals) => onCorrect((before) => ({ ...before, adjustCapitals }))}
      >
        <Trans>Write names in capitals as usual (SWING → Swing)</Trans>
      </Checkbox>
      <p className={styles.detail}>
        <Plural value={offers.length} one="# name" other="# names" />
        {example !== undefined && (
          <>
            {': '}
            <bdi>{example}</bdi>
            {offers.length > 1 && ' …'}
          </>
        )}
      </p>
    </div>
  );
}
