import type { Finding } from './finding';
import type { Paragraph, Report, Run } from './report';
import { paragraphsOf } from './report-text';

/** References to blocks that the report does not have. One in a footnote is found at the mark of the footnote. */
export function findBrokenReferences({
  footnotes,
  sections,
}: Pick<Report, 'footnotes' | 'sections'>): Finding[] {
  const notes = new Map(footnotes.map(({ number, runs }) => [number, runs]));
  const brokenIn = (run: Run): Run[] => [
    ...(run.marker === 'broken-reference' ? [run] : []),
    ...(run.footnote === undefined ? [] : (notes.get(run.footnote) ?? []).flatMap(brokenIn)),
  ];
  const ofParagraph = ({ key, runs }: Paragraph): Finding[] => {
    let end = 0;
    return runs.flatMap((run) => {
      const start = end;
      end += run.text.length;
      return brokenIn(run).flatMap(({ reference }): Finding[] =>
        reference === undefined
          ? []
          : [{ code: 'reference-broken', at: { block: key, start, end }, target: reference }],
      );
    });
  };
  return sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf).flatMap(ofParagraph));
}
