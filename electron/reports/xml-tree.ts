// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- so that tests, compiled by themselves, find it
/// <reference path="../imports/saxen.d.ts" />
import { Parser } from 'saxen';
import { decodeEntities, decodeXml } from '../imports/parse-xml';
import { Unreadable } from '../imports/unreadable';
import { escapeXml } from './xml-text';

/** Names and attributes keep their prefixes; text is a string. Comments and instructions are not kept. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** The root of a document. Throws `Unreadable` where the XML is broken or ends too early. */
export function parseTree(bytes: Uint8Array): XmlElement {
  const top = element('', {}, []);
  const open: XmlElement[] = [top];
  const addText = (text: string) => {
    const { children } = open.at(-1)!;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  };
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    const parsed = attributes();
    if (parsed === false) throw new Unreadable('damaged');
    const child = element(name, decoded(parsed), []);
    open.at(-1)!.children.push(child);
    open.push(child);
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (raw) => addText(decodeEntities(raw)));
  parser.on('cdata', addText);
  parser.on('error', () => {
    throw new Unreadable('damaged');
  });
  parser.parse(decodeXml(bytes));
  const [root, ...others] = top.children.filter((node) => typeof node !== 'string');
  if (!root || others.length > 0 || open.length !== 1) throw new Unreadable('damaged');
  return root;
}

function decoded(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, decodeEntities(value)]),
  );
}

/** A whole document in UTF-8, with its declaration. */
export function writeTree(root: XmlElement): Uint8Array {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, parts);
  return new TextEncoder().encode(parts.join(''));
}

/** The element as text, e.g. to compare two. */
export function xmlOf(node: XmlElement): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('');
}

function write(node: XmlNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeXml(node));
    return;
  }
  parts.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes))
    // A line break in an attribute would be read as a space.
    parts.push(' ', name, '="', escapeXml(value).replaceAll('\n', '&#10;'), '"');
  if (node.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of node.children) write(child, parts);
  parts.push('</', node.name, '>');
}

export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** Child elements, those of one name where it is given. */
export function elementsOf({ children }: XmlElement, name?: string): XmlElement[] {
  const elements = children.filter(isElement);
  return name === undefined ? elements : elements.filter((each) => each.name === name);
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** The element and everything in it, in the order of the document. */
export function* walk(root: XmlElement): Generator<XmlElement> {
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]!;
      if (isElement(child)) waiting.push(child);
    }
  }
}

/** A copy that shares nothing with the original. */
export function cloneTree(node: XmlElement): XmlElement {
  return {
    name: node.name,
    attributes: { ...node.attributes },
    children: node.children.map((child) => (isElement(child) ? cloneTree(child) : child)),
  };
}
