import './app/fonts.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { AppProviders } from './app/AppProviders';
import { ChairApp } from './app/ChairApp';
import { chairTarget } from './app/chair-target';
import { loadMessages } from './app/load-messages';

async function start() {
  // The content security policy refuses the code that zod would generate for speed.
  z.config({ jitless: true });
  await loadMessages('en');
  const root = document.getElementById('root');
  if (root === null) throw new Error('chair.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <AppProviders transport={window.rapporteur}>
        <ChairApp target={chairTarget(window.location.search)} />
      </AppProviders>
    </StrictMode>,
  );
}

void start();
