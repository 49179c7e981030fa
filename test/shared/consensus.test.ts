import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensusOf } from '../../shared/domain/consensus';
import type { VoiceEvidence } from '../../shared/domain/evidence';
import type { Voice } from '../../shared/domain/voice';
import { categories, type Category } from '../../shared/domain/vocabulary';

interface Group {
  category: Category | null;
  supporters: number;
  opposers: number;
  /** Took the floor and qualified, or is not linked. */
  others: number;
}

let count = 0;
function voices(category: Category | null, number: number): Voice[] {
  return Array.from({ length: number }, () => {
    count += 1;
    const id = `voice-${count}` as Voice['id'];
    return { id, name: id, delegation: null, person: null, category, region: null };
  });
}

function evidenceOf(groups: readonly Group[]) {
  const made = groups.map((group) => ({
    supporters: voices(group.category, group.supporters),
    opposers: voices(group.category, group.opposers),
    others: voices(group.category, group.others),
  }));
  const withStance = (own: Voice[], stance: VoiceEvidence['stance']): VoiceEvidence[] =>
    own.map((voice) => ({ voice, stance, items: [] }));
  return {
    supporters: made.flatMap((each) => withStance(each.supporters, 'supports')),
    opposers: made.flatMap((each) => withStance(each.opposers, 'opposes')),
    tookFloor: made.flatMap((each) => [...each.supporters, ...each.opposers, ...each.others]),
  };
}

const group = (category: Category | null, supporters: number, opposers = 0, others = 0): Group => ({
  category,
  supporters,
  opposers,
  others,
});

describe('the consensus of an area', () => {
  it.each([
    // One group: (2 + 1) / (2 + 2), and 2.5 / 3 × (1 − 0.5 / 3).
    { groups: [group('government', 2)], groupInformed: 0.75, smallGroups: 0.694444 },
    // 3/5 × 2/3, and the root of (2.5/4 × 3.5/4) × (1.5/2 × 1.5/2).
    {
      groups: [group('government', 2, 0, 1), group('civil-society', 1)],
      groupInformed: 0.4,
      smallGroups: 0.554633,
    },
    // 1/3 × 1/3: both against; the root of (0.5/2 × 0.5/2)².
    {
      groups: [group('government', 0, 1), group('academia', 0, 1)],
      groupInformed: 0.111111,
      smallGroups: 0.0625,
    },
  ])('is $groupInformed and $smallGroups', ({ groups, groupInformed, smallGroups }) => {
    const consensus = consensusOf(evidenceOf(groups));
    expect(consensus?.groupInformed).toBeCloseTo(groupInformed, 5);
    expect(consensus?.smallGroups).toBeCloseTo(smallGroups, 5);
    expect(consensus?.groups).toBe(groups.length);
  });

  it('is not known where no category took the floor, and is not moved by voices without one', () => {
    expect(consensusOf(evidenceOf([]))).toBeNull();
    expect(consensusOf(evidenceOf([group(null, 3)]))).toBeNull();
    const own = evidenceOf([group('media', 2, 1)]);
    const alone = evidenceOf([group(null, 3, 2)]);
    const both = {
      supporters: [...own.supporters, ...alone.supporters],
      opposers: [...own.opposers, ...alone.opposers],
      tookFloor: [...own.tookFloor, ...alone.tookFloor],
    };
    expect(consensusOf(both)).toEqual(consensusOf(own));
  });

  const rooms = fc.uniqueArray(
    fc.record({
      category: fc.constantFrom(...categories),
      supporters: fc.nat({ max: 20 }),
      opposers: fc.nat({ max: 20 }),
      others: fc.integer({ min: 1, max: 20 }),
    }),
    { minLength: 1, selector: ({ category }) => category },
  );

  it('lies between 0 and 1, grows with a supporter won over and falls with one lost', () => {
    fc.assert(
      fc.property(rooms, (groups) => {
        const consensus = consensusOf(evidenceOf(groups))!;
        const [first, ...rest] = groups;
        const others = first!.others - 1;
        const won = { ...first!, others, supporters: first!.supporters + 1 };
        const lost = { ...first!, others, opposers: first!.opposers + 1 };
        const more = consensusOf(evidenceOf([won, ...rest]))!;
        const less = consensusOf(evidenceOf([lost, ...rest]))!;
        for (const value of [consensus.groupInformed, consensus.smallGroups]) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(1);
        }
        expect(more.groupInformed).toBeGreaterThan(consensus.groupInformed);
        expect(more.smallGroups).toBeGreaterThan(consensus.smallGroups);
        expect(less.smallGroups).toBeLessThan(consensus.smallGroups);
        expect(less.groupInformed).toBe(consensus.groupInformed);
      }),
    );
  });

  it('does not fall for small groups when another group agrees as much', () => {
    const one = consensusOf(evidenceOf([group('government', 3)]))!;
    const two = consensusOf(evidenceOf([group('government', 3), group('academia', 3)]))!;
    expect(two.smallGroups).toBeCloseTo(one.smallGroups, 10);
    expect(two.groupInformed).toBeLessThan(one.groupInformed);
  });
});
