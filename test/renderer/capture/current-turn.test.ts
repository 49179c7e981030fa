import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FloorRequestId, InterventionId } from '../../../shared/domain/ids';
import { FakeFloor } from './fake-floor';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const offered = (id: string, current: InterventionId | null) => ({
  id: id as FloorRequestId,
  current,
});

/** Somebody is written at the foot: their turn is known to main, and a word is typed. */
async function writing(queue: string[] = []) {
  const floor = new FakeFloor();
  floor.queue = queue;
  floor.type();
  await floor.settle();
  return { floor, first: floor.turn.session().id! };
}

describe('what is under one’s hands stays there', () => {
  test('a turn that begins elsewhere waits, and is next once the notes are closed', async () => {
    const { floor, first } = await writing(['Speaker 2', 'Speaker 3']);
    const second = floor.startElsewhere('Speaker 2');
    await floor.settle();
    const third = floor.startElsewhere('Speaker 3');
    await floor.settle();
    expect(floor.turn.session().id).toBe(first);
    expect(floor.turn.waiting()).toEqual([second, third]);

    void floor.turn.close();
    // At once, before main has answered anything.
    expect(floor.turn.session().id).toBe(second);
    expect(floor.turn.waiting()).toEqual([third]);
    floor.type();
    await floor.settle();
    expect(floor.textOf(first)).toBe('<1>');
    expect(floor.textOf(second)).toBe('<2>');
    expect(floor.turnOf(first).isOpen).toBe(false);
    expect(floor.turnOf(third).hasFloor).toBe(true);
  });

  test('a blank foot takes up who was started elsewhere, unless a name is being typed', async () => {
    const floor = new FakeFloor();
    floor.queue = ['Speaker 1'];
    floor.turn.hold(true);
    const id = floor.startElsewhere('Speaker 1');
    await floor.settle();
    expect(floor.turn.session().hasBegun).toBe(false);
    expect(floor.turn.waiting()).toEqual([id]);
    floor.turn.hold(false);
    expect(floor.turn.session().id).toBe(id);
    expect(floor.turn.waiting()).toEqual([]);
  });

  test('a letter typed in the moment in which somebody was given the floor is theirs', async () => {
    const floor = new FakeFloor();
    floor.queue = ['Speaker 1'];
    const id = floor.startElsewhere('Speaker 1');
    floor.type();
    await floor.settle();
    expect(floor.turns).toHaveLength(1);
    expect(floor.textOf(id)).toBe('<1>');
    expect(floor.turnOf(id).hasFloor).toBe(true);
  });

  test('one key goes round the open turns, and what is typed right away is in the right one', async () => {
    const { floor, first } = await writing(['Speaker 2', 'Speaker 3']);
    const second = floor.startElsewhere('Speaker 2');
    const third = floor.startElsewhere('Speaker 3');
    await floor.settle();
    for (const expected of [second, third, first, second]) {
      floor.turn.goToNext();
      expect(floor.turn.session().id).toBe(expected);
      // Before the stored text was read.
      floor.type();
      if (expected === third) await floor.settle();
    }
    await floor.settle();
    expect(floor.textOf(first)).toContain('<1>');
    expect(floor.textOf(first)).toContain('<4>');
    expect(floor.textOf(second)).toMatch(/<2>.*<5>/);
    expect(floor.textOf(third)).toBe('<3>');
  });
});

