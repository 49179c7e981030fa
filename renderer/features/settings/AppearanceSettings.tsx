import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { describeErrorBriefly } from '../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { RadioGroup } from '../../ui/RadioGroup';
import { SettingsProblem } from './SettingsProblem';
import styles from './Settings.module.css';

const smallest = 80;
const largest = 200;
const step = 10;

/** Colours and text size of the whole app. */
export function AppearanceSettings() {
  const { data, error, retry } = useEndpointQuery('app.preferences', {});
  const { run, error: saveError } = useCommand('app.setPreferences');
  if (data === undefined) return <SettingsProblem error={error} onRetry={retry} />;
  return (
    <>
      <h2>
        <Trans>Appearance</Trans>
      </h2>
      <RadioGroup
        label={t`Colours`}
        isInline
        options={[
          { id: 'system', label: t`As the system` },
          { id: 'light', label: t`Light` },
          { id: 'dark', label: t`Dark` },
        ]}
        value={data.colourScheme}
        error={saveError === null ? undefined : describeErrorBriefly(saveError)}
        onChange={(colourScheme) => void run({ colourScheme })}
      />
      <TextSize value={data.textSize} onChange={(textSize) => void run({ textSize })} />
    </>
  );
}

interface TextSizeProps {
  readonly value: number;
  readonly onChange: (size: number) => void;
}

function TextSize({ value, onChange }: TextSizeProps) {
  const change = (size: number | null) => {
    const next = Math.min(largest, Math.max(smallest, Math.round(size ?? value)));
    if (next !== value) onChange(next);
  };
  return (
    <div className={styles.stepper}>
      <NumberField
        label={t`Text size, ${smallest} to ${largest} per cent`}
        minValue={smallest}
        maxValue={largest}
        value={value}
        onChange={change}
      />
      <Button isDisabled={value <= smallest} onPress={() => change(value - step)}>
        <Trans>Smaller</Trans>
      </Button>
      <Button isDisabled={value >= largest} onPress={() => change(value + step)}>
        <Trans>Larger</Trans>
      </Button>
    </div>
  );
}
