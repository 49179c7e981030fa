import { t } from '@lingui/core/macro';
import { Placeholder } from '@tiptap/extensions';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { AppFailure } from '../../../../shared/app-error';
import type { AreaId, ThemeId } from '../../../../shared/domain/ids';
import type { Narrative } from '../../../../shared/notes/narrative';
import { useApi, useDialogueId } from '../../../api/api-context';
import type { DelayedSaver } from '../../../api/delayed-saver';
import { startSaving } from '../../../api/save-state';
import { useDelayedSaver } from '../../../api/use-delayed-saver';
import { useCommand } from '../../../api/use-endpoint';
import { matchesKeys } from '../../../ui/keys';
import { withKnownThemes } from './edit-narrative';
import { narrativeExtensions } from './narrative-extensions';
import { citationNodeName, fieldNodeName } from './narrative-places';

interface NarrativeArea {
  readonly id: AreaId;
  readonly narrative: Narrative;
}

interface NarrativeEditorOptions {
  readonly label: string;
  /** Enter on a chosen field, or a press on one. */
  readonly onOpenField: (position: number) => void;
  /** The same for a citation. */
  readonly onOpenCitation: (position: number) => void;
  /** Esc: one step back. */
  readonly onLeave: () => void;
  readonly isTheme: (id: ThemeId) => boolean;
}

/**
 * The editor of one area's narrative. It saves by itself; each pause makes one step that can be undone. It has no
 * history of its own: undo takes back the newest change of the dialogue, and the text follows.
 */
export function useNarrativeEditor(area: NarrativeArea, options: NarrativeEditorOptions): Editor {
  const saver = useNarrativeSaver(area);
  const takeBack = () => {
    saver.adopt(area.narrative);
    showNarrative(editor, area.narrative);
    startSaving()('saved');
  };
  const handlers = useLatest({ ...options, ...useHistorySteps(saver, takeBack) });
  const editor: Editor = useEditor({
    extensions: [
      ...narrativeExtensions,
      Placeholder.configure({ placeholder: () => t`What was agreed, by whom and why` }),
    ],
    content: saver.current,
    enableContentCheck: true,
    // The page takes styles from its own files only.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        dir: 'auto',
      },
      handleClickOn: (_view, _position, node, nodePosition) => {
        return openNode(node, nodePosition, handlers.current);
      },
      transformPasted: (slice) => withKnownThemes(slice, handlers.current.isTheme),
      handleKeyDown: (view, event) => handleKeys(view, event, handlers.current),
    },
    onUpdate: ({ editor: changed }) => {
      saver.write(changed.getJSON() as Narrative);
    },
    // A failure shows in the header and is tried again.
    onBlur: () => void saver.flush().catch(() => undefined),
  });
  useEffect(() => {
    if (saver.isWaiting) return;
    saver.adopt(area.narrative);
    showNarrative(editor, area.narrative);
  }, [editor, saver, area.narrative]);
  return editor;
}

function useNarrativeSaver({ id, narrative }: NarrativeArea): DelayedSaver<Narrative> {
  const dialogueId = useDialogueId();
  const { client } = useApi();
  return useDelayedSaver<Narrative>(
    `narrative:${id}`,
    narrative,
    (changed) => client.synthesis.editArea({ dialogueId, input: { id, narrative: changed } }),
    isSameNarrative,
  );
}

interface HistorySteps {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * The text that is still waiting is the newest change, so it is saved first and then taken back.
 * @param takeBack goes back to what is saved, from text that never will be as it is
 */
function useHistorySteps(saver: DelayedSaver<Narrative>, takeBack: () => void): HistorySteps {
  const undo = useCommand('history.undo').run;
  const redo = useCommand('history.redo').run;
  const after = (step: typeof undo, instead?: () => void) => () =>
    void saver.flush().then(
      () => step({}),
      (thrown: unknown) => {
        if (thrown instanceof AppFailure && thrown.error.code === 'invalid') instead?.();
      },
    );
  return { undo: after(undo, takeBack), redo: after(redo) };
}

function handleKeys(
  view: EditorView,
  event: KeyboardEvent,
  handlers: NarrativeEditorOptions & HistorySteps,
): boolean {
  const { selection } = view.state;
  const isRedo = matchesKeys(event, 'Mod+Shift+Z') || matchesKeys(event, 'Mod+Y');
  if (matchesKeys(event, 'Mod+Z')) handlers.undo();
  else if (isRedo) handlers.redo();
  else if (event.key === 'Escape') handlers.onLeave();
  else if (event.key === 'Enter' && selection instanceof NodeSelection) {
    return openNode(selection.node, selection.from, handlers);
  } else return false;
  return true;
}

/** False for what has nothing to open. */
function openNode(node: Node, position: number, handlers: NarrativeEditorOptions): boolean {
  if (node.type.name === fieldNodeName) handlers.onOpenField(position);
  else if (node.type.name === citationNodeName) handlers.onOpenCitation(position);
  else return false;
  return true;
}

/** Puts another text into the editor, leaving the cursor as near to where it was as there is text. */
function showNarrative(editor: Editor, narrative: Narrative): void {
  if (isSameNarrative(editor.getJSON() as Narrative, narrative)) return;
  const { from } = editor.state.selection;
  editor.commands.setContent(narrative, { emitUpdate: false });
  const { doc, tr } = editor.state;
  const place = doc.resolve(Math.min(from, doc.content.size));
  editor.view.dispatch(tr.setSelection(Selection.near(place)).setMeta('preventUpdate', true));
}

function isSameNarrative(a: Narrative, b: Narrative): boolean {
  return a === b || canonical(a) === canonical(b);
}

// The order of keys differs between the editor's JSON and the stored one.
function canonical(narrative: Narrative): string {
  return JSON.stringify(
    narrative.content.map(({ content = [] }) =>
      content.map((node) => (node.type === 'text' ? node.text : Object.entries(node.attrs).sort())),
    ),
  );
}

function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
