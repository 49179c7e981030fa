import { expect, it } from 'vitest';
import { indexDialogue } from '../../shared/domain/dialogue-index';
import { areaEvidence } from '../../shared/domain/evidence';
import type { Event, Session } from '../../shared/domain/programme';
import type { Area } from '../../shared/domain/synthesis';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';

/** An area of one event, and what is said about it. */
interface Room {
  readonly builder: DialogueDataBuilder;
  readonly event: Event;
  readonly session: Session;
  readonly area: Area;
}

/** Each rule of counting as a case of its own: what is said, and how many then stand where. */
const cases: readonly {
  readonly rule: string;
  readonly say: (room: Room) => void;
  /** Supporters, those who qualify, those who oppose. */
  readonly counts: readonly [number, number, number];
}[] = [
  {
    rule: 'two persons of one delegation are one',
    say: ({ builder, session, area }) => {
      const { delegation } = builder.voice(session, area);
      const second = builder.participant(delegation);
      builder.link(area, builder.point(builder.intervention(session, second)));
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'ten points of one turn are one',
    say: ({ builder, session, area }) => {
      const { intervention } = builder.voice(session, area);
      for (let i = 0; i < 9; i += 1) builder.link(area, builder.point(intervention));
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'a delegation in two panels is one',
    say: ({ builder, event, session, area }) => {
      const { speaker } = builder.voice(session, area);
      const other = builder.intervention(builder.session(event), speaker);
      builder.link(area, builder.point(other));
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'two members that speak for a group are the group, once',
    say: ({ builder, session, area }) => {
      const group = builder.delegation({ isGroup: true, state: null });
      const intervention = { onBehalfOfId: group.id };
      builder.voice(session, area, 'supports', { intervention });
      builder.voice(session, area, 'supports', { intervention });
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'a member that speaks for the group and then for itself is both',
    say: ({ builder, session, area }) => {
      const group = builder.delegation({ isGroup: true, state: null });
      const { speaker } = builder.voice(session, area);
      const forGroup = builder.intervention(session, speaker, { onBehalfOfId: group.id });
      builder.link(area, builder.point(forGroup), 'opposes');
    },
    counts: [1, 0, 1],
  },
  {
    rule: 'who supports and qualifies is shown as qualifying',
    say: ({ builder, session, area }) => {
      const { intervention } = builder.voice(session, area);
      builder.link(area, builder.point(intervention), 'qualifies');
    },
    counts: [0, 1, 0],
  },
  {
    rule: 'who opposes anywhere is shown as opposing',
    say: ({ builder, session, area }) => {
      const { speaker, intervention } = builder.voice(session, area);
      builder.link(area, builder.point(intervention), 'qualifies');
      const later = builder.intervention(session, speaker);
      builder.link(area, builder.point(later), 'opposes');
    },
    counts: [0, 0, 1],
  },
  {
    rule: 'somebody unknown is nobody',
    say: ({ builder, session, area }) => {
      const unknown = builder.participant(null, { isIdentified: false });
      builder.link(area, builder.point(builder.intervention(session, unknown)));
      builder.link(area, builder.point(builder.intervention(session, null)));
    },
    counts: [0, 0, 0],
  },
  {
    rule: 'somebody unknown counts from when it is known who it was',
    say: ({ builder, session, area }) => {
      const unknown = builder.participant(null, { isIdentified: false });
      builder.link(area, builder.point(builder.intervention(session, unknown)));
      Object.assign(unknown, { isIdentified: true });
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'a delegate without a name counts for the delegation',
    say: ({ builder, session, area }) => {
      builder.voice(session, area, 'supports', { participant: { isIdentified: false } });
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'what is off the record never counts, in favour or against',
    say: ({ builder, session, area }) => {
      const intervention = { attribution: 'off-the-record' } as const;
      builder.voice(session, area, 'supports', { intervention });
      builder.voice(session, area, 'opposes', { intervention });
    },
    counts: [0, 0, 0],
  },
  {
    rule: 'who may not be named still counts',
    say: ({ builder, session, area }) => {
      for (const attribution of ['delegation', 'category', 'none'] as const)
        builder.voice(session, area, 'supports', { intervention: { attribution } });
    },
    counts: [3, 0, 0],
  },
  {
    rule: 'who took the floor and is not linked is silent, which is not assent',
    say: ({ builder, session, area }) => {
      builder.voice(session, area);
      for (let i = 0; i < 5; i += 1)
        builder.intervention(session, builder.participant(builder.delegation()));
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'a point under two areas counts in each for itself',
    say: ({ builder, event, session, area }) => {
      const { point } = builder.voice(session, area);
      builder.link(builder.area(event), point, 'opposes');
    },
    counts: [1, 0, 0],
  },
  {
    rule: 'evidence of another event counts, and a delegation of both once',
    say: ({ builder, session, area }) => {
      const { speaker } = builder.voice(session, area);
      const before = builder.session(builder.event());
      builder.link(area, builder.point(builder.intervention(before, speaker)));
      builder.voice(before, area);
    },
    counts: [2, 0, 0],
  },
];

it.each(cases)('$rule', ({ say, counts }) => {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const session = builder.session(event);
  const area = builder.area(event);
  say({ builder, event, session, area });
  const evidence = areaEvidence(indexDialogue(builder.data), area);
  const { supporters, qualifiers, opposers } = evidence;
  expect([supporters.length, qualifiers.length, opposers.length]).toEqual(counts);
});