describe('giving the floor', () => {
  test('the next of the list starts beside what one writes; a second press means the same', async () => {
    const { floor, first } = await writing(['Speaker 2', 'Speaker 3']);
    void floor.turn.start(offered('Speaker 2', first));
    void floor.turn.start(offered('Speaker 2', first));
    await floor.settle();
    expect(floor.turn.session().id).toBe(first);
    expect(floor.turn.waiting()).toHaveLength(1);
    expect(floor.queue).toEqual(['Speaker 3']);
    expect(floor.refusals).toEqual([]);
  });

  test('closing and starting in one breath leaves nobody behind', async () => {
    const { floor, first } = await writing(['Speaker 2']);
    floor.type();
    void floor.turn.close();
    void floor.turn.start(offered('Speaker 2', first));
    floor.type();
    await floor.settle();
    expect(floor.textOf(first)).toBe('<1><2>');
    const second = floor.turn.session().id!;
    expect(second).not.toBe(first);
    expect(floor.textOf(second)).toBe('<3>');
    expect(floor.open()).toEqual([second]);
  });

  test('“next” pressed in two windows gives the floor once', async () => {
    const floor = new FakeFloor();
    floor.queue = ['Speaker 1', 'Speaker 2'];
    void floor.turn.start(offered('Speaker 1', null));
    floor.type();
    const id = floor.startElsewhere('Speaker 1');
    await floor.settle();
    expect(floor.turn.session().id).toBe(id);
    expect(floor.textOf(id)).toBe('<1>');
    expect(floor.queue).toEqual(['Speaker 2']);
  });

  test('where the list has moved on nothing begins, and what was typed takes nobody’s floor', async () => {
    for (const isTyped of [false, true]) {
      const floor = new FakeFloor();
      floor.queue = ['Speaker 1', 'Speaker 2'];
      floor.turn.hold(true);
      void floor.turn.start(offered('Speaker 1', null));
      if (isTyped) floor.type();
      const other = floor.startElsewhere('Speaker 2');
      await floor.settle();
      expect(floor.refusals).toEqual([{ code: 'list-moved-on' }]);
      expect(floor.turnOf(other).hasFloor).toBe(true);
      expect(floor.queue).toEqual(['Speaker 1']);
      expect(floor.turn.waiting()).toEqual([other]);
      if (isTyped) expect(floor.textOf(floor.turn.session().id!)).toBe('<1>');
      else expect(floor.turn.session().hasBegun).toBe(false);
    }
  });

  test('who is named and waits on the list is started, who speaks already is taken up', async () => {
    const floor = new FakeFloor();
    floor.queue = ['Speaker 1', 'Speaker 2'];
    void floor.turn.take({ kind: 'participant', id: 'Speaker 2' as never });
    await floor.settle();
    const id = floor.turn.session().id!;
    expect(floor.turnOf(id).by).toBe('Speaker 2');
    expect(floor.queue).toEqual(['Speaker 1']);

    floor.turn.hold(true);
    void floor.turn.close();
    await floor.settle();
    const other = floor.startElsewhere('Speaker 1');
    await floor.settle();
    void floor.turn.take({ kind: 'participant', id: 'Speaker 1' as never });
    await floor.settle();
    expect(floor.turn.session().id).toBe(other);
    expect(floor.turns).toHaveLength(2);
  });
});

