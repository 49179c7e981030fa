import type { Report } from '../../shared/report/report';
import { escapeXml } from './xml-text';

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/**
 * `docProps/core.xml`. The creator is the convening organization and nobody is named as having modified the document,
 * because the account on the computer may identify the rapporteur.
 * @param writtenAt epoch milliseconds
 */
export function coreProperties(properties: Report['properties'], writtenAt?: number): string {
  const { title, subject, creator, keywords, language } = properties;
  const elements: [string, string][] = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', creator],
    ['cp:keywords', keywords.join(', ')],
    ['dc:language', language],
  ];
  const stated = elements
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  const dates = writtenAt === undefined ? [] : ['created', 'modified'].map(date(writtenAt));
  const body = [...stated, ...dates].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}>${body}</cp:coreProperties>`;
}

function date(writtenAt: number): (name: string) => string {
  const instant = new Date(writtenAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
}
