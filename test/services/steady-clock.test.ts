import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SteadyClock } from '../../electron/services/steady-clock';
import { spokenMs } from '../../shared/speakers/speaking-time';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, type Populated } from '../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../support/test-application';

const second = 1000;
const hour = 3_600_000;

/** A computer: time goes on, it may sleep, and somebody may set its clock. */
function computer() {
  let wall = Date.UTC(2030, 0, 15, 9);
  let monotonic = 5000;
  return {
    wall: () => wall,
    monotonic: () => monotonic,
    run: (ms: number) => {
      wall += ms;
      monotonic += ms;
    },
    sleep: (ms: number) => {
      wall += ms;
    },
    set: (byMs: number) => {
      wall += byMs;
    },
  };
}

describe('the clock', () => {
  test('goes on as that of the computer, and hides a drift that time servers put right', () => {
    const machine = computer();
    const clock = new SteadyClock(machine);
    machine.run(10 * second);
    machine.set(-40);
    expect(clock.check()).toBe(0);
    expect(clock.now()).toBe(machine.wall() + 40);
  });

  test('tells at once that it was set back', () => {
    const machine = computer();
    const clock = new SteadyClock(machine);
    machine.run(second);
    machine.set(-hour);
    expect(clock.check()).toBe(-hour);
    expect([clock.now(), clock.check()]).toEqual([machine.wall(), 0]);
  });

  test('takes being ahead for sleep until nothing says that the computer woke', () => {
    const asleep = computer();
    const slept = new SteadyClock(asleep);
    asleep.sleep(hour);
    expect(slept.check()).toBe(0);
    slept.woke();
    expect([slept.check(), slept.now()]).toEqual([0, asleep.wall()]);

    const awake = computer();
    const set = new SteadyClock(awake);
    awake.set(hour);
    const told = Array.from({ length: 4 }, () => set.check());
    expect(told).toEqual([0, 0, hour, 0]);
  });

  test('times a turn by what really went by, whatever is done to the clock', () => {
    const deeds = fc.oneof(
      fc.record({ do: fc.constant('run' as const), ms: fc.integer({ min: 0, max: 60_000 }) }),
      fc.record({ do: fc.constant('set' as const), ms: fc.integer({ min: -hour, max: hour }) }),
    );
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 20 }), (done) => {
        const machine = computer();
        const clock = new SteadyClock(machine);
        let startedAt = clock.now();
        let ran = 0;
        for (const deed of done) {
          machine[deed.do](deed.ms);
          if (deed.do === 'run') ran += deed.ms;
          startedAt += clock.check();
        }
        for (let checks = 0; checks < 3; checks += 1) startedAt += clock.check();
        // What lies within the tolerance is not told of.
        expect(Math.abs(clock.now() - startedAt - ran)).toBeLessThanOrEqual(1500);
      }),
    );
  });
});

describe('a turn under way', () => {
  let app: TestApplication;
  let dialogue: DialogueCalls;
  let ids: Populated;
  beforeEach(async () => {
    app = createTestApplication();
    ({ ids, ...dialogue } = await createPopulated(app));
  });
  afterEach(() => app.close());

  const speaking = async () =>
    (await dialogue.get('speakers.list', { sessionId: ids.panel })).speaking!;

  test('keeps its length and its pause when the clock is set back, and its place in the record', async () => {
    const id = await dialogue.get('record.open', { sessionId: ids.panel, speakerId: null });
    app.clock.advance(90 * second);
    await dialogue.get('speakers.pause', { id });
    app.clock.advance(30 * second);
    const before = await speaking();
    const ran = spokenMs(before, app.clock.now());
    const undo = await dialogue.get('history.state', {});

    app.clock.advance(-hour);
    app.application.clockChanged(-hour);
    await expect.poll(async () => (await speaking()).startedAt).toBe(before.startedAt! - hour);
    expect(spokenMs(await speaking(), app.clock.now())).toBe(ran);
    expect(await dialogue.get('history.state', {})).toEqual(undo);
    expect(app.events).toContainEqual({ type: 'clock-changed', byMs: -hour });

    const next = await dialogue.get('record.open', { sessionId: ids.panel, speakerId: null });
    const record = await dialogue.get('record.list', { sessionId: ids.panel });
    const order = record.map((each) => each.id).filter((each) => [id, next].includes(each));
    expect(order).toEqual([id, next]);
  });

  test('goes on after a restart', async () => {
    const id = await dialogue.get('record.open', { sessionId: ids.panel, speakerId: null });
    app.clock.advance(60 * second);
    app.restart();
    const { interventionId, hasFloor, startedAt } = await speaking();
    expect([interventionId, hasFloor]).toEqual([id, true]);
    expect(Math.round((app.clock.now() - startedAt!) / second)).toBe(60);
  });
});