describe('undo and other windows', () => {
  test('taking a start back returns foot and strip to what they were', async () => {
    const { floor, first } = await writing(['Speaker 2']);
    const second = floor.startElsewhere('Speaker 2');
    await floor.settle();
    floor.undoStart(second);
    await floor.settle();
    expect(floor.turn.waiting()).toEqual([]);
    expect(floor.turn.session().id).toBe(first);

    void floor.turn.close();
    await floor.settle();
    const again = floor.startElsewhere('Speaker 2');
    await floor.settle();
    expect(floor.turn.session().id).toBe(again);
    floor.undoStart(again);
    await floor.settle();
    expect(floor.turn.session().hasBegun).toBe(false);
  });

  test('a text that is being written stays, though its notes were closed elsewhere', async () => {
    const { floor, first } = await writing();
    vi.setSystemTime(Date.now() + 5);
    floor.type();
    await floor.settle();
    floor.turnOf(first).isOpen = false;
    await Promise.all([floor.turn.sync(), floor.settle()]);
    expect(floor.turn.session().id).toBe(first);
    floor.type();
    await floor.settle();
    expect(floor.textOf(first)).toBe('<1><2><3>');
  });

  test('what is typed in the moment in which the start is taken back is kept, without time and speaker', async () => {
    const floor = new FakeFloor();
    floor.queue = ['Speaker 1'];
    const id = floor.startElsewhere('Speaker 1');
    await floor.settle();
    floor.undoStart(id);
    floor.type();
    await floor.settle();
    floor.type();
    await floor.settle();
    const kept = floor.turn.session().id!;
    expect(floor.turnOf(kept)).toMatchObject({ by: null, isTimed: false, isDeleted: false });
    expect(floor.textOf(kept)).toBe('<1><2>');
    expect(floor.turn.waiting()).toEqual([]);
    // Started once more, the speaker has a text of their own.
    const again = floor.startElsewhere('Speaker 1');
    await floor.settle();
    expect(floor.turn.waiting()).toEqual([again]);
  });

  test('after a restart the oldest open turn is at the foot and the others wait', async () => {
    const floor = new FakeFloor();
    floor.queue = ['Speaker 1', 'Speaker 2'];
    floor.turn.hold(true);
    const first = floor.startElsewhere('Speaker 1');
    const second = floor.startElsewhere('Speaker 2');
    await floor.settle();
    floor.turn.hold(false);
    expect(floor.turn.session().id).toBe(first);
    expect(floor.turn.waiting()).toEqual([second]);
  });

  test('who looks at another screen comes back to the text that they were writing', async () => {
    const { floor, first } = await writing(['Speaker 2', 'Speaker 3']);
    const second = floor.startElsewhere('Speaker 2');
    floor.startElsewhere('Speaker 3');
    await floor.settle();
    floor.turn.goToNext();
    floor.type();
    await floor.settle();
    await floor.comeBack();
    expect(floor.turn.session().id).toBe(second);
    floor.type();
    await floor.settle();
    expect([first, second].map((id) => floor.textOf(id))).toEqual(['<1>', '<2><3>']);
    // Closed from here on, it is the oldest's turn again.
    void floor.turn.close();
    await floor.settle();
    await floor.comeBack();
    expect(floor.turn.session().id).toBe(first);
  });
});

type Move =
  | { readonly kind: 'type' | 'close' | 'next' | 'round' | 'other' | 'undo' | 'wait' }
  | { readonly kind: 'answer'; readonly fault: 'none' | 'before' | 'after' };

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Move>({ kind: 'type' }) },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom('none', 'none', 'none', 'before', 'after')
      .map((fault): Move => ({ kind: 'answer', fault: fault as 'none' })),
  },
  fc
    .constantFrom<Move['kind']>('close', 'next', 'round', 'other', 'undo', 'wait')
    .map((kind) => ({ kind }) as Move),
);

test('whatever is pressed while main answers late or not at all, each letter is once in the turn it was typed in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 5, maxLength: 60 }), async (moves) => {
      const floor = new FakeFloor();
      floor.queue = Array.from({ length: 40 }, (_, index) => `Speaker ${index}`);
      for (const move of moves) await play(floor, move);
      for (let round = 0; round < 40; round += 1) {
        await floor.settle();
        await vi.advanceTimersByTimeAsync(6000);
      }
      const texts = floor.turns.map(({ id }) => floor.textOf(id)).join('\n');
      for (const [session, letters] of floor.typed) {
        expect(session.id).not.toBeNull();
        for (const letter of letters) {
          expect(floor.textOf(session.id!)).toContain(letter);
          expect(texts.split(letter)).toHaveLength(2);
        }
      }
    }),
    { numRuns: 250 },
  );
});

async function play(floor: FakeFloor, move: Move): Promise<void> {
  const holder = floor.turns.find(({ hasFloor }) => hasFloor)?.id ?? null;
  const [next] = floor.queue;
  switch (move.kind) {
    case 'type':
      floor.type();
      return;
    case 'close':
      void floor.turn.close();
      return;
    case 'next':
      if (next !== undefined) void floor.turn.start(offered(next, holder));
      return;
    case 'round':
      floor.turn.goToNext();
      return;
    case 'other':
      if (next !== undefined) floor.startElsewhere(next);
      return;
    case 'undo': {
      // Main refuses to take back a start once something was written.
      const last = floor.turns.at(-1);
      if (last?.hasFloor && floor.textOf(last.id) === '') floor.undoStart(last.id);
      return;
    }
    case 'wait':
      await vi.advanceTimersByTimeAsync(1200);
      return;
    case 'answer':
      await floor.answer(move.fault);
  }
}
