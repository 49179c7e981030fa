import { NodeViewWrapper, useEditorState, type ReactNodeViewProps } from '@tiptap/react';
import { useContext } from 'react';
import type { EvidenceField } from '../../../../shared/notes/narrative';
import { classNames } from '../../../ui/class-names';
import { FieldWordsContext } from './field-context';
import { fieldFormWord } from './field-forms';
import styles from './Narrative.module.css';

// Stands for the words of an earlier field of the paragraph; it never ends a sentence.
const placeholder = 'x';

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
      )}
      title={form}
    >
      {words?.text ?? `{${form}}`}
    </NodeViewWrapper>
  );
}

function textBefore(doc: ReactNodeViewProps['node'], position: number | undefined): string {
  if (position === undefined || position > doc.content.size) return '';
  return doc.textBetween(doc.resolve(position).start(), position, undefined, placeholder);
}
