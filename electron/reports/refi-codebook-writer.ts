import { reportTexts } from '../../shared/report/output-language';
import type { Report } from '../../shared/report/report';
import { refiCodes } from './refi-codes';
import { container, xmlBytes } from './xml-writer';

/** What made the file, by the name that the standard asks for. */
export const origin = 'Rapporteur';

/**
 * The themes as a REFI-QDA codebook (.qdc), with the branches for stances and kinds of point.
 * @throws Error for a report without record
 */
export function writeRefiCodebook({ record, properties }: Report): Uint8Array {
  if (record === null) throw new Error('The report has no record');
  const { elements } = refiCodes(record, reportTexts(properties.language));
  return xmlBytes(
    container('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin }, [
      container('Codes', {}, elements),
    ]),
  );
}
