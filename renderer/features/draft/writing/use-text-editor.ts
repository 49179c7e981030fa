import { useEditor, type Editor } from '@tiptap/react';
import { useLayoutEffect, useRef } from 'react';
import { reportTexts } from '../../../../shared/report/output-language';
import type { Report } from '../../../../shared/report/report';
import { docOfText, textOfDoc, type TextForm } from './draft-doc';
import { draftExtensions } from './draft-extensions';
import type { ReferenceChoice } from './references';

export interface TextEditorOptions {
  readonly label: string;
  readonly form: TextForm;
  /** Draft text. */
  readonly initial: string;
  readonly report: Report;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** An editor of draft text. It has a history of its own as long as it is open, as every text field has. */
export function useTextEditor(
  options: TextEditorOptions,
  choices: readonly ReferenceChoice[],
): Editor {
  const { form, initial, label, report } = options;
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const { brokenReference } = reportTexts(report.properties.language);
  const wordsOf = (target: string) =>
    choices.find(({ id }) => id === target)?.label ?? brokenReference;
  return useEditor({
    extensions: draftExtensions(form, wordsOf),
    content: docOfText(initial, form),
    autofocus: 'end',
    // The page takes styles from its own files only.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': String(form !== 'one'),
        'aria-label': label,
        dir: 'auto',
      },
      // A paragraph of the report stays one.
      handleKeyDown: (_view, event) => event.key === 'Enter' && form === 'one',
    },
    onUpdate: ({ editor }) => latest.current.onChange(textOfDoc(editor.getJSON(), form)),
    onBlur: () => latest.current.onBlur(),
  });
}
