import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { evaluateInMain } from '../support/evaluate-in-main';

const elsewhere = 'https://example.invalid/';

test.describe('a page', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launchApp();
  });
  test.afterAll(() => launched.close());

  test('runs in a sandbox, apart from the preload script, without Node', async () => {
    const { app, page } = launched;
    const preferences = await evaluateInMain(app, ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    );
    expect(globals).toEqual([]);
  });

  test('gets two functions and nothing else', async () => {
    const bridge = await launched.page.evaluate(() =>
      Object.entries(window.rapporteur).map(([name, value]) => [name, typeof value]),
    );
    expect(bridge).toEqual([
      ['invoke', 'function'],
      ['subscribe', 'function'],
    ]);
  });

  test('is told of unknown calls as of a bug, without details', async () => {
    const answer = await launched.page.evaluate(() =>
      window.rapporteur.invoke('constructor.constructor', { input: 'return process' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toContain('at ');
  });

  test('makes no code from text', async () => {
    const outcome = await launched.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
      // What a debugger evaluates is exempt from the policy; what a timer calls is not.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const nameOfError = (attempt: () => unknown) =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              attempt();
              resolve('ran');
            } catch (error) {
              resolve((error as Error).name);
            }
          }, 0);
        });
      const results = [
        await nameOfError(() => window.eval('1')),
        await nameOfError(() => Reflect.construct(Function, ['return 1'])),
      ];
      return { results, wasRun: 'wasRun' in window };
    });
    expect(outcome).toEqual({ results: ['EvalError', 'EvalError'], wasRun: false });
  });

  test('loads nothing from elsewhere', async () => {
    const { page, log } = launched;
    const isRefused = (address: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        address,
      );
    expect(await isRefused(elsewhere)).toBe('refused');
    expect(await isRefused('file:///etc/hostname')).toBe('refused');
    expect(await isRefused('app://elsewhere/index.html')).toBe('refused');
    // The policy of the page stands before the guard of the session; main has only the latter.
    const fromMain = await evaluateInMain(
      launched.app,
      async ({ session }, url) => {
        return session.defaultSession.fetch(url).then(() => 'answered', String);
      },
      elsewhere,
    );
    expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(log()).toContain(`Refused a request to ${elsewhere}`);
  });

  test('serves files from its own folder only', async () => {
    const statuses = await launched.page.evaluate(async () => {
      const addresses = [
        'app://rapporteur/index.html',
        'app://rapporteur/../main/main.js',
        'app://rapporteur/..%2fmain%2fmain.js',
        'app://rapporteur/%2e%2e/main/main.js',
        'app://rapporteur/..%5cmain%5cmain.js',
        'app://rapporteur//etc/hostname',
      ];
      return Promise.all(addresses.map((address) => fetch(address).then(({ status }) => status)));
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  });

  test('goes nowhere else', async () => {
    const { page, log } = launched;
    const before = page.url();
    await page.evaluate((url) => {
      location.href = url;
    }, elsewhere);
    await expect.poll(log).toContain(`Refused going to ${elsewhere}`);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => document.title)).toContain('Rapporteur');
  });

  test('opens no windows', async () => {
    const { app, page } = launched;
    const isNull = await page.evaluate((url) => window.open(url) === null, elsewhere);
    expect(isNull).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });

  test('gets no permissions', async () => {
    const outcomes = await launched.page.evaluate(async () => {
      const stateOf = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      const location = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        );
      });
      const notifications = await Notification.requestPermission();
      return {
        camera: await stateOf('camera'),
        microphone: await stateOf('microphone'),
        notifications,
        location,
      };
    });
    const permissionDenied = 1;
    expect(outcomes).toEqual({
      camera: 'denied',
      microphone: 'denied',
      notifications: 'denied',
      location: permissionDenied,
    });
  });
});

test('a session of use sends nothing over the network and breaks no rule of the page', async ({}, testInfo) => {
  const record = testInfo.outputPath('network.json');
  const launched = await launchApp({ args: [`--log-net-log=${record}`] });
  const { app, page, log } = launched;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  const id = await page.evaluate(async () => {
    const created = await window.rapporteur.invoke('dialogues.create', { title: 'Dialogue 1' });
    return created.ok ? (created.value as string) : null;
  });
  expect(id).not.toBeNull();
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('settings');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  // Long enough for what Chromium does by itself once it has started.
  await page.waitForTimeout(3000);
  expect(log()).not.toContain('Refused');
  await launched.close();
  expect(complaints).toEqual([]);
  expect(app.windows()).toHaveLength(0);
  expect(networkUse(record)).toEqual([]);
});

interface NetworkLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string; address?: string } }[];
}

/** Every connection, name lookup and request to another computer in Chromium's own record of its network. */
function networkUse(file: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetworkLog;
  const names = new Map(
    Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]),
  );
  const telling =
    /^(TCP_CONNECT_ATTEMPT|UDP_CONNECT|HOST_RESOLVER_MANAGER_JOB|HOST_RESOLVER_SYSTEM_TASK|URL_REQUEST_START_JOB)$/;
  return events.flatMap(({ type, params = {} }) => {
    const name = names.get(type) ?? '';
    const what = params.url ?? params.host ?? params.address ?? '';
    return telling.test(name) && what !== '' && !what.startsWith('app:') ? [`${name} ${what}`] : [];
  });
}
