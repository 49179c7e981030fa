import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import {
  styleRoles,
  type StyleMapping,
  type StyleRole,
  type WordTemplate,
} from '../../../../shared/contract/word-templates';
import { describeError, describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Dialog } from '../../../ui/Dialog';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { Picker } from '../../../ui/Picker';
import { TextField } from '../../../ui/TextField';
import { roleWord } from './role-word';
import styles from './Templates.module.css';

interface TemplateMappingProps {
  readonly template: WordTemplate;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Which style of a template plays which role; remembered with the template. */
export function TemplateMapping({ template, isOpen, onClose, onRemoved }: TemplateMappingProps) {
  const [name, setName] = useState(template.name);
  const [mapping, setMapping] = useState<StyleMapping>(template.mapping);
  const [isRemoving, setIsRemoving] = useState(false);
  const { run: map, error } = useCommand('wordTemplates.map');
  const { run: rename, error: nameError } = useCommand('wordTemplates.rename');
  const { run: remove } = useCommand('wordTemplates.remove');
  const { id } = template;
  const save = async () => {
    const isRenamed = name.trim() !== '' && name.trim() !== template.name;
    if (isRenamed && !(await rename({ id, name: name.trim() })).ok) return;
    if ((await map({ id, mapping })).ok) onClose();
  };
  return (
    <Dialog
      title={t`Styles of the template`}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={<MappingActions onRemove={() => setIsRemoving(true)} onClose={onClose} />}
    >
      <div className={styles.mapping}>
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          {...(nameError === null ? {} : { error: describeErrorBriefly(nameError) })}
        />
        <FoundPlaceholders template={template} />
        {error !== null && <ErrorPanel {...describeError(error)} />}
        <RoleStyles {...{ template, mapping }} onChange={setMapping} />
      </div>
      <ConfirmDialog
        title={t`Remove the template`}
        confirmLabel={t`Remove`}
        isDanger
        isOpen={isRemoving}
        onConfirm={() => void remove({ id }).then(({ ok }) => ok && onRemoved())}
        onClose={() => setIsRemoving(false)}
      >
        <Trans>
          “{template.name}” and its styles are forgotten. The file that it was taken from stays.
        </Trans>
      </ConfirmDialog>
    </Dialog>
  );
}

interface MappingActionsProps {
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function MappingActions({ onRemove, onClose }: MappingActionsProps) {
  return (
    <>
      <Button variant="quiet" onPress={onRemove}>
        <Trans>Remove the template…</Trans>
      </Button>
      <Button onPress={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" variant="primary">
        <Trans>Keep these styles</Trans>
      </Button>
    </>
  );
}

function FoundPlaceholders({ template }: { readonly template: WordTemplate }) {
  const { placeholders, unknownPlaceholders } = template;
  const written = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ');
  const known = placeholders.filter((name) => !unknownPlaceholders.includes(name));
  const found = written(known);
  const unknown = written(unknownPlaceholders);
  return (
    <div className={styles.found}>
      {known.length === 0 ? (
        <p>
          <Trans>It has no placeholders: the report goes to the end of its text.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Filled in: {found}</Trans>
        </p>
      )}
      {unknownPlaceholders.length > 0 && (
        <p className={styles.warning}>
          <Trans>Nothing fills these, they stay as they are: {unknown}</Trans>
        </p>
      )}
    </div>
  );
}

interface RoleStylesProps {
  readonly template: WordTemplate;
  readonly mapping: StyleMapping;
  readonly onChange: (mapping: StyleMapping) => void;
}

const byName = 'by-name';

function RoleStyles({ template, mapping, onChange }: RoleStylesProps) {
  const choose = (role: StyleRole, style: string | null) => {
    const { [role]: _, ...rest } = mapping;
    onChange(style === null || style === byName ? rest : { ...rest, [role]: style });
  };
  return (
    <div className={styles.roles}>
      {styleRoles.map((role) => {
        const type = role === 'table' ? 'table' : 'paragraph';
        const styles = template.styles.filter((style) => style.type === type);
        return (
          <Picker
            key={role}
            label={roleWord(role)}
            options={[
              { id: byName, label: t`The style of the same name` },
              ...styles.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={mapping[role] ?? byName}
            onChange={(style) => choose(role, style)}
          />
        );
      })}
    </div>
  );
}
