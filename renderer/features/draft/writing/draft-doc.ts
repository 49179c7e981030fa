import type { JSONContent } from '@tiptap/core';
import { draftTextOf, parseDraftText, type DraftInline } from '../../../../shared/notes/draft-text';

/** One paragraph, paragraphs that blank lines separate, or an item a line. */
export type TextForm = 'one' | 'paragraphs' | 'lines';

/** Draft text as the editor holds it. */
export function docOfText(text: string, form: TextForm): JSONContent {
  return {
    type: 'doc',
    content: split(text, form).map((own) => {
      const content = parseDraftText(own).map(nodeOf);
      return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
    }),
  };
}

/** What the editor holds as draft text. Paragraphs without words are left out. */
export function textOfDoc({ content = [] }: JSONContent, form: TextForm): string {
  return content
    .map((paragraph) => draftTextOf((paragraph.content ?? []).map(inlineOf)).trim())
    .filter((text) => text !== '')
    .join(form === 'lines' ? '\n' : '\n\n');
}

function split(text: string, form: TextForm): string[] {
  const parts = form === 'one' ? [text] : text.split(form === 'lines' ? '\n' : /\n\s*\n/);
  const written = parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return written.length === 0 ? [''] : written;
}

function nodeOf(node: DraftInline): JSONContent {
  switch (node.type) {
    case 'text': {
      const marks = (['bold', 'italic'] as const).filter((mark) => node[mark]);
      return { type: 'text', text: node.text, marks: marks.map((type) => ({ type })) };
    }
    case 'footnote':
      return { type: 'footnote', attrs: { text: draftTextOf(node.content) } };
    case 'reference':
      return { type: 'reference', attrs: { target: node.target } };
  }
}

function inlineOf({ type, text = '', marks = [], attrs }: JSONContent): DraftInline {
  switch (type) {
    case 'footnote':
      return { type: 'footnote', content: parseDraftText(String(attrs?.text ?? '')) };
    case 'reference':
      return { type: 'reference', target: String(attrs?.target ?? '') };
    default: {
      const has = (mark: string) => marks.some((own) => own.type === mark);
      const line = text.replace(/\s+/g, ' ');
      return { type: 'text', text: line, bold: has('bold'), italic: has('italic') };
    }
  }
}
