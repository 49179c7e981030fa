import { plural, t } from '@lingui/core/macro';
import { assertNever } from '../../../shared/assert-never';
import type { SourceRemark } from '../../../shared/imports/import-source';

/** What a reader noticed about a file, as one sentence. */
export function describeRemark(remark: SourceRemark): string {
  switch (remark.code) {
    case 'unreadable-characters':
      return plural(remark.count, {
        one: '# character could not be read and shows as �. Save the file as UTF-8 to keep it.',
        other: '# characters could not be read and show as �. Save the file as UTF-8 to keep them.',
      });
    case 'encoding-guessed': {
      const { encoding } = remark;
      return t`The file does not say how its letters are written; it was read as ${encoding}. Look at names with accents.`;
    }
    case 'left-out':
      return describeLeftOut(remark.what);
    case 'broken-quotes': {
      const { line } = remark;
      return t`A quotation mark in line ${line} is never closed; from there on it was taken as text.`;
    }
    case 'overlapping-times':
      return plural(remark.count, {
        one: '# passage begins before the one before it has ended.',
        other: '# passages begin before the one before them has ended.',
      });
    case 'header-missing':
      return t`The first line that such a file should have is missing; the rest could be read.`;
    case 'unreadable-cues': {
      const { firstLine } = remark;
      return plural(remark.count, {
        one: `# passage could not be read; it is in line ${firstLine}.`,
        other: `# passages could not be read; the first is in line ${firstLine}.`,
      });
    }
    default:
      return assertNever(remark);
  }
}

type LeftOut = Extract<SourceRemark, { code: 'left-out' }>['what'];

function describeLeftOut(what: LeftOut): string {
  switch (what) {
    case 'images':
      return t`Images were left out.`;
    case 'repetitions':
      return t`Only the first repetitions of a repeated entry were taken.`;
    case 'hidden-sheets':
      return t`Hidden sheets were left out.`;
    case 'comments':
      return t`Comments were left out.`;
    case 'footnotes':
      return t`Footnotes were left out.`;
    case 'cell-errors':
      return t`Cells that show an error, such as #N/A, were left empty.`;
    case 'cancelled-entries':
      return t`Cancelled entries were left out.`;
    case 'unreadable-entries':
      return t`Entries that could not be read were left out.`;
    default:
      return assertNever(what);
  }
}
