/** Percentages between which the text size can be set, and by how much one step changes it. */
const smallest = 80;
const largest = 200;
const step = 10;
const normal = 100;

/** The text size in per cent after so many steps up or down; 0 steps is the normal size. */
export function textSizeAfter(current: number, steps: number): number {
  if (steps === 0) return normal;
  return Math.min(largest, Math.max(smallest, current + steps * step));
}
