import { container, element, type XmlElement } from './xml-writer';

interface Table {
  /** May be empty. */
  caption: string;
  columns: readonly { heading: string }[];
  rows: readonly (readonly string[])[];
}

/** A table without rows is its headings. */
export function tableElement(eId: string, { caption, columns, rows }: Table): XmlElement {
  const row = (name: 'th' | 'td', cells: readonly string[]) =>
    container(
      'tr',
      {},
      cells.map((cell) => element(name, {}, [element('p', {}, [cell])])),
    );
  return container('table', { eId }, [
    caption === '' ? null : element('caption', {}, [caption]),
    row(
      'th',
      columns.map(({ heading }) => heading),
    ),
    ...rows.map((cells) => row('td', cells)),
  ]);
}
