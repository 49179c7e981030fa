import { describe, expect, test } from 'vitest';
import {
  indexSpeakers,
  isSpeech,
  rankSpeakers,
  speakerNames,
  type SpeakerCandidate,
} from '../../../renderer/ui/speaker-picker/rank-speakers';
import type { DelegationId, ParticipantId } from '../../../shared/domain/ids';
import { NameIndex } from '../../../shared/matching/name-index';
import { usualSigns } from '../../../shared/notes/point-signs';

const person = (name: string, more: Partial<SpeakerCandidate> = {}): SpeakerCandidate => ({
  kind: 'participant',
  id: name as ParticipantId,
  name,
  position: '',
  delegationId: null,
  delegationName: '',
  delegationShortName: '',
  panelPlace: null,
  lastSpoke: null,
  ...more,
});

const names = (candidates: SpeakerCandidate[], text: string, limit = 10) =>
  rankSpeakers(indexSpeakers(candidates), text, limit).map(({ name }) => name);

describe('who may be meant', () => {
  test('without text: the panel in its order, then who spoke last, then everybody by name', () => {
    const everybody = [
      person('Speaker 4'),
      person('Speaker 3', { lastSpoke: 1 }),
      person('Speaker 5', { lastSpoke: 0 }),
      person('Speaker 2', { panelPlace: 1 }),
      person('Speaker 1', { panelPlace: 0 }),
      person('Speaker 0'),
    ];
    expect(names(everybody, '')).toEqual([
      'Speaker 1',
      'Speaker 2',
      'Speaker 5',
      'Speaker 3',
      'Speaker 0',
      'Speaker 4',
    ]);
  });

  test('is found by name, State, short name and position, without accents', () => {
    const everybody = [
      person('Speaker 1', { delegationName: 'Côte d’Ivoire' }),
      person('Speaker 2', { delegationName: 'Delegation 2', delegationShortName: 'ICMC' }),
      person('Speaker 3', { position: 'Ambassador' }),
    ];
    expect(names(everybody, 'cote')).toEqual(['Speaker 1']);
    expect(names(everybody, 'icmc')).toEqual(['Speaker 2']);
    expect(names(everybody, 'ambas')).toEqual(['Speaker 3']);
    expect(names(everybody, 'speaker 2')[0]).toBe('Speaker 2');
  });

  test('among equals a panel member comes before a recent speaker before the others', () => {
    const of = { delegationName: 'Kenya' };
    const everybody = [
      person('Speaker 1', of),
      person('Speaker 2', { ...of, lastSpoke: 0 }),
      person('Speaker 3', { ...of, panelPlace: 0 }),
    ];
    expect(names(everybody, 'ken')).toEqual(['Speaker 3', 'Speaker 2', 'Speaker 1']);
  });

  test('a person comes before the delegation that they speak for', () => {
    const everybody = [
      person('Kenya', { kind: 'delegation' }),
      person('Speaker 1', { delegationName: 'Kenya' }),
    ];
    expect(names(everybody, 'kenya')).toEqual(['Speaker 1', 'Kenya']);
  });

  test('a delegation and its people are found by other names of their State', () => {
    const id = 'delegation-1' as DelegationId;
    const everybody = [
      person('Speaker 1', { delegationId: id, delegationName: 'Côte d’Ivoire' }),
      { ...person('Côte d’Ivoire', { kind: 'delegation' }), id },
      person('Speaker 2'),
    ];
    const otherNames = new NameIndex([
      { thing: id, names: [{ text: 'Ivory Coast', kind: 'alias' as const }] },
    ]);
    const index = indexSpeakers(everybody, speakerNames(everybody), () => otherNames);
    const found = rankSpeakers(index, 'ivory', 10).map(({ name }) => name);
    expect(found).toEqual(['Speaker 1', 'Côte d’Ivoire']);
  });

  test('nobody is guessed from letters that hardly match', () => {
    expect(names([person('Speaker 1', { delegationName: 'Kenya' })], 'zzqx')).toEqual([]);
  });
});

test('what is said is told from who says it', () => {
  expect(isSpeech('? who pays', usualSigns)).toBe(true);
  expect(isSpeech('common terminology is needed before the talks start', usualSigns)).toBe(true);
  expect(isSpeech('Speaker Seventeen', usualSigns)).toBe(false);
  expect(isSpeech('', usualSigns)).toBe(false);
});

test('somebody whose name is only like what was typed is told apart from who is meant', () => {
  const index = indexSpeakers([person('Speaker One'), person('Speaker Twelve')]);
  const found = rankSpeakers(index, 'Speaker Tw', 10);
  expect(found.map(({ name, isSlip }) => [name, isSlip])).toContainEqual(['Speaker Twelve', false]);
  const like = rankSpeakers(index, 'Speaker Onf', 10);
  expect(like.map(({ name, isSlip }) => [name, isSlip])).toContainEqual(['Speaker One', true]);
});
