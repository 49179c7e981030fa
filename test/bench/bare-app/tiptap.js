import { Editor } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';

new Editor({
  element: document.getElementById('line'),
  extensions: [Document, Paragraph, Text],
  autofocus: true,
});
performance.mark('capture-usable');
