import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fail } from '../../shared/app-error';
import type { Report } from '../../shared/report/report';

/**
 * The report as OpenDocument can hold it: without comments, which make some releases of LibreOffice lose the footnotes
 * of a Word document; an annex that was asked for as comments becomes a table.
 */
export function odtReport(report: Report): Report {
  const { annex } = report;
  return { ...report, comments: [], annex: annex && { ...annex, form: 'table' } };
}

/**
 * The OpenDocument file without what may identify whoever converted it: of the people in its properties only the
 * creator that the Word document states stays, and no printer.
 * @throws AppFailure `conversion-failed` where it is no OpenDocument file
 */
export function anonymousOdt(odt: Uint8Array, docx: Uint8Array): Uint8Array {
  const parts = partsOf(odt);
  const ofPath = changes(docx);
  const entries: Zippable = {};
  // The standard wants the type first and not compressed, so that it can be read without unzipping.
  for (const [path, part] of Object.entries({ mimetype: parts.mimetype, ...parts })) {
    if (!part) continue;
    const change = ofPath[path];
    const content = change ? strToU8(change(strFromU8(part))) : part;
    entries[path] = path === 'mimetype' ? [content, { level: 0 }] : content;
  }
  return zipSync(entries);
}

function partsOf(odt: Uint8Array): Record<string, Uint8Array> {
  try {
    const parts = unzipSync(odt);
    if (parts.mimetype && strFromU8(parts.mimetype).startsWith('application/vnd.oasis.'))
      return parts;
  } catch {
    // Said below.
  }
  return fail({ code: 'conversion-failed', detail: 'what was written is no OpenDocument file' });
}

function changes(docx: Uint8Array): Readonly<Record<string, (xml: string) => string>> {
  return {
    'meta.xml': (xml) => {
      const creator = statedCreator(docx);
      return xml
        .replace(/<(meta:printed-by)>.*?<\/\1>/gs, '')
        .replace(/<(meta:initial-creator|dc:creator)>(.*?)<\/\1>/gs, (whole, _, name: string) =>
          name === creator ? whole : '',
        );
    },
    'settings.xml': (xml) =>
      xml.replace(
        /(<config:config-item config:name="Printer(?:Name|Setup)"[^>]*>)[^<]*(?=<)/g,
        '$1',
      ),
  };
}

/** As XML text; null where the document states none. */
function statedCreator(docx: Uint8Array): string | null {
  const path = 'docProps/core.xml';
  const core = unzipSync(docx, { filter: ({ name }) => name === path })[path];
  return (core && /<dc:creator>(.*?)<\/dc:creator>/s.exec(strFromU8(core))?.[1]) ?? null;
}
