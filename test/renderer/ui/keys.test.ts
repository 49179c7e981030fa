import { describe, expect, it } from 'vitest';
import { ariaKeys, formatKeys, matchesKeys, worksWhileTyping } from '../../../renderer/ui/keys';

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

describe('keys', () => {
  it.each([
    ['Mod+K', '⌘K', 'Ctrl+K'],
    ['Alt+1', '⌥1', 'Alt+1'],
    ['Mod+Enter', '⌘⏎', 'Ctrl+⏎'],
    ['Shift+F6', '⇧F6', 'Shift+F6'],
    ['ArrowDown', '↓', '↓'],
  ])('prints %s as %s on a Mac and as %s elsewhere', (keys, mac, other) => {
    expect([formatKeys(keys, true), formatKeys(keys, false)]).toEqual([mac, other]);
  });

  it('names the modifier of the platform to assistive technology', () => {
    expect([ariaKeys('Mod+K', true), ariaKeys('Mod+K', false)]).toEqual(['Meta+K', 'Control+K']);
  });

  it.each<[string, string, KeyboardEventInit, boolean]>([
    ['Mod with Ctrl', 'Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true }, true],
    ['not without it', 'Mod+K', { key: 'k', code: 'KeyK' }, false],
    [
      'not with one more',
      'Mod+K',
      { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true },
      false,
    ],
    ['a digit on a French layout', 'Alt+1', { key: '&', code: 'Digit1', altKey: true }, true],
    ['a letter on a Greek layout', 'Mod+K', { key: 'κ', code: 'KeyK', ctrlKey: true }, true],
    ['the letter that is printed', 'Mod+Z', { key: 'z', code: 'KeyY', ctrlKey: true }, true],
    ['and not the place of another', 'Mod+Y', { key: 'z', code: 'KeyY', ctrlKey: true }, false],
    ['a sign that takes Shift', '?', { key: '?', code: 'Slash', shiftKey: true }, true],
  ])('matches %s', (_case, keys, init, isMatch) => {
    expect(matchesKeys(press(init), keys, false)).toBe(isMatch);
  });

  it('takes plain letters for text while somebody types', () => {
    expect(['s', 'Shift+S', 'Mod+S', 'Alt+1', 'F6'].map(worksWhileTyping)).toEqual([
      ...[false, false, true, true, true],
    ]);
  });
});
