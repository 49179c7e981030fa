import type { ReportContext } from './context';
import type { Finding } from './finding';
import type { Report } from './report';

/** What an editor of the organization would mark in the text: terms, acronyms, names, numbers, headings, length. */
export function lintReport(_context: ReportContext, _report: Report): Finding[] {
  return [];
}
