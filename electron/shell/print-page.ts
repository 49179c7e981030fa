import type { BrowserWindow } from 'electron';
import { AppFailure } from '../../shared/app-error';
import type { ShellServices } from '../services/shell-services';
import type { HiddenPages } from './hidden-page';
import { printToPdf } from './print-to-pdf';

/** Pages on paper and as PDF. */
export function createPrinter(
  withPage: HiddenPages,
  reportToPdf: ShellServices['printer']['reportToPdf'],
): ShellServices['printer'] {
  return {
    toPdf: (html) => withPage(html, toPdf),
    print: (html) => withPage(html, print),
    reportToPdf,
  };
}

async function toPdf({ webContents }: BrowserWindow): Promise<Uint8Array> {
  return printToPdf(webContents, {
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="width: 100%; margin: 0 18mm; font: 8pt serif; color: #444; text-align: right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
  });
}

/** @returns false where the person cancelled. @throws AppFailure `print-failed` */
function print({ webContents }: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    webContents.print({ silent: false, pageSize: 'A4' }, (isDone, reason) => {
      // Chromium's own words; there is no other sign of it.
      if (isDone || /cancell?ed/i.test(reason)) resolve(isDone);
      else reject(new AppFailure({ code: 'print-failed', detail: reason }));
    });
  });
}
