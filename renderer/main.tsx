import './app/fonts.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App';
import { AppProviders } from './app/AppProviders';
import { loadMessages } from './app/load-messages';

async function start() {
  // The content security policy refuses the code that zod would generate for speed.
  z.config({ jitless: true });
  await loadMessages('en');
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <AppProviders transport={window.rapporteur}>
        <App />
      </AppProviders>
    </StrictMode>,
  );
}

void start();
