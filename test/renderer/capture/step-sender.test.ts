import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { stepsBetween } from '../../../renderer/features/capture/saving/minimal-step';
import { StepSender } from '../../../renderer/features/capture/saving/step-sender';
import type { AppError, Result } from '../../../shared/app-error';
import { applySteps, type StepJson } from '../../../shared/notes/apply-steps';
import {
  documentOfPoints,
  pointsOfDocument,
  type PointsDocument,
} from '../../../shared/notes/points-schema';
import { anyDocument, idOf } from './document-arbitrary';

const blank = documentOfPoints([
  { id: idOf(0), kind: 'observation', isVerbatim: false, themeIds: [], text: '' },
]);
const diskFull: AppError = { code: 'storage-full' };

type Fault = 'none' | 'before' | 'after';

/** Main, the editor and a disk that may fail, all driven by hand: nothing happens until `answer` or `tick`. */
class Scene {
  stored: PointsDocument = blank;
  version = 0;
  local: PointsDocument = blank;
  readonly outcomes: ('saved' | 'refused' | AppError)[] = [];
  readonly #requests: ((fault: Fault) => void)[] = [];
  readonly #timers: (() => void)[] = [];
  mostInFlight = 0;
  readonly sender: StepSender;

  constructor(version: number | null = 0) {
    this.sender = new StepSender(
      {
        store: {
          append: (baseVersion, steps) => this.#request(() => this.#append(baseVersion, steps)),
          load: () =>
            this.#request(() => ({
              ok: true,
              value: { document: this.stored, version: this.version },
            })),
        },
        local: () => this.local,
        takeOver: (document) => {
          this.local = document;
        },
        startSaving: () => (outcome) => this.outcomes.push(outcome),
        setTimer: (run) => this.#timers.push(run),
      },
      version,
    );
  }

  type(document: PointsDocument): void {
    const steps = stepsBetween(this.local, document);
    if (steps.length === 0) return;
    this.local = document;
    this.sender.push(steps);
  }

  changeElsewhere(document: PointsDocument): void {
    this.stored = document;
    this.version += 1;
    this.sender.look();
  }

  async answer(fault: Fault = 'none'): Promise<void> {
    this.#requests.shift()?.(fault);
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  }

  tick(): void {
    for (const run of this.#timers.splice(0)) run();
  }

  /** Answers everything and lets time pass until nothing is left to do. */
  async settle(): Promise<void> {
    for (let round = 0; round < 200 && !this.sender.isIdle; round += 1) {
      await this.answer();
      this.tick();
    }
  }

  get isWaiting(): boolean {
    return this.#requests.length > 0;
  }

  #request<T>(run: () => Result<T>): Promise<Result<T>> {
    return new Promise((resolve) => {
      this.#requests.push((fault) => {
        // "After": main has stored it, and only the answer was lost.
        const result = fault === 'before' ? null : run();
        resolve(fault === 'none' && result !== null ? result : { ok: false, error: diskFull });
      });
      this.mostInFlight = Math.max(this.mostInFlight, this.#requests.length);
    });
  }

  #append(baseVersion: number, steps: StepJson[]): Result<{ version: number }> {
    if (baseVersion !== this.version)
      return { ok: false, error: { code: 'conflict', label: 'edit-points' } };
    const applied = applySteps(this.stored, steps);
    if (!applied.ok)
      return { ok: false, error: { code: 'invalid', field: 'steps', rule: 'malformed' } };
    this.stored = applied.document;
    this.version += steps.length;
    return { ok: true, value: { version: this.version } };
  }
}

const anyEvent = fc.oneof(
  { weight: 4, arbitrary: anyDocument.map((document) => ({ type: 'type' as const, document })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Fault>('none', 'before', 'after')
      .map((fault) => ({ type: 'answer' as const, fault })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'tick' as const }) },
  {
    weight: 1,
    arbitrary: anyDocument.map((document) => ({ type: 'elsewhere' as const, document })),
  },
);

