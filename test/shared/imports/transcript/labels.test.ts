import { describe, expect, test } from 'vitest';
import type { DelegationId, ParticipantId } from '../../../../shared/domain/ids';
import type { Cue, TranscriptSource } from '../../../../shared/imports/import-source';
import {
  cleanLabel,
  isDeviceLabel,
  namesWithin,
  plannedLabels,
  recognizedTranscriptOptions,
} from '../../../../shared/imports/transcript/labels';
import type { LabelMatch } from '../../../../shared/imports/transcript/transcript-plan';
import { turnsOfCues } from '../../../../shared/imports/transcript/turns';

const known: Record<string, LabelMatch> = {
  'Person 3': {
    kind: 'certain',
    candidates: [{ type: 'participant', id: 'p3' as ParticipantId, name: 'Person 3' }],
  },
  Kenya: {
    kind: 'certain',
    candidates: [{ type: 'delegation', id: 'ken' as DelegationId, name: 'Kenya' }],
  },
  Org: {
    kind: 'likely',
    candidates: [{ type: 'delegation', id: 'org' as DelegationId, name: 'Organization 1' }],
  },
};
const asked: string[] = [];
const suggest = (name: string): LabelMatch => {
  asked.push(name);
  return known[name] ?? { kind: 'none', candidates: [] };
};

function sourceOf(...labels: string[]): TranscriptSource {
  const cues = labels.map((label, at): Cue => ({
    label,
    text: `Yes. This is what was said at place number ${at}.`,
    startsAt: at * 10_000,
    endsAt: at * 10_000 + 4000,
  }));
  return { type: 'transcript', format: 'webvtt', cues, remarks: [] };
}

describe('labels', () => {
  test.each([
    ['Person 3 (Guest)', 'Person 3'],
    ['Person 3 (Host, me)', 'Person 3'],
    ['KEN_Person 3', 'KEN Person 3'],
    ['  - Person 3: ', 'Person 3'],
  ])('%s is cleaned to %s', (label, cleaned) => {
    expect(cleanLabel(label)).toBe(cleaned);
  });

  test.each([
    ['Kenya - Ambassador', ['Kenya - Ambassador', 'Kenya', 'Ambassador']],
    ['KEN_Person 3', ['KEN Person 3', 'Person 3', 'KEN']],
    ['Participant 12 (Org)', ['Participant 12 (Org)', 'Participant 12', 'Org']],
    ['Person 3 | Org', ['Person 3 | Org', 'Person 3', 'Org']],
  ])('%s may hold names', (label, names) => {
    expect(namesWithin(label)).toEqual(names);
  });

  test.each(
    (
      'iPhone|iPad (2)|Participant 12’s iPhone|Galaxy S22|Room 7|Conference room|Meeting Room B|Salle 3|Host|Co-host|12|+00 22 000 00 00|' +
      'Guest|Unknown Speaker|Interpreter||…'
    ).split('|'),
  )('%j is a device, a room or nobody, and is never matched', (label) => {
    asked.length = 0;
    expect(isDeviceLabel(label)).toBe(true);
    const [planned] = plannedLabels(turnsOfCues(sourceOf(label).cues), suggest, {});
    expect(planned).toMatchObject({ match: null, choice: 'unknown', cleaned: '' });
    expect(asked).toEqual([]);
  });

  test.each(['Person 3', 'Participant 12', 'Kenya', 'Hall-Participant 4'])(
    '%s is somebody',
    (label) => {
      expect(isDeviceLabel(label)).toBe(false);
    },
  );

  test('come in the order of their first turn, with what helps to know them', () => {
    const source = sourceOf('Kenya - Ambassador', 'KEN_Person 3', 'Kenya - Ambassador', 'Room 7');
    const labels = plannedLabels(turnsOfCues(source.cues), suggest, {
      'Room 7': 'leave-out',
      'KEN_Person 3': { newPerson: 'Person 3' },
    });
    expect(labels.map((each) => each.label)).toEqual([
      'Kenya - Ambassador',
      'KEN_Person 3',
      'Room 7',
    ]);
    expect(labels[0]).toMatchObject({
      turns: 2,
      words: 20,
      duration: 8000,
      sample: 'This is what was said at place number 0.',
      match: known.Kenya,
      choice: 'unknown',
    });
    expect(labels[1]).toMatchObject({
      match: known['Person 3'],
      choice: { newPerson: 'Person 3' },
    });
    expect(labels[2]).toMatchObject({ match: null, choice: 'leave-out' });
  });

  test('start with whom they certainly mean, and only with people', () => {
    const source = sourceOf(
      'Person 3 (Guest)',
      'Kenya',
      'Participant 12 (Org)',
      'iPhone',
      '__proto__',
    );
    expect(Object.entries(recognizedTranscriptOptions(source, suggest, 5).labels)).toEqual([
      ['Person 3 (Guest)', { participantId: 'p3' }],
      ['Kenya', 'unknown'],
      ['Participant 12 (Org)', 'unknown'],
      ['iPhone', 'unknown'],
      ['__proto__', 'unknown'],
    ]);
  });
});
