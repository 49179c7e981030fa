/** An A4 page in CSS pixels (96 to the inch). Whole pixels, so that lines add up to the same on screen and on paper. */
export const pageMetrics = {
  width: 794,
  height: 1123,
  /** Of the text; the margins share the rest. */
  textWidth: 604,
  textHeight: 928,
  marginTop: 97,
  /** Of the line of the symbol and of that of the page number, from the edges. */
  edge: 48,
  /** The rule above footnotes, with the room around it. */
  noteRule: 16,
} as const;

/** Room above what stands on a page, by its class, in CSS pixels; none at the top of a page. */
export const spaceBefore = {
  front: 0,
  contents: 24,
  h1: 26,
  h2: 20,
  h3: 14,
  paragraph: 8,
  numbered: 8,
  area: 10,
  'area-more': 6,
  item: 4,
  definitions: 10,
  table: 12,
} as const;

/** What has a look of its own on a page. */
export type PageClass = keyof typeof spaceBefore;
