import type { PrintToPDFOptions, WebContents } from 'electron';

type Printing = (settings: unknown) => Promise<Uint8Array>;

const nothing = new Uint8Array();

/**
 * As `webContents.printToPDF`, for pages that may go while they are printed. Electron has all prints of the app wait in
 * one line, which ends for good where one of them fails: every later one is then refused with the failure of the first.
 * So none fails within that line, and one whose page is gone is over at once.
 * @throws Error where Chromium cannot print, or the page goes before it is done
 */
export async function printToPdf(
  webContents: WebContents,
  options: PrintToPDFOptions,
): Promise<Uint8Array> {
  const page = webContents as WebContents & { _printToPDF?: Printing };
  const print = page._printToPDF?.bind(page);
  let failure: unknown = new Error('The page went while it was printed.');
  if (print !== undefined) {
    page._printToPDF = (settings) => {
      // Its turn may come when it is gone already.
      if (page.isDestroyed()) return Promise.resolve(nothing);
      const gone = new Promise<Uint8Array>((resolve) => {
        page.once('destroyed', () => resolve(nothing));
      });
      const printed = print(settings).catch((error: unknown) => {
        failure = error;
        return nothing;
      });
      return Promise.race([gone, printed]);
    };
  }
  const pdf: Uint8Array = await webContents.printToPDF(options);
  if (pdf.length === 0) throw failure;
  return pdf;
}
