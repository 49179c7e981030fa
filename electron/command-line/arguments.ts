import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** A wrong call: the message says what is wrong with it. */
export class UsageError extends Error {}

const options = {
  data: { type: 'string' },
  dialogue: { type: 'string' },
  title: { type: 'string' },
  from: { type: 'string' },
  without: { type: 'string' },
  event: { type: 'string' },
  profile: { type: 'string' },
  format: { type: 'string' },
  attribution: { type: 'string' },
  session: { type: 'string' },
  out: { type: 'string' },
  folder: { type: 'string' },
  language: { type: 'string' },
  'annex-as': { type: 'string' },
  template: { type: 'string' },
  table: { type: 'string' },
  document: { type: 'string' },
  annex: { type: 'boolean' },
  comments: { type: 'boolean' },
  'override-leaks': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

type FlagName = 'help' | 'annex' | 'comments' | 'dry-run' | 'override-leaks';

export interface Call {
  command: string;
  /** What stands after the command without a name. */
  rest: string[];
  values: Partial<Record<Exclude<keyof typeof options, FlagName>, string>>;
  flags: { dryRun: boolean; annex: boolean; comments: boolean; overrideLeaks: boolean };
  wantsHelp: boolean;
}

/** @throws UsageError for an option that nobody knows or that lacks its value */
export function readCall(argv: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [command = '', ...rest] = positionals;
    const {
      help = false,
      annex = false,
      comments = false,
      'dry-run': dryRun = false,
      'override-leaks': overrideLeaks = false,
      ...named
    } = values;
    return {
      command,
      rest,
      values: named,
      flags: { dryRun, annex, comments, overrideLeaks },
      wantsHelp: help,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws UsageError where the option is missing */
export function required(call: Call, name: keyof Call['values']): string {
  const value = call.values[name];
  if (value === undefined || value === '') throw new UsageError(`${call.command} needs --${name}`);
  return value;
}

/** @throws UsageError where the value is none of the allowed ones */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`--${name} is ${allowed.join(' or ')}, not “${value}”`);
  return found;
}
