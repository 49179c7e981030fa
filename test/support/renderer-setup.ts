import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { loadMessages } from '../../renderer/app/load-messages';

// jsdom has no layout. Windows of 600 px with rows of 32 let lists draw what would be visible.
const rowHeight = 32;
const viewHeight = 600;
const viewWidth = 800;

Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('role') === 'listitem' ? rowHeight : viewHeight;
    },
  },
  offsetWidth: { configurable: true, get: () => viewWidth },
  clientHeight: { configurable: true, get: () => viewHeight },
  clientWidth: { configurable: true, get: () => viewWidth },
});

HTMLElement.prototype.scrollTo = function (this: HTMLElement, options?: unknown) {
  this.scrollTop = (options as ScrollToOptions).top ?? 0;
  this.dispatchEvent(new Event('scroll'));
};

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// jsdom lacks it; the identifiers of tests need no escaping but quotes and backslashes.
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text) => text.replace(/["\\]/g, '\\$&');

// jsdom has typed arrays of its own, which those of Node that reach a page through its bridge are no instances of.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as typeof Uint8Array;

// Milliseconds. A screen over the whole application shares two cores with another one.
configure({ asyncUtilTimeout: 15_000 });

beforeAll(() => loadMessages('en'));
afterEach(cleanup);

// jsdom lays no text out; an editor that scrolls to its cursor asks where it is.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
