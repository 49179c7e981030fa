import './app/report-fonts.css';
import './app/paper.css';
import { createRoot } from 'react-dom/client';
import type { Report } from '../shared/report/report';
import { loadPageFonts } from './features/draft/load-page-fonts';
import { layOutAnnex, type AnnexSheets } from './features/draft/annex-sheets';
import { PaperReport } from './features/draft/PaperReport';

/** The page that a PDF is made of. Whoever has opened it waits for both promises before printing. */
interface OnPaper {
  /** Once the annex, mostly the longest part, has found its sheets. */
  readonly annexMeasured: Promise<void>;
  /** Once everything stands on its sheet. */
  readonly laidOut: Promise<void>;
}

function showOnPaper(): OnPaper {
  const opened = openReport();
  return {
    annexMeasured: opened.then(() => undefined),
    laidOut: opened.then(({ report, annex }) => showSheets(report, annex)),
  };
}

async function openReport(): Promise<{ report: Report; annex: AnnexSheets }> {
  const text = await (await fetch('report.json')).text();
  const report = JSON.parse(text) as Report;
  document.documentElement.lang = report.properties.language;
  document.title = report.properties.title;
  await loadPageFonts(text);
  return { report, annex: await layOutAnnex(report) };
}

async function showSheets(report: Report, annex: AnnexSheets): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('paper.html has no #root');
  const sheets = await new Promise<number>((resolve) => {
    const { count } = annex;
    createRoot(root).render(<PaperReport report={report} following={count} onLaidOut={resolve} />);
  });
  await annex.show(sheets);
}

declare global {
  interface Window {
    onPaper?: OnPaper;
  }
}

window.onPaper = showOnPaper();
