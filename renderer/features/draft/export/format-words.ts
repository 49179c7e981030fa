import { t } from '@lingui/core/macro';
import type { ExportFormat, RecordTable } from '../../../../shared/contract/draft';
import type { LeakPlace } from '../../../../shared/report/finding';

/** Formats by what people want them for, in the order of the dialog. */
export const formatGroups: readonly {
  readonly id: 'documents' | 'tables' | 'standards';
  readonly formats: readonly ExportFormat[];
}[] = [
  { id: 'documents', formats: ['docx', 'pdf', 'odt', 'html', 'md'] },
  { id: 'tables', formats: ['xlsx', 'csv'] },
  { id: 'standards', formats: ['akn', 'qdpx', 'qdc'] },
];

export function formatGroupWord(id: (typeof formatGroups)[number]['id']): string {
  switch (id) {
    case 'documents':
      return t`Documents`;
    case 'tables':
      return t`Tables`;
    case 'standards':
      return t`Open standards`;
  }
}

/** What a format is called, and what it is good for. */
export function formatWord(format: ExportFormat): { readonly name: string; readonly use: string } {
  switch (format) {
    case 'docx':
      return { name: t`Word`, use: t`to be worked on` };
    case 'pdf':
      return { name: t`PDF`, use: t`tagged, to be read and printed` };
    case 'odt':
      return { name: t`OpenDocument`, use: t`made by LibreOffice` };
    case 'html':
      return { name: t`Web page`, use: t`one file` };
    case 'md':
      return { name: t`Markdown`, use: t`plain text with marks` };
    case 'xlsx':
      return { name: t`Excel`, use: t`participants, speaker lists, interventions, evidence` };
    case 'csv':
      return { name: t`CSV`, use: t`one table` };
    case 'akn':
      return { name: t`Akoma Ntoso`, use: t`XML for parliaments and the United Nations` };
    case 'qdpx':
      return { name: t`REFI-QDA project`, use: t`NVivo, ATLAS.ti, MAXQDA, QualCoder` };
    case 'qdc':
      return { name: t`REFI-QDA codebook`, use: t`themes alone` };
  }
}

export function tableWord(table: RecordTable): string {
  switch (table) {
    case 'participants':
      return t`Participants`;
    case 'speaker-lists':
      return t`Speaker lists`;
    case 'interventions':
      return t`Interventions`;
    case 'evidence':
      return t`Evidence`;
  }
}

/** The part of a file that would give somebody away. */
export function partWord(part: LeakPlace['part']): string {
  switch (part) {
    case 'text':
      return t`text`;
    case 'footnote':
      return t`footnotes`;
    case 'comment':
      return t`comments`;
    case 'annex':
      return t`evidence annex`;
    case 'record':
      return t`record`;
    case 'properties':
      return t`document properties`;
    case 'file-name':
      return t`file name`;
  }
}
