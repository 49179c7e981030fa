import { t } from '@lingui/core/macro';
import type { StyleRole } from '../../../../shared/contract/word-templates';

/** What a role of text in a report is called. */
export function roleWord(role: StyleRole): string {
  switch (role) {
    case 'title':
      return t`Title`;
    case 'subtitle':
      return t`Subtitle`;
    case 'heading-1':
      return t`Heading, first level`;
    case 'heading-2':
      return t`Heading, second level`;
    case 'heading-3':
      return t`Heading, third level`;
    case 'body':
      return t`Text`;
    case 'numbered-paragraph':
      return t`Numbered paragraph`;
    case 'area':
      return t`Numbered area`;
    case 'bullet':
      return t`Item with a bullet`;
    case 'letter':
      return t`Item with a letter`;
    case 'footnote':
      return t`Footnote`;
    case 'quote':
      return t`Quote`;
    case 'table':
      return t`Table`;
    case 'caption':
      return t`Caption of a table`;
    case 'masthead':
      return t`Masthead`;
  }
}
