import type { ParticipantId } from '../../../../shared/domain/ids';
import type {
  DelegationChoice,
  ParticipantField,
  ParticipantImportOptions,
} from '../../../../shared/imports/participants/participant-plan';

type Options = ParticipantImportOptions;

/** Another table: its columns are recognized afresh, and corrections of lines of the other one mean nothing in it. */
export function withTable(options: Options, table: number): Options {
  return { ...withoutRowCorrections(options), table, headerLine: undefined, columns: [] };
}

/** Where the titles are; what the columns hold is recognized afresh. */
export function withHeaderLine(options: Options, headerLine: number | null): Options {
  return { ...options, headerLine, columns: [] };
}

/** Gives a column its field. A field comes from one column: the one that had it is left out. */
export function withColumn(
  options: Options,
  index: number,
  field: ParticipantField | null,
): Options {
  const columns = options.columns.map((before, at) => {
    if (at === index) return field;
    return before === field ? null : before;
  });
  return { ...options, columns };
}

export function withDelegation(options: Options, text: string, choice: DelegationChoice): Options {
  return { ...options, delegations: { ...options.delegations, [text]: choice } };
}

/** Leaves a row out, or takes it in again. */
export function toggleLeftOut(options: Options, line: number): Options {
  const isLeftOut = options.leftOut.includes(line);
  const leftOut = isLeftOut
    ? options.leftOut.filter((each) => each !== line)
    : [...options.leftOut, line];
  return { ...options, leftOut };
}

/** What somebody decided about one row. */
export interface RowCorrection {
  readonly edits: Partial<Record<ParticipantField, string>>;
  /** Left out: as the plan sees it. */
  readonly match?: ParticipantId | null | undefined;
  readonly replaceTyped: readonly ParticipantField[];
}

export function rowCorrection(options: Options, line: number): RowCorrection {
  return {
    edits: options.edits[line] ?? {},
    match: options.matches[line],
    replaceTyped: options.replaceTyped[line] ?? [],
  };
}

/** Replaces all that was decided about one row before. */
export function withRowCorrection(options: Options, line: number, row: RowCorrection): Options {
  const { match, replaceTyped } = row;
  return {
    ...options,
    edits: withEntry(
      options.edits,
      line,
      Object.keys(row.edits).length > 0 ? row.edits : undefined,
    ),
    matches: withEntry(options.matches, line, match),
    replaceTyped: withEntry(
      options.replaceTyped,
      line,
      replaceTyped.length > 0 ? [...replaceTyped] : undefined,
    ),
  };
}

/** Takes the file's value although a person had typed another one. */
export function withReplacedTyped(
  options: Options,
  line: number,
  field: ParticipantField,
): Options {
  const row = rowCorrection(options, line);
  if (row.replaceTyped.includes(field)) return options;
  return withRowCorrection(options, line, { ...row, replaceTyped: [...row.replaceTyped, field] });
}

/** Whether anything was decided about the row by hand, apart from leaving it out. */
export function hasRowCorrection({ edits, matches, replaceTyped }: Options, line: number): boolean {
  return [edits, matches, replaceTyped].some((entries) => Object.hasOwn(entries, line));
}

function withoutRowCorrections(options: Options): Options {
  return { ...options, edits: {}, leftOut: [], matches: {}, replaceTyped: {} };
}

function withEntry<Value>(
  entries: Record<number, Value>,
  line: number,
  value: Value | undefined,
): Record<number, Value> {
  const { [line]: _before, ...others } = entries;
  return value === undefined ? others : { ...others, [line]: value };
}
