import { escapeXml } from './xml-text';

/** What an element holds: text, as it is, or elements; null and undefined hold nothing. */
export type XmlChild = string | XmlElement | null | undefined;
export type XmlAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface XmlElement {
  name: string;
  attributes: XmlAttributes;
  children: readonly XmlChild[];
  /** Its children stand on lines of their own: never true where white space counts. */
  isContainer: boolean;
}

/** An element in which white space counts, so that nothing is added to its children. Attributes without value are left out. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly XmlChild[] = [],
): XmlElement {
  return { name, attributes, children, isContainer: false };
}

/** An element that holds elements alone. */
export function container(
  name: string,
  attributes: XmlAttributes,
  children: readonly (XmlElement | null | undefined)[],
): XmlElement {
  return { name, attributes, children, isContainer: true };
}

/**
 * The bytes of a document: UTF-8 without byte order mark, lines ended by LF. Characters that XML cannot hold are left out.
 * @param comment stands before the root
 */
export function xmlBytes(root: XmlElement, comment = ''): Uint8Array {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  if (comment) parts.push(`<!-- ${escapeXml(comment).replaceAll('--', '- -')} -->\n`);
  write(root, parts);
  parts.push('\n');
  return new TextEncoder().encode(parts.join(''));
}

function write({ name, attributes, children, isContainer }: XmlElement, parts: string[]): void {
  parts.push('<', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    parts.push(' ', key, '="', escapeXml(oneLine(String(value))), '"');
  }
  const held = children.filter((child) => child !== null && child !== undefined && child !== '');
  if (held.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push(isContainer ? '>\n' : '>');
  for (const child of held) {
    if (typeof child === 'string') parts.push(escapeXml(withLineFeeds(child)));
    else if (child) write(child, parts);
    if (isContainer) parts.push('\n');
  }
  parts.push('</', name, '>');
}

/** A reader of XML would turn other line ends into these. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** In attributes a reader turns each of these into a space. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
