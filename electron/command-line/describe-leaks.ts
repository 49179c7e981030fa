import type { Finding } from '../../shared/report/finding';

const kinds = {
  person: 'a person',
  office: 'an office',
  delegation: 'a delegation',
  category: 'the only member of a category',
} as const;

/** One line for a terminal on each name that the exported text still holds against the level asked for. */
export function describeLeaks(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) =>
    finding.code === 'still-identifies'
      ? [
          `Warning: “${finding.words}” still identifies ${kinds[finding.what]} (${finding.times}×). Change it where it was written before you send the file.`,
        ]
      : [],
  );
}
