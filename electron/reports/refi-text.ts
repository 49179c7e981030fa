import { groupBy } from '../../shared/domain/group-by';
import type { DisclosedIntervention, DisclosedRecord } from '../../shared/report/disclosed-record';
import { xmlText } from './xml-text';

/** A stretch of a text, in Unicode code points from 0; the end is not in it. */
export interface Stretch {
  start: number;
  end: number;
}

/** What was said in one session and its segments, as one text. */
export interface SessionText {
  session: DisclosedRecord['sessions'][number];
  text: string;
  interventions: (Stretch & {
    intervention: DisclosedIntervention;
    points: (Stretch & { point: DisclosedIntervention['points'][number] })[];
  })[];
}

/**
 * Texts of the sessions at the top in which something was said. One for each panel and not for each turn: programs that
 * open hundreds of files as one project become unusable.
 * @param labelOf who took the floor, as a line above what was said
 */
export function sessionTexts(
  { interventions, sessions }: DisclosedRecord,
  labelOf: (intervention: DisclosedIntervention) => string,
): SessionText[] {
  const said = groupBy(interventions, ({ sessionKey }) => sessionKey);
  const segments = groupBy(sessions, ({ parentKey }) => parentKey);
  const texts: SessionText[] = [];
  for (const top of segments.get(null) ?? []) {
    const builder = new TextBuilder();
    const own: SessionText['interventions'] = [];
    const add = (session: SessionText['session']) => {
      builder.line(session.title);
      builder.line('');
      for (const intervention of said.get(session.key) ?? []) {
        const placed = placeTurn(builder, intervention, labelOf(intervention));
        if (placed) own.push(placed);
      }
      for (const segment of segments.get(session.key) ?? []) add(segment);
    };
    add(top);
    if (own.length > 0) texts.push({ session: top, text: builder.text, interventions: own });
  }
  return texts;
}

/** Null for a turn without points, of which only the label stands in the text. */
function placeTurn(
  builder: TextBuilder,
  intervention: DisclosedIntervention,
  label: string,
): SessionText['interventions'][number] | null {
  builder.line(label);
  const points = intervention.points.map((point) => ({ ...builder.line(point.text), point }));
  builder.line('');
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return { start: first.start, end: last.end, intervention, points };
}

/** Text as a file of a project can hold it: line feeds, no mark of byte order within. */
export function plainText(text: string): string {
  return xmlText(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\ufeff/g, '');
}

class TextBuilder {
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  /** @returns where the line stands, without its end */
  line(content: string): Stretch {
    const clean = plainText(content);
    const start = this.#length;
    const end = start + codePoints(clean);
    this.#parts.push(clean, '\n');
    this.#length = end + 1;
    return { start, end };
  }
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
