import type { Editor } from '@tiptap/react';
import { EditorContent, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import type { AreaId, PointId } from '../../../../shared/domain/ids';
import type { Narrative } from '../../../../shared/notes/narrative';
import type { AreaWords } from '../areas/use-words-of-area';
import { CitationDialog } from './CitationDialog';
import { FieldPopover, type FieldChoices } from './FieldPopover';
import { FieldToolbar, ToolbarPlace } from './FieldToolbar';
import { TextNotes } from './TextNotes';
import {
  changeField,
  citationAt,
  citationPlace,
  cite,
  fieldAt,
  type CitationPlace,
} from './edit-narrative';
import { CitedPointsContext, FieldWordsContext, type CitedPoint } from './field-context';
import { noteKeys, useNarrativeCommands } from './narrative-commands';
import { textBefore } from './narrative-places';
import { useNarrativeEditor } from './use-narrative-editor';
import styles from './Narrative.module.css';

/** What a narrative can cite. */
export interface Citable {
  /** The area's evidence. */
  readonly choices: () => readonly CitedPoint[];
  readonly describe: (id: PointId) => CitedPoint;
  /** The points that are chosen on the board now. */
  readonly chosen: () => readonly PointId[];
}

interface NarrativeEditorProps {
  readonly area: { readonly id: AreaId; readonly narrative: Narrative };
  readonly label: string;
  readonly words: AreaWords;
  readonly choices: FieldChoices;
  readonly citable: Citable;
  /** Whether the keys that insert fields are meant for this one. */
  readonly isCurrent: boolean;
  readonly onLeave: () => void;
}

/** What an area's numbered paragraph says after its lead: text, and fields whose words follow the evidence. */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { area, label, words, choices, citable, isCurrent, onLeave } = props;
  const [openAt, setOpenAt] = useState<number | null>(null);
  const [citing, setCiting] = useState<CitationPlace | null>(null);
  const editor: Editor = useNarrativeEditor(area, {
    label,
    onOpenField: setOpenAt,
    onOpenCitation: (position) => setCiting(citationAt(editor, position)),
    onLeave,
    isTheme: choices.isTheme,
  });
  const beginCitation = () => {
    const place = citationPlace(editor);
    const chosen = citable.chosen();
    if (chosen.length > 0) cite(editor, place, [...place.points, ...chosen]);
    else setCiting(place);
  };
  useNarrativeCommands(editor, { isCurrent, words, onCite: beginCitation });
  return (
    <FieldWordsContext value={words.ofField}>
      <CitedPointsContext value={citable.describe}>
        <div className={styles.editor}>
          <EditorContent editor={editor} />
        </div>
      </CitedPointsContext>
      <TextNotes
        editor={editor}
        wordsOf={words.ofField}
        counts={words.counts}
        keys={isCurrent ? noteKeys : null}
      />
      {isCurrent ? <FieldToolbar editor={editor} onCite={beginCitation} /> : <ToolbarPlace />}
      <OpenNodes
        editor={editor}
        words={words}
        choices={choices}
        citable={citable}
        openAt={openAt}
        onCloseField={() => setOpenAt(null)}
        citing={citing}
        onCloseCitation={() => setCiting(null)}
      />
    </FieldWordsContext>
  );
}

type OpenNodesProps = Pick<NarrativeEditorProps, 'words' | 'choices' | 'citable'> & {
  readonly editor: Editor;
  /** The field that is open, and the citation; null where none is. */
  readonly openAt: number | null;
  readonly citing: CitationPlace | null;
  readonly onCloseField: () => void;
  readonly onCloseCitation: () => void;
};

/** What is open over the text. Closing it goes back to where one was in it. */
function OpenNodes(props: OpenNodesProps) {
  const { editor, words, choices, citable, openAt, citing } = props;
  return (
    <>
      {openAt !== null && (
        <OpenField
          editor={editor}
          position={openAt}
          words={words}
          choices={choices}
          onClose={() => {
            props.onCloseField();
            editor.commands.focus(openAt + 1);
          }}
        />
      )}
      {citing !== null && (
        <CitationDialog
          cited={citing.points}
          choices={citable.choices()}
          describe={citable.describe}
          onFinish={(points) => cite(editor, citing, points)}
          onClose={() => {
            props.onCloseCitation();
            editor.commands.focus();
          }}
        />
      )}
    </>
  );
}

interface OpenFieldProps {
  readonly editor: Editor;
  readonly position: number;
  readonly words: AreaWords;
  readonly choices: FieldChoices;
  readonly onClose: () => void;
}

function OpenField({ editor, position, words, choices, onClose }: OpenFieldProps) {
  const field = useEditorState({
    editor,
    selector: (snapshot) => fieldAt(snapshot.editor, position),
  });
  const anchor = editor.view.nodeDOM(position);
  if (field === null || !(anchor instanceof Element)) return null;
  return (
    <FieldPopover
      field={field}
      words={words.ofField(field, textBefore(editor.state.doc, position))}
      choices={choices}
      anchor={anchor}
      onChange={(changed) => changeField(editor, position, changed)}
      onRemove={() => {
        editor.view.dispatch(editor.state.tr.delete(position, position + 1));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
