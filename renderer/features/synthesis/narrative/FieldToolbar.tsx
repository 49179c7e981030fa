import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Editor } from '@tiptap/react';
import { memo } from 'react';
import { fieldForms } from '../../../../shared/notes/narrative';
import { Button } from '../../../ui/Button';
import { Kbd } from '../../../ui/Kbd';
import { insertField } from './edit-narrative';
import { fieldFormKeys, fieldFormWord, newField } from './field-forms';
import { citeKeys } from './narrative-commands';
import styles from './Narrative.module.css';

interface FieldToolbarProps {
  readonly editor: Editor;
  readonly onCite: () => void;
}

/** What one can put into a narrative. The text keeps the focus, and with it the place to insert at. */
export function FieldToolbar({ editor, onCite }: FieldToolbarProps) {
  return (
    <div role="toolbar" aria-label={t`Insert`} className={styles.toolbar}>
      {fieldForms.map((form) => (
        <Button
          key={form}
          variant="quiet"
          keys={fieldFormKeys[form]}
          preventFocusOnPress
          onPress={() => insertField(editor, newField(form))}
        >
          {fieldFormWord(form)}
        </Button>
      ))}
      <Button variant="quiet" keys={citeKeys} preventFocusOnPress onPress={onCite}>
        <Trans>Cite</Trans>
      </Button>
    </div>
  );
}

/** As large as the toolbar: what is pressed in a card does not move away when the card becomes the current one. */
export const ToolbarPlace = memo(function ToolbarPlace() {
  return (
    <div aria-hidden="true" className={styles.toolbar} style={{ visibility: 'hidden' }}>
      {fieldForms.map((form) => (
        <span key={form} className={styles.place}>
          {fieldFormWord(form)}
          <Kbd keys={fieldFormKeys[form]} />
        </span>
      ))}
      <span className={styles.place}>
        <Trans>Cite</Trans>
        <Kbd keys={citeKeys} />
      </span>
    </div>
  );
});
