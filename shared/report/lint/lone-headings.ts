import type { Finding } from '../finding';
import type { Heading, Report } from '../report';

/** Headings below the first level that are the only one of theirs under the heading above: nothing is divided by them. */
export function findLoneHeadings({ sections }: Report): Finding[] {
  const headings = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' ? [block] : [])),
  );
  return headings.flatMap((heading, index): Finding[] => {
    if (heading.level === 1 || hasSibling(headings, index)) return [];
    const { key, text } = heading;
    return [
      { code: 'lone-subheading', at: { block: key, start: 0, end: text.length }, heading: text },
    ];
  });
}

function hasSibling(headings: readonly Heading[], index: number): boolean {
  const level = headings[index]?.level ?? 1;
  const isNear = (step: 1 | -1) => {
    for (let at = index + step; at >= 0 && at < headings.length; at += step) {
      const other = headings[at]?.level ?? 1;
      if (other === level) return true;
      if (other < level) return false;
    }
    return false;
  };
  return isNear(1) || isNear(-1);
}
