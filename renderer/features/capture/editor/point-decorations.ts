import { t } from '@lingui/core/macro';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ThemeId } from '../../../../shared/domain/ids';
import type { ThemeIndex } from '../themes';
import { pointKindWord } from '../../../ui/point-words';
import { flagWords, type FlagWord } from './flag-words';
import { flagsOf, marksOf } from './point-commands';
import { signOfKind, usualSigns, type PointSigns } from '../../../../shared/notes/point-signs';
import styles from './PointsEditor.module.css';

/** What points look like, apart from their text. */
export interface PointLook {
  readonly themes: ThemeIndex;
  readonly signs: PointSigns;
}

interface Decorated {
  readonly look: PointLook;
  readonly decorations: DecorationSet;
}

/** Give a transaction this key with a {@link PointLook} when names, hues or signs have changed. */
export const decorationsKey = new PluginKey<Decorated>('pointDecorations');

/** Shows kind, quote and themes around the text of each point, without a part of them being text. */
export const PointDecorations = Extension.create<{
  themes: () => ThemeIndex;
  signs: () => PointSigns;
}>({
  name: 'pointDecorations',
  addOptions: () => ({ themes: () => new Map(), signs: () => usualSigns }),
  addProseMirrorPlugins() {
    const { themes, signs } = this.options;
    return [
      new Plugin<Decorated>({
        key: decorationsKey,
        state: {
          init: (_config, { doc }) => decorated(doc, { themes: themes(), signs: signs() }),
          apply: (tr, before) => {
            const look = tr.getMeta(decorationsKey) as PointLook | undefined;
            if (!tr.docChanged && look === undefined) return before;
            return decorated(tr.doc, look ?? before.look);
          },
        },
        props: { decorations: (state) => decorationsKey.getState(state)?.decorations },
      }),
    ];
  },
});

function decorated(doc: Node, look: PointLook): Decorated {
  const decorations: Decoration[] = [];
  const isBlank = doc.childCount === 1 && doc.firstChild?.content.size === 0;
  doc.forEach((point, offset) => {
    const { kind, isVerbatim } = marksOf(point);
    const sign = signOfKind(look.signs, kind);
    decorations.push(
      Decoration.node(offset, offset + point.nodeSize, {
        class: isVerbatim ? `${styles.point} ${styles.verbatim}` : styles.point!,
        'data-sign': isVerbatim ? `${sign}“` : sign || '•',
        ...(isBlank && { 'data-hint': t`Write what is said` }),
      }),
    );
    const tags = (point.attrs['themes'] as ThemeId[]).flatMap((id) => look.themes.get(id) ?? []);
    const flags = flagWords(flagsOf(point));
    if (tags.length === 0 && flags.length === 0 && kind === 'observation' && !isVerbatim) return;
    const key = [
      ...[kind, isVerbatim],
      ...flags.map(({ word }) => word),
      ...tags.map(({ id, name }) => `${id}${name}`),
    ].join(' ');
    const end = offset + point.nodeSize - 1;
    const draw = () => drawMarks(kind === 'observation' ? '' : pointKindWord(kind), flags, tags);
    // Behind the cursor, so that what one types at the end stays before it.
    decorations.push(Decoration.widget(end, draw, { side: 1, key, ignoreSelection: true }));
  });
  return { look, decorations: DecorationSet.create(doc, decorations) };
}

function drawMarks(
  word: string,
  flags: readonly FlagWord[],
  tags: readonly { name: string; colour: string }[],
): HTMLElement {
  const marks = document.createElement('span');
  marks.className = styles.marks!;
  marks.contentEditable = 'false';
  if (word !== '') marks.append(drawSpan(styles.word!, word));
  for (const flag of flags) {
    const glyph = flag.glyph === '' ? '' : `${flag.glyph} `;
    marks.append(drawSpan(flag.isOpen ? styles.open! : styles.word!, glyph + flag.word));
  }
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
