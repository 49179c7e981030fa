import './app/fonts.css';
import './app/report-fonts.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App';
import { AppProviders } from './app/AppProviders';
import { startLocation } from './app/last-place';
import { loadScreen, loadScreensWhenIdle } from './app/lazy-screens';
import { loadMessages } from './app/load-messages';

async function start() {
  // The content security policy refuses the code that zod would generate for speed.
  z.config({ jitless: true });
  const [initialLocation] = await Promise.all([
    startLocation(window.rapporteur),
    loadMessages('en'),
  ]);
  await loadScreen(initialLocation.screen);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <AppProviders transport={window.rapporteur} initialLocation={initialLocation}>
        <App />
      </AppProviders>
    </StrictMode>,
  );
  loadScreensWhenIdle();
}

void start();
