/** The token of a theme's hue, as a CSS colour: hues count from 0, tokens from 1. */
export function themeColour(hue: number): string {
  return `var(--theme-${hue + 1})`;
}
