import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { EventId } from '../../../shared/domain/ids';
import type { StatedTotal } from '../../../shared/domain/programme';
import {
  totalQualifiers,
  totalSubjects,
  type TotalQualifier,
  type TotalSubject,
} from '../../../shared/domain/vocabulary';
import { faultOf } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import styles from './Programme.module.css';

interface StatedTotalsProps {
  readonly eventId: EventId;
  readonly totals: readonly StatedTotal[];
}

type Total = Pick<StatedTotal, 'subject' | 'qualifier' | 'value'>;

/** Totals as they were announced, one a line. */
export function StatedTotals({ eventId, totals }: StatedTotalsProps) {
  const { run } = useCommand('programme.setStatedTotals');
  const [fault, setFault] = useState<string | null>(null);
  const save = async (next: readonly Total[]) => {
    const bare = next.map(({ subject, qualifier, value }) => ({ subject, qualifier, value }));
    setFault(faultOf(await run({ eventId, totals: bare })));
  };
  const change = (index: number, fields: Partial<Total>) =>
    save(totals.map((total, at) => (at === index ? { ...total, ...fields } : total)));
  const unused = totalSubjects.find((each) => !totals.some(({ subject }) => subject === each));
  return (
    <>
      {totals.map((total, index) => (
        <TotalRow
          key={total.id}
          total={total}
          onChange={(fields) => void change(index, fields)}
          onRemove={() => void save(totals.filter((_, at) => at !== index))}
        />
      ))}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div>
        <Button
          onPress={() => {
            const subject = unused ?? 'participants';
            void save([...totals, { subject, qualifier: 'exactly', value: 0 }]);
          }}
        >
          <Trans>Add total</Trans>
        </Button>
      </div>
    </>
  );
}

interface TotalRowProps {
  readonly total: Total;
  readonly onChange: (fields: Partial<Total>) => void;
  readonly onRemove: () => void;
}

function TotalRow({ total, onChange, onRemove }: TotalRowProps) {
  const subject = subjectWord(total.subject);
  return (
    <div className={styles.total}>
      <Select
        label={t`Announced`}
        hidesLabel
        options={totalQualifiers.map((id) => ({ id, label: qualifierWord(id) }))}
        value={total.qualifier}
        onChange={(qualifier) => onChange({ qualifier })}
      />
      <NumberField
        label={t`Number of ${subject}`}
        hidesLabel
        minValue={0}
        maxValue={1_000_000}
        value={total.value}
        onChange={(value) => {
          if (value !== null && value !== total.value) onChange({ value });
        }}
      />
      <Select
        label={t`What was counted`}
        hidesLabel
        options={totalSubjects.map((id) => ({ id, label: subjectWord(id) }))}
        value={total.subject}
        onChange={(next) => onChange({ subject: next })}
      />
      <IconButton label={t`Remove the total of ${subject}`} onPress={onRemove}>
        ×
      </IconButton>
    </div>
  );
}

function qualifierWord(qualifier: TotalQualifier): string {
  const words = { exactly: t`exactly`, over: t`over`, about: t`about`, almost: t`almost` };
  return words[qualifier];
}

function subjectWord(subject: TotalSubject): string {
  const words = {
    participants: t`participants`,
    speakers: t`speakers`,
    'women-speakers': t`women among the speakers`,
    panellists: t`panellists`,
    countries: t`countries`,
  };
  return words[subject];
}
