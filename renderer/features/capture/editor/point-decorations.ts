import { t } from '@lingui/core/macro';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ThemeId } from '../../../../shared/domain/ids';
import type { ThemeIndex } from '../themes';
import { kindWord } from '../words';
import { marksOf } from './point-commands';
import { signOfKind } from '../../../../shared/notes/point-signs';
import styles from './PointsEditor.module.css';

interface Decorated {
  readonly themes: ThemeIndex;
  readonly decorations: DecorationSet;
}

/** Give a transaction this key with a {@link ThemeIndex} when names or hues have changed. */
export const decorationsKey = new PluginKey<Decorated>('pointDecorations');

/** Shows kind, quote and themes around the text of each point, without a part of them being text. */
export const PointDecorations = Extension.create<{ themes: () => ThemeIndex }>({
  name: 'pointDecorations',
  addOptions: () => ({ themes: () => new Map() }),
  addProseMirrorPlugins() {
    const { themes } = this.options;
    return [
      new Plugin<Decorated>({
        key: decorationsKey,
        state: {
          init: (_config, { doc }) => decorated(doc, themes()),
          apply: (tr, before) => {
            const index = tr.getMeta(decorationsKey) as ThemeIndex | undefined;
            if (!tr.docChanged && index === undefined) return before;
            return decorated(tr.doc, index ?? before.themes);
          },
        },
        props: { decorations: (state) => decorationsKey.getState(state)?.decorations },
      }),
    ];
  },
});

function decorated(doc: Node, themes: ThemeIndex): Decorated {
  const decorations: Decoration[] = [];
  const isBlank = doc.childCount === 1 && doc.firstChild?.content.size === 0;
  doc.forEach((point, offset) => {
    const { kind, isVerbatim } = marksOf(point);
    const sign = signOfKind(kind);
    decorations.push(
      Decoration.node(offset, offset + point.nodeSize, {
        class: isVerbatim ? `${styles.point} ${styles.verbatim}` : styles.point!,
        'data-sign': isVerbatim ? `${sign}“` : sign || '•',
        ...(isBlank && { 'data-hint': t`Write what is said` }),
      }),
    );
    const tags = (point.attrs['themes'] as ThemeId[]).flatMap((id) => themes.get(id) ?? []);
    if (tags.length === 0 && kind === 'observation' && !isVerbatim) return;
    const key = [kind, isVerbatim, ...tags.map(({ id, name }) => `${id}${name}`)].join(' ');
    const end = offset + point.nodeSize - 1;
    const draw = () => drawMarks(kind === 'observation' ? '' : kindWord(kind), tags);
    // Behind the cursor, so that what one types at the end stays before it.
    decorations.push(Decoration.widget(end, draw, { side: 1, key, ignoreSelection: true }));
  });
  return { themes, decorations: DecorationSet.create(doc, decorations) };
}

function drawMarks(word: string, tags: readonly { name: string; colour: string }[]): HTMLElement {
  const marks = document.createElement('span');
  marks.className = styles.marks!;
  marks.contentEditable = 'false';
  if (word !== '') marks.append(drawSpan(styles.word!, word));
  for (const { name, colour } of tags) {
    const tag = drawSpan(styles.tag!, `#${name}`);
    tag.style.setProperty('--hue', colour);
    marks.append(tag);
  }
  return marks;
}

function drawSpan(className: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
