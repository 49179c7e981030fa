import { fail } from '../../../shared/app-error';

/**
 * A Word document as OpenDocument text, converted by LibreOffice.
 * @throws AppFailure `libreoffice-missing`, `conversion-failed`, `cancelled`
 */
export async function convertToOdt(_docx: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  if (signal.aborted) fail({ code: 'cancelled' });
  return Promise.reject(new Error('not converted'));
}
