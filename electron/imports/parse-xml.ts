// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- so that tests, compiled by themselves, find it
/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { Unreadable } from './unreadable';

/** Names come without their prefix. */
export interface XmlHandlers {
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Walks through an XML part of an office file. Knows the five entities of XML and no others: a document type with
 * entities of its own is passed over. Throws `Unreadable` where the XML is broken, and whatever a handler throws.
 */
export function parseXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const { open, close, text } = handlers;
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => open(localName(name), attributeReader(attributes)));
  if (close) parser.on('closeTag', (name) => close(localName(name)));
  if (text) {
    parser.on('text', (raw) => text(decodeEntities(raw)));
    parser.on('cdata', text);
  }
  parser.on('error', () => {
    throw new Unreadable('damaged');
  });
  parser.parse(decodeXml(bytes));
}

/** The text of an XML document: UTF-8, or UTF-16 where its first bytes say so. */
export function decodeXml(bytes: Uint8Array): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/** Attributes are parsed only when one is asked for, and found with or without a prefix. */
function attributeReader(parse: () => Record<string, string> | false) {
  let parsed: Record<string, string> | false | undefined;
  return (name: string): string | undefined => {
    parsed ??= parse();
    if (parsed === false) return undefined;
    const key = Object.hasOwn(parsed, name)
      ? name
      : Object.keys(parsed).find((candidate) => candidate.endsWith(`:${name}`));
    return key === undefined ? undefined : decodeEntities(parsed[key]!);
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and references to characters; everything else stands as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (_, decimal, hex, name) => {
      if (name) return named[(name as string).toLowerCase()]!;
      const code = decimal ? Number(decimal) : parseInt(hex as string, 16);
      const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
