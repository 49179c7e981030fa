// The yardstick for start, memory and typing: the same runtime with one window and one page, nothing else.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  void window.loadFile(process.env.RAPPORTEUR_BENCH_PAGE);
});
