import { fail } from '../../shared/app-error';

/** Parses the text of a chosen file, whatever its byte order mark. @throws AppFailure `file-not-json` */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail({
      code: 'file-not-json',
      file,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
