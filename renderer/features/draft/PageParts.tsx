import type { Masthead } from '../../../shared/report/report';
import type { ContentsUnit, DefinitionsUnit, FrontUnit, TableUnit } from './report-unit';
import { anchorId, type UnitSlice } from './unit-slice';

/** The head of the document: who publishes it, its symbol, its title. */
export function DocumentFront({ unit }: { readonly unit: FrontUnit }) {
  const { masthead, titleBlock } = unit;
  const { dateline, kind, subtitle, symbol, title } = titleBlock;
  return (
    <header className="report-front">
      {masthead ? (
        <MastheadLines masthead={masthead} />
      ) : (
        symbol !== '' && <p className="report-symbol">{symbol}</p>
      )}
      <h1 className="report-title" dir="auto">
        {title}
      </h1>
      {subtitle !== '' && (
        <p className="report-subtitle" dir="auto">
          {subtitle}
        </p>
      )}
      {dateline !== '' && (
        <p className="report-dateline" dir="auto">
          {dateline}
        </p>
      )}
      {kind !== '' && (
        <p className="report-kind" dir="auto">
          {kind}
        </p>
      )}
    </header>
  );
}

function MastheadLines({ masthead }: { readonly masthead: Masthead }) {
  const { meeting, organizationNames, original, placeAndDate, symbol } = masthead;
  return (
    <div className="report-masthead">
      <div className="report-names">
        {organizationNames.map(({ language, name }) => (
          <p key={`${language} ${name}`} lang={language} dir="auto">
            {name}
          </p>
        ))}
      </div>
      <div className="report-reference-lines">
        {[symbol, original, placeAndDate]
          .filter((line) => line !== '')
          .map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
      </div>
      {meeting !== '' && (
        <p className="report-meeting" dir="auto">
          {meeting}
        </p>
      )}
    </div>
  );
}

interface ContentsProps {
  readonly unit: ContentsUnit;
  readonly slice: UnitSlice | undefined;
  readonly pageOf: ((key: string) => number | null) | undefined;
  readonly hasAnchors: boolean;
}

export function ContentsList({ unit, slice, pageOf, hasAnchors }: ContentsProps) {
  return (
    <nav className="report-contents" aria-label={unit.heading}>
      {slice?.isContinued !== true && <h2 className="report-h1">{unit.heading}</h2>}
      <ol>
        {unit.entries.slice(slice?.from, slice?.to).map(({ key, level, text }) => (
          <li key={key} className={`report-entry-${level}`} data-row="">
            <span dir="auto">{hasAnchors ? <a href={`#${anchorId(key)}`}>{text}</a> : text}</span>
            <span className="report-entry-page">{pageOf?.(key) ?? ''}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function Definitions({
  unit,
  slice,
}: {
  readonly unit: DefinitionsUnit;
  readonly slice: UnitSlice | undefined;
}) {
  return (
    <dl className="report-definitions">
      {unit.items.slice(slice?.from, slice?.to).map(({ term, definition }) => (
        <div key={term} data-row="">
          <dt dir="auto">{term}</dt>
          <dd dir="auto">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The head stands on every page that the table goes over. */
export function ReportTable({
  unit,
  slice,
}: {
  readonly unit: TableUnit;
  readonly slice: UnitSlice | undefined;
}) {
  const { caption, columns, rows } = unit;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className="report-table">
      {caption !== '' && slice?.isContinued !== true && <caption dir="auto">{caption}</caption>}
      <colgroup>
        {columns.map(({ width }, index) => (
          <col key={index} style={{ width: `${(100 * width) / total}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading }, index) => (
            <th key={index} scope="col" dir="auto">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(slice?.from, slice?.to).map((row, index) => (
          <tr key={index} data-row="">
            {row.map((cell, column) => (
              <td key={column} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
