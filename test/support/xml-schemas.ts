import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Published schemas, kept beside the repository: their licences are not ours to pass on. */
const folder = resolve(import.meta.dirname, '../../../shared/data/schemas');

/** Whether documents can be held against the schemas here. */
export const hasSchemas = existsSync(folder);

const validators = new Map<string, XsdValidator>();

/** @throws XmlValidateError for a document that the schema does not allow */
export function validate(document: XmlDocument, schema: string): void {
  const known = validators.get(schema);
  const validator = known ?? readSchema(resolve(folder, schema));
  validators.set(schema, validator);
  validator.validate(document);
}

function readSchema(path: string): XsdValidator {
  xmlRegisterFsInputProviders();
  const source = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  try {
    return XsdValidator.fromDoc(source);
  } finally {
    source.dispose();
  }
}

/** Values of attributes, and texts, that an XPath finds; `a` and `q` are the namespaces of the two standards. */
export function found(document: XmlDocument, path: string): string[] {
  return document
    .find(path, {
      a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
      q: 'urn:QDA-XML:project:1.0',
    })
    .map((node) => node.content);
}
