import './app/fonts.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { AppProviders } from './app/AppProviders';
import { loadMessages } from './app/load-messages';

async function start() {
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
