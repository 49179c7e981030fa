import type { CommandPath } from '../../shared/contract/contract';
import {
  areaSections,
  attributions,
  categories,
  eventKinds,
  interventionTypes,
  passageSlots,
  pointKinds,
  roles,
  sessionKinds,
  stances,
} from '../../shared/domain/vocabulary';
import { builtInProfileKeys, outputLanguages } from '../../shared/domain/draft';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import { emptyNarrative, narrativeFromText } from '../../shared/notes/narrative';
import type { InputOf } from '../support/dialogue-calls';
import { delegationFields, eventFields, participantFields } from '../support/populated-dialogue';

/** Ids of what is there now, by table. */
export type LiveIds = Record<
  | 'event'
  | 'session'
  | 'session_role'
  | 'delegation'
  | 'participant'
  | 'theme'
  | 'intervention'
  | 'point'
  | 'floor_request'
  | 'sign_off'
  | 'area'
  | 'dismissal'
  | 'report_profile'
  | 'draft_edit'
  | 'draft_comment'
  | 'draft_version',
  string[]
>;

/** Draws from a list by a seeded generator; a stand-in id where the list is empty, so that refusals are met too. */
export class Draw {
  constructor(
    readonly ids: LiveIds,
    private readonly random: () => number,
  ) {}

  of<T>(things: readonly T[]): T {
    return things[Math.floor(this.random() * things.length)]!;
  }
  id(table: keyof LiveIds): never {
    return (this.of(this.ids[table]) ?? '01890000-0000-7000-8000-000000000000') as never;
  }
  idOrNull(table: keyof LiveIds): never {
    return (this.random() < 0.3 ? null : this.id(table)) as never;
  }
  several(table: keyof LiveIds): never[] {
    return [...new Set([this.id(table), this.id(table), this.id(table)])];
  }
  name(): string {
    const names = [
      'Name',
      'نقطة',
      '要点',
      'Ünïcode 🙂',
      'O’Neil "AND" NEAR(',
      '-- ; DROP TABLE point',
    ];
    return `${this.of(names)} ${Math.floor(this.random() * 1000)}`;
  }
  time(): number | null {
    return this.random() < 0.3 ? null : 1_900_000_000_000 + Math.floor(this.random() * 10_000);
  }
  flag(): boolean {
    return this.random() < 0.5;
  }
}

