import { t } from '@lingui/core/macro';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { pointKinds } from '../../../../shared/domain/vocabulary';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { languageName, spokenLanguages } from '../../../ui/languages';
import { pointKindWord } from '../../../ui/point-words';
import { toggleMark, type PointMark } from './point-commands';

/** The editors that are there, the one that had the focus last at the end: commands from the palette are for that one. */
const editors: Editor[] = [];

/** What can be done with the current point, by keys and from the palette. */
export function usePointCommands(editor: Editor | null): void {
  useEffect(() => {
    if (editor === null) return;
    const toEnd = () => editors.push(...editors.splice(editors.indexOf(editor), 1));
    // The first one there is at the foot; one that opens later takes over with the focus.
    editors.unshift(editor);
    if (editor.isFocused) toEnd();
    editor.on('focus', toEnd);
    return () => {
      editor.off('focus', toEnd);
      editors.splice(editors.indexOf(editor), 1);
    };
  }, [editor]);
  const isCurrent = () => editor !== null && editors.at(-1) === editor && !isRowFocused();
  const mark = (change: PointMark) => () => {
    if (editor === null || editor.isDestroyed) return;
    toggleMark(change)(editor.state, editor.view.dispatch.bind(editor.view));
    editor.view.focus();
  };
  useKeyboardCommands(pointCommands(mark).map((command) => ({ ...command, when: isCurrent })));
}

// Keys in the record are for its rows, except where one of them is being edited.
function isRowFocused(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.isContentEditable) return false;
  return focused.closest('[data-record]') !== null;
}

function pointCommands(mark: (change: PointMark) => () => void): KeyboardCommand[] {
  const group = t`Point`;
  return [
    {
      id: 'point.to-verify',
      label: t`Mark this point: to verify`,
      group,
      keys: 'Alt+V',
      run: mark({ isToVerify: true }),
    },
    {
      id: 'point.starred',
      label: t`Mark this point: worth quoting`,
      group,
      keys: 'Alt+Q',
      run: mark({ isStarred: true }),
    },
    {
      id: 'point.verbatim',
      label: t`Mark this point as word for word`,
      group,
      run: mark({ isVerbatim: true }),
    },
    ...pointKinds.map((kind) => ({
      id: `point.${kind}`,
      label: t`Make this point: ${pointKindWord(kind)}`,
      group,
      run: mark({ kind }),
    })),
    {
      id: 'point.interpreted',
      label: t`Mark this point: heard through interpretation`,
      group,
      keys: 'Alt+I',
      run: mark({ isInterpreted: true }),
    },
    {
      id: 'point.original',
      label: t`Mark this point: heard in the original`,
      group,
      run: mark({ isInterpreted: false }),
    },
    ...spokenLanguages.map((language) => ({
      id: `point.language-${language}`,
      label: t`Mark this point: said in ${languageName(language)}`,
      group,
      run: mark({ language }),
    })),
  ];
}