describe('bringing steps to the disk', () => {
  test('ends with the same text on both sides, whatever fails and whenever one types', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent, { maxLength: 40 }),
        fc.boolean(),
        async (events, isNew) => {
          const scene = new Scene(isNew ? null : 0);
          if (isNew) scene.sender.start();
          for (const event of events) {
            if (event.type === 'type') scene.type(event.document);
            else if (event.type === 'answer') await scene.answer(event.fault);
            else if (event.type === 'elsewhere') scene.changeElsewhere(event.document);
            else scene.tick();
          }
          await scene.settle();
          expect(scene.sender.isIdle).toBe(true);
          expect(scene.stored).toEqual(scene.local);
          expect(scene.mostInFlight).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('never loses what was typed last, even where the text was changed elsewhere meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, anyDocument, async (typed, elsewhere) => {
        const scene = new Scene();
        scene.type(typed);
        const hadSomethingToSay = scene.isWaiting;
        scene.stored = elsewhere;
        scene.version += 1;
        await scene.settle();
        if (!hadSomethingToSay) return;
        // Both stay where they can be joined: words that came in between stand beside what was typed.
        const stored = pointsOfDocument(scene.stored).map(({ text }) => text);
        for (const { text } of pointsOfDocument(typed))
          expect(stored.some((each) => each.includes(text))).toBe(true);
      }),
    );
  });

  test('sends what came together while a request was on its way as one', async () => {
    const scene = new Scene();
    const write = (text: string) =>
      scene.type(
        documentOfPoints([
          { id: idOf(0), kind: 'observation', isVerbatim: false, themeIds: [], text },
        ]),
      );
    write('a');
    write('ab');
    write('abc');
    await scene.answer();
    expect(scene.stored.content[0]?.content?.[0]?.text).toBe('a');
    await scene.answer();
    expect(scene.stored.content[0]?.content?.[0]?.text).toBe('abc');
    expect(scene.sender.isIdle).toBe(true);
    expect(scene.outcomes).toEqual(['saved', 'saved']);
  });

  test('says that text waits, tries again, and then says that it is saved', async () => {
    const scene = new Scene();
    scene.type(
      documentOfPoints([
        { id: idOf(0), kind: 'observation', isVerbatim: false, themeIds: [], text: 'a' },
      ]),
    );
    const flushed = vi.fn();
    const failed = vi.fn();
    scene.sender.flush().then(flushed, failed);
    await scene.answer('before');
    expect(failed).toHaveBeenCalledWith(diskFull);
    expect(scene.sender.isIdle).toBe(false);
    scene.tick();
    await scene.answer();
    expect(scene.outcomes).toEqual([diskFull, 'saved']);
    expect(flushed).not.toHaveBeenCalled();
    await expect(scene.sender.flush()).resolves.toBeUndefined();
  });

  test('shows what was changed elsewhere when nothing waits', async () => {
    const scene = new Scene();
    const other = documentOfPoints([
      { id: idOf(5), kind: 'question', isVerbatim: false, themeIds: [], text: 'b' },
    ]);
    scene.changeElsewhere(other);
    await scene.settle();
    expect(scene.local).toEqual(other);
  });
});

describe('a text that is changed elsewhere while somebody types', () => {
  const text = (words: string) =>
    documentOfPoints([
      { id: idOf(0), kind: 'observation', isVerbatim: false, themeIds: [], text: words },
    ]);
  const words = (document: PointsDocument) => document.content[0]?.content?.[0]?.text ?? '';

  test('keeps both: what came back with a redo, and the letter that was typed before that was seen', async () => {
    const scene = new Scene();
    scene.type(text('said first'));
    await scene.settle();
    scene.changeElsewhere(text('said'));
    await scene.settle();
    scene.changeElsewhere(text('said first'));
    scene.type(text('said!'));
    await scene.settle();
    expect(words(scene.stored)).toContain('first');
    expect(words(scene.stored)).toContain('!');
    expect(scene.local).toEqual(scene.stored);
  });

  test('is not doubled where the store took the steps and only the answer was lost', async () => {
    const scene = new Scene();
    scene.type(text('said'));
    await scene.answer('after');
    scene.type(text('said more'));
    await scene.settle();
    expect(words(scene.stored)).toBe('said more');
  });

  test('keeps every insertion of both sides, wherever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(10), fc.nat(10), async (mine, theirs) => {
        const base = 'abcdefghij';
        const scene = new Scene();
        scene.type(text(base));
        await scene.settle();
        scene.changeElsewhere(text(`${base.slice(0, theirs)}THEIRS${base.slice(theirs)}`));
        scene.type(text(`${base.slice(0, mine)}MINE${base.slice(mine)}`));
        await scene.settle();
        expect(words(scene.stored).replace('MINE', '').replace('THEIRS', '')).toBe(base);
        expect(scene.local).toEqual(scene.stored);
      }),
    );
  });
});
