import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Picker } from '../../../ui/Picker';
import { Select } from '../../../ui/Select';
import { TemplateMapping } from './TemplateMapping';
import styles from './Templates.module.css';

interface TemplateChoiceProps {
  /** Null for the built-in look. */
  readonly value: string | null;
  readonly onChange: (templateId: string | null) => void;
}

const builtIn = 'built-in';

/** In whose look a Word file is written: the built-in one, or that of a template of the office. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const { data: templates = [] } = useEndpointQuery('wordTemplates.list', {});
  const { run: add, error, isRunning } = useCommand('wordTemplates.add');
  const [isMapping, setIsMapping] = useState(false);
  const chosen = templates.find(({ id }) => id === value) ?? null;
  const addTemplate = async () => {
    // Not by switching the button off: it would lose the focus, and Esc with it.
    const added = isRunning ? null : await add({});
    if (!added?.ok || added.value === null) return;
    onChange(added.value.id);
    setIsMapping(true);
  };
  const texts = {
    label: t`Look`,
    ...(error === null ? {} : { error: describeErrorBriefly(error) }),
  };
  const options = [
    { id: builtIn, label: t`Built in` },
    ...templates.map(({ id, name, fileName }) => ({ id, label: name, detail: fileName })),
  ];
  const choose = (id: string | null) => onChange(id === builtIn ? null : id);
  const shown = chosen?.id ?? builtIn;
  return (
    <div className={styles.choice}>
      {options.length > 12 ? (
        <Picker {...texts} options={options} value={shown} onChange={choose} />
      ) : (
        <Select {...texts} options={options} value={shown} onChange={choose} />
      )}
      <div className={styles.actions}>
        <Button variant="quiet" onPress={() => void addTemplate()}>
          <Trans>Add a template…</Trans>
        </Button>
        {chosen && (
          <Button variant="quiet" onPress={() => setIsMapping(true)}>
            <Trans>Styles…</Trans>
          </Button>
        )}
      </div>
      {chosen && (
        <TemplateMapping
          key={chosen.id}
          template={chosen}
          isOpen={isMapping}
          onClose={() => setIsMapping(false)}
          onRemoved={() => onChange(null)}
        />
      )}
    </div>
  );
}
