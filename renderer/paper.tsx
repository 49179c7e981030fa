import './app/fonts.css';
import './app/paper.css';
import { createRoot } from 'react-dom/client';
import type { Report } from '../shared/report/report';
import { loadPageFonts } from './features/draft/load-page-fonts';
import { PaperReport } from './features/draft/PaperReport';

/**
 * The page that a PDF is made of. Whoever has opened it waits for this promise before printing.
 * @returns the number of its sheets
 */
async function showOnPaper(): Promise<number> {
  const text = await (await fetch('report.json')).text();
  const report = JSON.parse(text) as Report;
  document.documentElement.lang = report.properties.language;
  document.title = report.properties.title;
  await loadPageFonts(text);
  const root = document.getElementById('root');
  if (root === null) throw new Error('paper.html has no #root');
  return new Promise((resolve) => {
    createRoot(root).render(<PaperReport report={report} onLaidOut={resolve} />);
  });
}

declare global {
  interface Window {
    onPaper?: Promise<number>;
  }
}

window.onPaper = showOnPaper();
