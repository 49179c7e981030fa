import { nameLimit } from '../../shared/domain/text';
import type { Result } from '../../shared/app-error';
import { describeErrorBriefly } from './describe-error';

/** What is wrong with a one-line text that must say something; null when it is fine. */
export function nameFault(text: string): string | null {
  if (text.trim() !== '') return optionalNameFault(text);
  return describeErrorBriefly({ code: 'invalid', field: '', rule: 'required' });
}

/** What is wrong with a one-line text that may be empty; null when it is fine. */
export function optionalNameFault(text: string): string | null {
  if (text.trim().length <= nameLimit) return null;
  return describeErrorBriefly({ code: 'invalid', field: '', rule: 'too-long', limit: nameLimit });
}

/** The answer to a save, as a field shows it. */
export function faultOf(result: Result<unknown>): string | null {
  return result.ok ? null : describeErrorBriefly(result.error);
}