/** A likely input for every command; a command without one does not compile. */
export const commandInputs: { [P in CommandPath]: (draw: Draw) => InputOf<P> } = {
  'dialogues.edit': (d) => ({ title: d.name(), attribution: d.of(attributions) }),
  'participants.add': (d) => ({
    ...participantFields,
    name: d.name(),
    delegationId: d.idOrNull('delegation'),
  }),
  'participants.edit': (d) => ({
    id: d.id('participant'),
    name: d.name(),
    delegationId: d.idOrNull('delegation'),
  }),
  'participants.merge': (d) => ({ id: d.id('participant'), duplicateId: d.id('participant') }),
  'participants.delete': (d) => ({ id: d.id('participant') }),
  'participants.addDelegation': (d) => ({
    ...delegationFields,
    name: d.name(),
    category: d.of(categories),
  }),
  'participants.editDelegation': (d) => ({
    id: d.id('delegation'),
    shortName: d.name(),
    isGroup: d.flag(),
  }),
  'participants.mergeDelegations': (d) => ({
    id: d.id('delegation'),
    duplicateId: d.id('delegation'),
  }),
  'participants.deleteDelegation': (d) => ({ id: d.id('delegation') }),
  'participants.setEventCategory': (d) => ({
    eventId: d.id('event'),
    delegationId: d.id('delegation'),
    category: d.flag() ? d.of(categories) : null,
  }),
  'record.addPoint': (d) => ({
    id: d.id('intervention'),
    kind: 'observation',
    isVerbatim: d.flag(),
    themeIds: d.several('theme'),
    text: d.name(),
  }),
  'programme.addEvent': (d) => ({ ...eventFields, title: d.name(), kind: d.of(eventKinds) }),
  'programme.editEvent': (d) => ({ id: d.id('event'), title: d.name(), endsOn: null }),
  'programme.moveEvent': (d) => ({ id: d.id('event'), before: d.idOrNull('event') }),
  'programme.deleteEvent': (d) => ({ id: d.id('event') }),
  'programme.addSession': (d) => ({
    eventId: d.id('event'),
    parentId: d.idOrNull('session'),
    kind: d.of(sessionKinds),
    title: d.name(),
    startsAt: null,
    endsAt: null,
    attribution: null,
    before: d.idOrNull('session'),
  }),
  'programme.addPanel': (d) => ({
    eventId: d.id('event'),
    title: d.name(),
    startsAt: d.time(),
    endsAt: null,
  }),
  'programme.editSession': (d) => ({
    id: d.id('session'),
    title: d.name(),
    attribution: d.of(attributions),
  }),
  'programme.moveSession': (d) => ({
    id: d.id('session'),
    parentId: d.idOrNull('session'),
    before: d.idOrNull('session'),
  }),
  'programme.deleteSession': (d) => ({ id: d.id('session') }),
  'programme.setGuidingQuestions': (d) => ({
    sessionId: d.id('session'),
    texts: d.flag() ? [d.name()] : [d.name(), d.name()],
  }),
  'programme.addRole': (d) => ({
    sessionId: d.id('session'),
    participantId: d.id('participant'),
    role: d.of(roles),
  }),
  'programme.removeRole': (d) => ({ id: d.id('session_role') }),
  'programme.setStatedTotals': (d) => ({
    eventId: d.id('event'),
    totals: d.flag() ? [] : [{ subject: 'speakers', qualifier: 'about', value: d.of([1, 2, 3]) }],
  }),
  'programme.setPassage': (d) => ({
    eventId: d.id('event'),
    slot: d.of(passageSlots),
    text: d.flag() ? '' : d.name(),
  }),
  'record.open': (d) => ({
    sessionId: d.id('session'),
    speakerId: d.idOrNull('participant'),
    onBehalfOfId: d.idOrNull('delegation'),
    type: d.of(interventionTypes),
    ...(d.flag() ? { newSpeaker: { name: d.name(), isIdentified: d.flag() } } : {}),
  }),
  'record.close': (d) => ({ id: d.id('intervention') }),
  'record.reopen': (d) => ({ id: d.id('intervention') }),
  'record.reassign': (d) => ({
    id: d.id('intervention'),
    speakerId: d.idOrNull('participant'),
    sessionId: d.id('session'),
  }),
  'speakers.correctTimes': (d) => ({
    id: d.id('intervention'),
    startedAt: d.time(),
    endedAt: d.time(),
  }),
  'record.setAttribution': (d) => ({ id: d.id('intervention'), attribution: d.of(attributions) }),
  'record.delete': (d) => ({ id: d.id('intervention') }),
  'record.checkpoint': (d) => ({ id: d.id('intervention') }),
  'record.editPoint': (d) => ({
    id: d.id('point'),
    kind: d.of(pointKinds),
    text: d.flag() ? d.name() : '',
    themeIds: d.several('theme'),
  }),
  'record.setLanguage': (d) => ({
    id: d.id('intervention'),
    language: d.of(['fr', 'ar', null]),
    isInterpreted: d.of([true, false, null]),
  }),
  'speakers.request': (d) => ({
    sessionId: d.id('session'),
    requests: [
      {
        speakerId: d.idOrNull('participant'),
        onBehalfOfId: d.idOrNull('delegation'),
        type: d.of(interventionTypes),
        questionKey: d.flag() ? d.idOrNull('floor_request') : d.idOrNull('intervention'),
        ...(d.flag() ? { newSpeaker: { name: d.name(), isIdentified: d.flag() } } : {}),
      },
      { delegationId: d.idOrNull('delegation') },
    ],
    allowTwice: d.flag(),
    allowClosed: d.flag(),
  }),
  'speakers.addPanel': (d) => ({ sessionId: d.id('session') }),
  'speakers.edit': (d) => ({
    id: d.id('floor_request'),
    speakerId: d.idOrNull('participant'),
    type: d.of(interventionTypes),
  }),
  'speakers.move': (d) => ({ id: d.id('floor_request'), before: d.idOrNull('floor_request') }),
  'speakers.reorder': (d) => ({ sessionId: d.id('session'), order: d.several('floor_request') }),
  'speakers.call': (d) => ({ id: d.id('floor_request') }),
  'speakers.withdraw': (d) => ({ ids: d.several('floor_request') }),
  'speakers.putBack': (d) => ({ id: d.id('floor_request') }),
  'speakers.addLastAgain': (d) => ({ sessionId: d.id('session') }),
  'speakers.finish': (d) => ({ sessionId: d.id('session') }),
  'speakers.start': (d) => ({
    id: d.id('floor_request'),
    current: d.idOrNull('intervention'),
    ...(d.flag() ? { startedAt: d.time() ?? 0 } : {}),
  }),
  'speakers.pause': (d) => ({ id: d.id('intervention') }),
  'speakers.resume': (d) => ({ id: d.id('intervention') }),
  'speakers.stop': (d) => ({ id: d.id('intervention') }),
  'speakers.setSettings': (d) => ({
    sessionId: d.id('session'),
    timeLimit: d.of([null, 180]),
    hidesNames: d.flag(),
    forEvent: d.flag(),
  }),
  'speakers.close': (d) => ({ sessionId: d.id('session') }),
  'speakers.open': (d) => ({ sessionId: d.id('session') }),
  'speakers.signOff': (d) => ({ sessionId: d.id('session'), name: d.name() }),
  'speakers.takeBackSignOff': (d) => ({ id: d.id('sign_off') }),
  'synthesis.addArea': (d) => ({
    eventId: d.id('event'),
    section: d.of(areaSections),
    lead: d.name(),
    evidence: d.flag()
      ? d.several('point').map((pointId) => ({ pointId, stance: d.of(stances) }))
      : [],
  }),
  'synthesis.editArea': (d) => ({
    id: d.id('area'),
    lead: d.name(),
    narrative: d.flag() ? emptyNarrative : narrativeWith(d),
    section: d.of(areaSections),
  }),
  'synthesis.moveArea': (d) => ({
    id: d.id('area'),
    section: d.of(areaSections),
    before: d.idOrNull('area'),
  }),
  'synthesis.deleteArea': (d) => ({ id: d.id('area') }),
  'synthesis.link': (d) => ({
    areaId: d.id('area'),
    pointIds: d.several('point'),
    stance: d.of(stances),
  }),
  'synthesis.unlink': (d) => ({ areaId: d.id('area'), pointIds: d.several('point') }),
  'synthesis.setAside': (d) => ({ pointIds: d.several('point'), reason: d.name() }),
  'synthesis.bringBack': (d) => ({ pointIds: d.several('point') }),
  'synthesis.carryArea': (d) => ({ id: d.id('area'), eventId: d.id('event') }),
  'draft.rewrite': (d) => ({
    ...{ draft: draftKey(d), anchor: blockOf(d), base: ['One.', 'Two.'] },
    parts: [
      { type: 'generated', sentence: 0 },
      { type: 'written', text: `${d.name()} ^[${d.name()}]`, replaces: [1] },
    ],
  }),
  'draft.insertBlock': (d) => ({ draft: draftKey(d), anchor: blockOf(d), block: block(d) }),
  'draft.editBlock': (d) => ({ id: d.id('draft_edit'), block: block(d) }),
  'draft.deleteEdit': (d) => ({ id: d.id('draft_edit') }),
  'draft.addComment': (d) => ({
    ...{ draft: draftKey(d), anchor: blockOf(d), author: d.name(), text: d.name() },
  }),
  'draft.editComment': (d) => ({ id: d.id('draft_comment'), text: d.name() }),
  'draft.resolveComment': (d) => ({ id: d.id('draft_comment'), isResolved: d.flag() }),
  'draft.deleteComment': (d) => ({ id: d.id('draft_comment') }),
  'draft.circulate': (d) => ({ draft: draftKey(d), attribution: 'delegation', name: d.name() }),
  'draft.renameVersion': (d) => ({ id: d.id('draft_version'), name: d.name() }),
  'draft.deleteVersion': (d) => ({ id: d.id('draft_version') }),
  'draft.addProfile': (d) => ({ profile: { ...builtInProfiles.summary, name: d.name() } }),
  'draft.editProfile': (d) => ({
    id: d.id('report_profile'),
    profile: { ...builtInProfiles.publication, name: d.name() },
  }),
  'draft.deleteProfile': (d) => ({ id: d.id('report_profile') }),
  'suggestions.dismiss': (d) => ({
    eventId: d.id('event'),
    label: d.name(),
    pointIds: d.several('point'),
  }),
  'suggestions.restore': (d) => ({ id: d.id('dismissal') }),
  'themes.move': (d) => ({
    id: d.id('theme'),
    parentId: d.idOrNull('theme'),
    before: d.idOrNull('theme'),
  }),
  'themes.merge': (d) => ({ ids: d.several('theme'), into: d.id('theme') }),
  'themes.split': (d) => ({ id: d.id('theme'), name: d.name(), pointIds: d.several('point') }),
  'themes.tag': (d) => ({ themeId: d.id('theme'), pointIds: d.several('point') }),
  'themes.untag': (d) => ({ themeId: d.id('theme'), pointIds: d.several('point') }),
  'themes.add': (d) => ({ name: d.name(), parentId: d.idOrNull('theme') }),
  'themes.applyCodebook': (d) => ({
    entries: [d.name(), d.name(), 'Theme 2'].map((name, index) => ({
      ...{ line: index + 2, name, definition: d.of([null, '', 'Definition']) },
      path: d.flag() ? null : [d.name(), name],
      hue: d.of([null, 3]),
      keywords: d.flag() ? [] : [d.name()],
    })),
  }),
  'themes.edit': (d) => ({ id: d.id('theme'), name: d.name(), parentId: d.idOrNull('theme') }),
  'themes.delete': (d) => ({ id: d.id('theme') }),
};

function draftKey(d: Draw): InputOf<'draft.rewrite'>['draft'] {
  const profile = d.flag() ? d.of(builtInProfileKeys) : d.id('report_profile');
  return { eventId: d.idOrNull('event'), profile, language: d.of(outputLanguages) };
}

function blockOf(d: Draw): string {
  return d.of([
    'attendance/0',
    `area/${String(d.id('area'))}/p0`,
    `insert/${String(d.id('draft_edit'))}`,
  ]);
}

function block(d: Draw): InputOf<'draft.editBlock'>['block'] {
  return d.flag()
    ? { type: 'heading', level: 2, text: d.name() }
    : { type: 'paragraph', text: `${d.name()} {#${blockOf(d)}}` };
}

function narrativeWith(d: Draw): InputOf<'synthesis.editArea'>['narrative'] {
  return narrativeFromText([`${d.name()} {quantifier themes=any} {cite points=any}`], {
    theme: () => d.id('theme'),
    point: () => d.id('point'),
  });
}
