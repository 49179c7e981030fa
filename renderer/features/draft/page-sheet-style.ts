import { reportStyle, sheetStyle } from '../../../shared/report/page-style';

let isAdopted = false;

/** Gives the document the look that reports have on paper. It is the same text that goes into files. */
export function adoptPageStyle(): void {
  if (isAdopted || !('adoptedStyleSheets' in document)) return;
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(reportStyle + sheetStyle);
  document.adoptedStyleSheets.push(sheet);
}
