import type { EvidenceAnnex } from '../../shared/report/annex';
import { identification, type AknDocument } from './akn-meta';
import { tableElement } from './akn-table';
import { container, element, type XmlElement } from './xml-writer';

/** The evidence annex as a document of its own within the report: a row for each point, with its sentence. */
export function annexAttachment(document: AknDocument, annex: EvidenceAnnex): XmlElement {
  const { columns, entries, heading } = annex;
  const rows = entries.flatMap(({ number, text, points }) =>
    points.map((point) => [
      ...[String(number), text, point.speaker, point.session],
      ...[point.time, point.stance, point.text],
    ]),
  );
  const table = {
    caption: '',
    columns: columns.map((title) => ({ heading: title })),
    rows,
  };
  return container('attachment', { eId: 'annex_1' }, [
    element('heading', {}, [heading]),
    container('doc', { name: 'annex', contains: 'originalVersion' }, [
      container('meta', {}, [identification(document, '!annex_1')]),
      container('mainBody', {}, [tableElement('annex_1__table_1', table)]),
    ]),
  ]);
}
