import { describe, expect, test } from 'vitest';
import { AppFailure, type Result } from '../../shared/app-error';
import type { DialogueId } from '../../shared/domain/ids';
import { mayChairCall } from '../../electron/ipc/chair-calls';
import { serveContract, type CallReceiver } from '../../electron/ipc/serve-contract';
import { isTrustedSender } from '../../electron/ipc/trusted-sender';

const dialogueId = '00000000-0000-7000-8000-000000000001' as DialogueId;
const ourPage = { url: 'app://rapporteur/index.html', parent: null };

type Listener = Parameters<CallReceiver['handle']>[1];

const anyPage = () => true;

function serve(
  invoke: (path: string, payload: unknown) => Promise<Result<unknown>>,
  mayCall: (pageId: number, path: string, payload: unknown) => boolean = anyPage,
) {
  const handlers = new Map<string, Listener>();
  const problems: unknown[] = [];
  const callers: number[] = [];
  serveContract(
    { handle: (channel, listener) => void handlers.set(channel, listener) },
    {
      application: Promise.resolve({ invoke }),
      problem: (error) => `R${problems.push(error)}`,
      mayCall,
      onCall: (id) => callers.push(id),
    },
  );
  const [listener] = [...handlers.values()];
  const call = (
    path: unknown,
    payload: unknown,
    senderFrame: Parameters<Listener>[0]['senderFrame'] = ourPage,
  ) => listener?.({ senderFrame, sender: { id: 7 } }, path, payload);
  return { handlers, problems, callers, call };
}

const echo = async (path: string, payload: unknown) => ({
  ok: true as const,
  value: { path, payload },
});

describe('a trusted sender', () => {
  test('is the top frame of our own page', () => {
    expect(isTrustedSender(ourPage)).toBe(true);
    expect(isTrustedSender({ ...ourPage, url: 'app://rapporteur/index.html#draft' })).toBe(true);
  });

  test.each([
    ['a frame within our page', { ...ourPage, parent: ourPage }],
    ['a frame that is gone', null],
    ['a page of another host', { url: 'app://elsewhere/index.html', parent: null }],
    ['a page whose host begins with ours', { url: 'app://rapporteur.invalid/', parent: null }],
    [
      'our name behind a user name',
      { url: 'https://app://rapporteur@example.invalid/', parent: null },
    ],
    ['a page from the network', { url: 'https://rapporteur/index.html', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a frame without an address', { url: '', parent: null }],
  ])('is not %s', (_name, frame) => {
    expect(isTrustedSender(frame)).toBe(false);
  });
});

describe('serving the contract', () => {
  test('is one handler, which passes calls on and says that the page is up', async () => {
    const { handlers, callers, call } = serve(echo);
    expect([...handlers.keys()]).toEqual(['rapporteur:invoke']);
    expect(await call('app.info', {})).toEqual({
      ok: true,
      value: { path: 'app.info', payload: {} },
    });
    expect(callers).toEqual([7]);
  });

  test('refuses strangers without asking the application', async () => {
    let isAsked = false;
    const { problems, callers, call } = serve(async (path, payload) => {
      isAsked = true;
      return echo(path, payload);
    });
    const answer = await call('app.info', {}, { url: 'https://example.invalid/', parent: null });
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reference: 'R1' } });
    expect(String(problems[0])).toContain('https://example.invalid/');
    expect({ isAsked, callers }).toEqual({ isAsked: false, callers: [] });
  });

  test('refuses what a page has no right to, without asking the application', async () => {
    const invoked: string[] = [];
    const { problems, callers, call } = serve(
      async (path, payload) => {
        invoked.push(path);
        return echo(path, payload);
      },
      (pageId, path, payload) => pageId === 7 && mayChairCall(path, payload, dialogueId),
    );
    const payload = { dialogueId, input: {} };
    expect(await call('record.session', payload)).toEqual({
      ok: false,
      error: { code: 'unexpected', reference: 'R1' },
    });
    expect(await call('speakers.list', payload)).toMatchObject({ ok: true });
    expect(invoked).toEqual(['speakers.list']);
    expect(callers).toEqual([7]);
    expect(String(problems[0])).toContain('record.session');
  });

  test('answers a path that is no text like a bug', async () => {
    const { call } = serve(echo);
    expect(await call(['app.info'], {})).toMatchObject({
      ok: false,
      error: { code: 'unexpected' },
    });
  });

  test('turns a bug into its reference and keeps the error for the log', async () => {
    const bug = new Error('secret detail');
    const { problems, call } = serve(() => Promise.reject(bug));
    const answer = await call('app.info', {});
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reference: 'R1' } });
    expect(problems).toEqual([bug]);
  });

  test('passes an expected failure on as what it is', async () => {
    const error = { code: 'storage-read-only', folder: 'folder' } as const;
    const { problems, call } = serve(() => Promise.reject(new AppFailure(error)));
    expect(await call('app.info', {})).toEqual({ ok: false, error });
    expect(problems).toEqual([]);
  });

  test('lets early calls wait for the application', async () => {
    let open: (application: { invoke: typeof echo }) => void = () => undefined;
    const application = new Promise<{ invoke: typeof echo }>((resolve) => (open = resolve));
    let listener: Listener | undefined;
    const receiver: CallReceiver = { handle: (_channel, each) => (listener = each) };
    serveContract(receiver, {
      application,
      problem: () => '',
      mayCall: anyPage,
      onCall: () => undefined,
    });
    const answer = listener?.({ senderFrame: ourPage, sender: { id: 1 } }, 'app.info', {});
    open({ invoke: echo });
    expect(await answer).toMatchObject({ ok: true });
  });
});
