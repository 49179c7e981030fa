import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { ListSettings } from '../../../../shared/domain/speaker-list';
import {
  interventionTypes,
  orderRules,
  type InterventionType,
} from '../../../../shared/domain/vocabulary';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { DurationField } from '../../../ui/DurationField';
import { RadioGroup } from '../../../ui/RadioGroup';
import { interventionTypeWord } from '../../../ui/words';
import { ruleWord } from '../order/rule-words';
import { useSpeakers } from '../speaker-list';
import styles from '../Speakers.module.css';

/** Seconds that a share is proposed with. */
const usualBudget = 600;

interface PartProps {
  readonly draft: ListSettings;
  readonly onChange: (change: Partial<ListSettings>) => void;
}

interface LengthsProps extends PartProps {
  /** Whether what stands in a field is no length. */
  readonly onRefuse: (field: string, isRefused: boolean) => void;
}

/** What the chair has decided: limits, shares, order, names. */
export function ListSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { list, sessionId } = useSpeakers();
  const [draft, setDraft] = useState<ListSettings>(list.settings);
  const [forEvent, setForEvent] = useState(false);
  // Fields in which stands what is no length: closing would lose it without a word.
  const [refused, setRefused] = useState<readonly string[]>([]);
  const onRefuse = (field: string, isRefused: boolean) =>
    setRefused((last) => [...last.filter((each) => each !== field), ...(isRefused ? [field] : [])]);
  const { run, error } = useCommand('speakers.setSettings');
  const save = async () => {
    if (refused.length > 0) return;
    const result = await run({ sessionId, forEvent, ...changed(list.settings, draft, forEvent) });
    if (result.ok) onClose();
  };
  const onChange = (change: Partial<ListSettings>) => setDraft((last) => ({ ...last, ...change }));
  return (
    <Dialog
      title={t`Settings of the speaker list`}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Checkbox isSelected={forEvent} onChange={setForEvent}>
            <Trans>For all sessions of the event</Trans>
          </Checkbox>
          <span className={styles.spacer} />
          <DialogActions onCancel={onClose} />
        </>
      }
    >
      <Limits {...{ draft, onChange, onRefuse }} />
      <Budget {...{ draft, onChange, onRefuse }} />
      <Rules draft={draft} onChange={onChange} />
      <Checkbox isSelected={draft.hidesNames} onChange={(hidesNames) => onChange({ hidesNames })}>
        <Trans>The chair’s window leaves names of persons out</Trans>
      </Checkbox>
      {error !== null && (
        <p role="alert" className={styles.error}>
          {describeErrorBriefly(error)}
        </p>
      )}
    </Dialog>
  );
}

// For one session only what was changed; for the event everything, so that all sessions are the same afterwards.
function changed(before: ListSettings, after: ListSettings, isAll: boolean): Partial<ListSettings> {
  const fields = Object.keys(after) as (keyof ListSettings)[];
  const own = fields.filter(
    (field) =>
      field in settingFields &&
      (isAll || JSON.stringify(before[field]) !== JSON.stringify(after[field])),
  );
  return Object.fromEntries(own.map((field) => [field, after[field]]));
}

const settingFields: Record<keyof ListSettings, true> = {
  timeLimit: true,
  timeLimits: true,
  warnsAt: true,
  orderRules: true,
  budget: true,
  hidesNames: true,
};

function Limits({ draft, onChange, onRefuse }: LengthsProps) {
  const [showsTypes, setShowsTypes] = useState(Object.keys(draft.timeLimits).length > 0);
  const setType = (type: InterventionType, seconds: number | null) => {
    const { [type]: _, ...rest } = draft.timeLimits;
    onChange({ timeLimits: seconds === null ? rest : { ...rest, [type]: seconds } });
  };
  return (
    <>
      <div className={styles.pair}>
        <DurationField
          label={t`Speaking time for everybody`}
          description={t`Such as 3 or 3:00; empty for no limit.`}
          autoFocus
          value={draft.timeLimit}
          onChange={(timeLimit) => onChange({ timeLimit: timeLimit === 0 ? null : timeLimit })}
          onRefuse={(isRefused) => onRefuse('timeLimit', isRefused)}
        />
        <DurationField
          label={t`Warns when so much is left`}
          value={draft.warnsAt}
          onChange={(warnsAt) => onChange({ warnsAt: Math.min(warnsAt ?? 0, 3600) })}
          onRefuse={(isRefused) => onRefuse('warnsAt', isRefused)}
        />
      </div>
      {showsTypes ? (
        <fieldset className={styles.types}>
          <legend className={styles.small}>
            <Trans>Another limit for</Trans>
          </legend>
          {interventionTypes.map((type) => (
            <DurationField
              key={type}
              label={interventionTypeWord(type)}
              placeholder="–"
              value={draft.timeLimits[type] ?? null}
              onChange={(seconds) => setType(type, seconds === 0 ? null : seconds)}
              onRefuse={(isRefused) => onRefuse(type, isRefused)}
            />
          ))}
        </fieldset>
      ) : (
        <div>
          <Button variant="quiet" onPress={() => setShowsTypes(true)}>
            <Trans>Another limit for questions, answers, points of order…</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Budget({ draft, onChange, onRefuse }: LengthsProps) {
  const { budget } = draft;
  return (
    <div className={styles.pair}>
      <RadioGroup
        label={t`Time that is shared`}
        options={[
          { id: 'none', label: t`none` },
          { id: 'category', label: t`each category has a share` },
          { id: 'delegation', label: t`each delegation or group has a share` },
        ]}
        value={budget?.by ?? 'none'}
        onChange={(by) => {
          onRefuse('budget', false);
          onChange({
            budget: by === 'none' ? null : { by, seconds: budget?.seconds ?? usualBudget },
          });
        }}
      />
      {budget !== null && (
        <DurationField
          label={t`Share`}
          description={t`The list shows what is left of it.`}
          value={budget.seconds}
          onChange={(seconds) =>
            onChange({ budget: { ...budget, seconds: seconds || usualBudget } })
          }
          onRefuse={(isRefused) => onRefuse('budget', isRefused)}
        />
      )}
    </div>
  );
}

function Rules({ draft, onChange }: PartProps) {
  const chosen = draft.orderRules;
  return (
    <fieldset className={styles.rules}>
      <legend className={styles.small}>
        <Trans>Rules for the proposed order</Trans>
      </legend>
      {orderRules.map((rule) => (
        <Checkbox
          key={rule}
          isSelected={chosen.includes(rule)}
          onChange={(isOn) =>
            onChange({
              orderRules: isOn ? [...chosen, rule] : chosen.filter((each) => each !== rule),
            })
          }
        >
          {ruleWord(rule)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
