import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { StagedImport } from '../../../../shared/contract/imports';
import { Checkbox } from '../../../ui/Checkbox';
import { TableChoice } from '../TableChoice';
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
        <TableChoice
          tables={staged.tables}
          value={props.options.table}
          onChange={(table) => props.onCorrect((before) => withTable(before, table))}
        />
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
