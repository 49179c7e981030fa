import fc from 'fast-check';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { BlockKey, DraftEdit } from '../../shared/domain/draft';
import { passageSlots, type DraftAttribution } from '../../shared/domain/vocabulary';
import { narrativeFromText } from '../../shared/notes/narrative';
import type { ReportComment } from '../../shared/report/report';

/** Letters that no other text holds: a name that is found anywhere in a file came from the dialogue. */
const sign = (index: number) =>
  `zq${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;
const person = (index: number) => `Given${sign(index)} Family${sign(index)}`;
const office = (index: number) => `Keeper of Seal${sign(index)}`;
const delegation = (index: number) => `Delegation of Land${sign(index)}`;
const short = (index: number) => sign(index).toUpperCase();

/** The dialogue with names that can be looked for in place of those that count up. */
export function renamed(data: DialogueData): DialogueData {
  const text = JSON.stringify(data)
    .replace(/Speaker (\d+)/g, (_, index) => person(Number(index)))
    .replace(/Delegation (\d+)/g, (_, index) => delegation(Number(index)))
    .replace(/\bD(\d+)X\b/g, (_, index) => short(Number(index)));
  const named = JSON.parse(text) as DialogueData;
  for (const [index, each] of named.participants.entries()) {
    // Whom nobody knows is described, and known by the description alone.
    if (!each.isIdentified) each.name = `Delegate in seat${sign(index + 1)}`;
    each.position = office(index + 1);
    each.email = `${sign(index + 1)}@example.org`;
  }
  return named;
}

const pick = fc.nat({ max: 999 });
/** How somebody may be mentioned by a person who writes, in the marks of written text. */
const mention = fc.record({
  form: fc.constantFrom(
    (data: DialogueData, at: number) => data.participants[at % data.participants.length]!.name,
    (data: DialogueData, at: number) => {
      const { isIdentified, name } = data.participants[at % data.participants.length]!;
      return isIdentified ? name.split(' ').at(-1)! : name;
    },
    (data: DialogueData, at: number) => data.participants[at % data.participants.length]!.position,
    (data: DialogueData, at: number) => data.delegations[at % data.delegations.length]!.name,
    (data: DialogueData, at: number) => data.delegations[at % data.delegations.length]!.shortName,
  ),
  at: pick,
});
const inText = fc.constantFrom(
  (name: string) => `As ${name} said.`,
  (name: string) => `As **${name.split(' ')[0]!}** ${name.split(' ').slice(1).join(' ')} said.`,
  (name: string) => `It was said.^[By *${name}*, in the morning.]`,
  (name: string) => `It was said (${name}).\n\nAnd more & <more>.`,
);
const place = fc.constantFrom(
  'passage',
  'point',
  'narrative',
  'comment',
  'insert',
  'rewrite',
  'session',
  'theme',
  'definition',
  'question',
  'event',
  'title',
  'file-name',
  'transcript',
);
export const writtenTexts = fc.array(fc.record({ mention, inText, place, where: pick }), {
  maxLength: 6,
});

export interface Written {
  data: DialogueData;
  more: { edits: DraftEdit[]; comments: ReportComment[] };
  fileName: string;
}

const idOf = (kind: number, index: number) =>
  `00000000-0000-7000-8${kind}00-${index.toString(16).padStart(12, '0')}` as never;

/** Writes each text where it says. */
export function write(
  data: DialogueData,
  keys: readonly BlockKey[],
  texts: typeof writtenTexts extends fc.Arbitrary<infer T> ? T : never,
): Written {
  const written: Written = { data, more: { edits: [], comments: [] }, fileName: 'Report' };
  for (const [index, { mention: said, inText: wrap, place: of, where }] of texts.entries()) {
    const name = said.form(data, said.at);
    if (name === '') continue;
    writeOne(written, { of, where, index, name, text: wrap(name), keys });
  }
  return written;
}

interface Writing {
  of: string;
  where: number;
  index: number;
  name: string;
  text: string;
  keys: readonly BlockKey[];
}

const among = <T>(things: readonly T[], at: number): T | undefined => things[at % things.length];

function writeOne(written: Written, { of, where, index, name, text, keys }: Writing): void {
  const { data, more } = written;
  const anchor = among(keys, where)!;
  const edit = { id: idOf(3, index), draftId: idOf(4, 0), anchor, position: index };
  const title = `Of ${name}`;
  const change = <T extends object>(thing: T | undefined, changes: Partial<T>) =>
    void (thing && Object.assign(thing, changes));
  switch (of) {
    case 'passage': {
      const { id: eventId } = among(data.events, where)!;
      const slot = among(passageSlots, where)!;
      data.passages = data.passages.filter((x) => x.eventId !== eventId || x.slot !== slot);
      return void data.passages.push({ id: idOf(1, index), eventId, slot, text });
    }
    case 'point':
      return change(among(data.points, where), { text: title });
    case 'narrative':
      return change(among(data.areas, where), {
        narrative: narrativeFromText([`{supporters} agreed. ${title}.`], {
          theme: () => idOf(9, 0),
          point: () => idOf(9, 0),
        }),
      });
    case 'comment':
      return void more.comments.push({
        ...{ id: idOf(5, index), anchor, quote: '', author: 'Colleague 1', text: title },
        createdAt: 0,
      });
    case 'insert':
      more.edits.push({ ...edit, change: { kind: 'insert', block: { type: 'list', text } } });
      return;
    case 'rewrite': {
      const parts = [{ type: 'written' as const, text, replaces: [0] }];
      return void more.edits.push({ ...edit, change: { kind: 'rewrite', base: ['Was.'], parts } });
    }
    case 'session':
      return change(among(data.sessions, where), { title });
    case 'theme':
      return change(among(data.themes, where), { name: title });
    case 'definition':
      return change(among(data.themes, where), { definition: title });
    case 'question':
      return void data.guidingQuestions.push({
        ...{ id: idOf(2, index), sessionId: among(data.sessions, where)!.id },
        ...{ text: `${title}?`, position: index },
      });
    case 'event':
      return change(among(data.events, where), { title, theme: title });
    case 'title':
      return change(data.dialogue, { title });
    case 'file-name':
      written.fileName = `Report_${name.replaceAll(' ', '_')}`;
      return;
    case 'transcript':
      return change(among(data.interventions, where), { transcript: text });
  }
}

/** Signs of those whom a report of the level must not name. */
export function secretsOf(
  { participants, delegations }: DialogueData,
  level: DraftAttribution,
): string[] {
  const persons = participants.flatMap(({ name, email, position }) => [
    ...name.split(' ').filter((word) => word.includes('zq')),
    email,
    ...(level === 'delegation' ? [] : [position.split(' ').at(-1)!]),
  ]);
  const bodies = delegations.flatMap(({ name, shortName }) => [
    name.split(' ').at(-1)!,
    // As a word of its own: it is part of the other names.
    ...(shortName === '' ? [] : [` ${shortName}`, `(${shortName}`, `>${shortName}<`]),
  ]);
  return [...persons, ...(level === 'delegation' ? [] : bodies)].map((name) => name.toLowerCase());
}
