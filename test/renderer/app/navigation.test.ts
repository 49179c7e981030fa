import { expect, it } from 'vitest';
import { navigate, type Location, type NavigationAction } from '../../../renderer/app/navigation';
import type { DialogueId, InterventionId, SessionId } from '../../../shared/domain/ids';

const dialogueId = 'dialogue-1' as DialogueId;
const sessionId = 'session-1' as SessionId;
const target = { kind: 'intervention', id: 'intervention-1' as InterventionId } as const;

const go = (...actions: NavigationAction[]) =>
  actions.reduce<Location>(navigate, { screen: 'home' });
const open = { type: 'open-dialogue', dialogueId } as const;

it('opens a dialogue on its programme', () => {
  expect(go(open)).toEqual({ screen: 'programme', dialogueId, sessionId: null, target: null });
});

it('keeps the session from screen to screen', () => {
  const choose = { type: 'choose-session', sessionId } as const;
  expect(go(open, choose, { type: 'show-screen', screen: 'capture' })).toEqual({
    ...{ screen: 'capture', dialogueId, sessionId, target: null },
  });
});

it('shows a target once: going on forgets it', () => {
  const show = { type: 'show-target', screen: 'capture', target, sessionId } as const;
  expect(go(open, show)).toMatchObject({ screen: 'capture', sessionId, target });
  expect(go(open, show, { type: 'show-screen', screen: 'draft' })).toMatchObject({ target: null });
});

it('comes back from the settings to where one was', () => {
  const before = go(open, { type: 'show-screen', screen: 'draft' });
  const settings = navigate(before, { type: 'open-settings' });
  expect(navigate(settings, { type: 'open-settings' })).toEqual(settings);
  expect(navigate(settings, { type: 'close-settings' })).toEqual(before);
  expect(navigate(settings, { type: 'show-screen', screen: 'capture' })).toMatchObject({
    ...{ screen: 'capture', dialogueId },
  });
});

it('ignores what is about a dialogue while none is open', () => {
  expect(go({ type: 'show-screen', screen: 'capture' })).toEqual({ screen: 'home' });
});
