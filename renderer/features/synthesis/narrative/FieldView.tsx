import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { NodeViewWrapper, useEditorState, type ReactNodeViewProps } from '@tiptap/react';
import { useContext } from 'react';
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import type { EvidenceField } from '../../../../shared/notes/narrative';
import { classNames } from '../../../ui/class-names';
import { FieldWordsContext, type FieldWords } from './field-context';
import { fieldFormWord } from './field-forms';
import { textBefore } from './narrative-places';
import styles from './Narrative.module.css';

/** A field shows the words that the report will have in its place. */
export function FieldView({ node, editor, getPos, selected }: ReactNodeViewProps) {
  const wordsOf = useContext(FieldWordsContext);
  const before = useEditorState({
    editor,
    selector: (snapshot) => textBefore(snapshot.editor.state.doc, getPos()),
  });
  const field = node.attrs as EvidenceField;
  const words = wordsOf(field, before);
  const form = fieldFormWord(field.form);
  return (
    <NodeViewWrapper
      as="span"
      className={classNames(
        styles.field,
        selected && styles.chosen,
        words?.isMissing === true && styles.missing,
        field.pinned !== null && styles.pinned,
        words?.pin?.differs === true && styles.differs,
      )}
      title={titleOf(form, words)}
    >
      {field.pinned !== null && <PinMark differs={words?.pin?.differs === true} />}
      {words?.text ?? `{${form}}`}
    </NodeViewWrapper>
  );
}

function PinMark({ differs }: { readonly differs: boolean }) {
  return (
    <>
      <svg viewBox="0 0 10 12" className={styles.pinMark} aria-hidden="true">
        <path d="M3 1h4M3.5 1v4L2 7h6L6.5 5V1M5 7v4" />
      </svg>
      <VisuallyHidden>
        {differs ? (
          <Trans>pinned, the evidence says otherwise:</Trans>
        ) : (
          <Trans>pinned:</Trans>
        )}{' '}
      </VisuallyHidden>
    </>
  );
}

function titleOf(form: string, words: FieldWords | null): string {
  const pin = words?.pin;
  if (!pin) return form;
  if (!pin.differs) return t`${form}, pinned`;
  const { now } = pin;
  return now === null
    ? t`${form}, pinned. Nothing in the evidence says this now.`
    : t`${form}, pinned. The evidence now says: ${now}`;
}
