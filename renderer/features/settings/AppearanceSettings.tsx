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
  const setTextSize = (size: number) => {
    const textSize = Math.min(largest, Math.max(smallest, Math.round(size)));
    if (textSize !== data.textSize) void run({ textSize });
  };
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
      <div className={styles.stepper}>
        <NumberField
          label={t`Text size in per cent`}
          description={t`${smallest} to ${largest}`}
          minValue={smallest}
          maxValue={largest}
          step={1}
          value={data.textSize}
          onChange={(size) => {
            if (size !== null) setTextSize(size);
          }}
        />
        <Button
          isDisabled={data.textSize <= smallest}
          onPress={() => setTextSize(data.textSize - step)}
        >
          <Trans>Smaller</Trans>
        </Button>
        <Button
          isDisabled={data.textSize >= largest}
          onPress={() => setTextSize(data.textSize + step)}
        >
          <Trans>Larger</Trans>
        </Button>
      </div>
    </>
  );
}
