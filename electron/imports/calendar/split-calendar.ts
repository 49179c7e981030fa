/** What stands outside its entries, and each entry and time zone as a piece of its own. */
export interface CalendarPieces {
  /** Unfolded lines of the calendar itself. */
  header: string[];
  events: string[];
  timeZones: string[];
  /** Entries that begin and never end. */
  unclosed: number;
}

/**
 * Cuts a calendar into pieces that can be read one by one, so that one broken entry costs only itself. Entries of
 * kinds that are no events (tasks, alarms) are passed over.
 */
export function splitCalendar(text: string): CalendarPieces {
  const pieces: CalendarPieces = { header: [], events: [], timeZones: [], unclosed: 0 };
  let kind: string | null = null;
  let lines: string[] = [];
  for (const line of unfold(text)) {
    const begun = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (begun !== undefined) {
      if (kind === 'VEVENT') pieces.unclosed += 1;
      [kind, lines] = [begun, []];
    } else if (kind === null) {
      pieces.header.push(line);
    } else if (new RegExp(`^END:${kind}\\s*$`, 'i').test(line)) {
      const piece = `BEGIN:${kind}\r\n${lines.join('\r\n')}\r\nEND:${kind}`;
      (kind === 'VEVENT' ? pieces.events : pieces.timeZones).push(piece);
      kind = null;
    } else if (line !== '') {
      lines.push(line);
    }
  }
  if (kind === 'VEVENT') pieces.unclosed += 1;
  return pieces;
}

/** A line that starts with a space goes on from the one before it. */
function unfold(text: string): string[] {
  return text.replace(/\n[ \t]/g, '').split('\n');
}

/** Value of a property of the calendar itself; empty if it has none. */
export function headerValue(header: string[], ...names: string[]): string {
  for (const name of names) {
    const line = header.find((candidate) => new RegExp(`^${name}[:;]`, 'i').test(candidate));
    if (line !== undefined) return unescapeText(line.slice(line.indexOf(':') + 1));
  }
  return '';
}

function unescapeText(value: string): string {
  return value
    .replace(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    .trim();
}
