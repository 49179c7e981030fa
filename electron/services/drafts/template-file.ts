import type { WordTemplate } from '../../../shared/contract/word-templates';

/** A Word template out of a file that a person names. @throws AppFailure `template-unusable`, `file-not-found` */
export function readTemplateFile(_path: string): { template: WordTemplate; bytes: Uint8Array } {
  throw new Error('templates cannot be read yet');
}
