import { foldLine, nameLimit } from '../../domain/text';
import type { Role } from '../../domain/vocabulary';
import { emptyItem, type OutlineItem } from './outline';
import { isAddressed, looksLikeName, readPeople, readPerson } from './read-people';
import { readTimeAtStart, type TimeReading } from './read-times';
import { readRoleInside, readRoleLabel } from './role-words';
import { leadsAlone } from './table-people';
import { isBareLabel, readQuestionLabel, readSegmentLine } from './session-words';

/** How a line stands in its document. */
export interface LineLook {
  isListItem: boolean;
  isBold: boolean;
}

const plain: LineLook = { isListItem: false, isBold: false };
const bullet = /^\s*(?:[•·*▪●◦o–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+/u;
/** Longest line that goes on the title of a session called "Panel 2", in characters. */
const longestTitle = 200;

/**
 * Reads the lines below the title of one session: who does what, guiding questions, the parts of the session. What it
 * does not understand is kept aside, so that no line is lost.
 */
export class DetailReader {
  readonly #item: OutlineItem;
  #segment: OutlineItem | null = null;
  #list:
    { type: 'people'; role: Role; label: string; found: number } | { type: 'questions' } | null =
    null;
  #lines = 0;
  #segments = 0;

  /** @param takesBareNames whether a list item that looks like a name is taken for one without a label */
  constructor(
    item: OutlineItem,
    private readonly takesBareNames: boolean,
  ) {
    this.#item = item;
  }

  /** Takes in a line; what it is depends on those before it. */
  read(text: string, look: LineLook = plain): void {
    const line = text.replace(bullet, '').trim();
    if (line === '') return;
    const isListItem = look.isListItem || bullet.test(text);
    this.#lines += 1;
    const time = readTimeAtStart(line);
    if (time) this.startSegment(time);
    else if (!this.#readLabelled(line)) this.#readUnlabelled(line, { ...look, isListItem });
  }

  /** A part of the session with a time of its own. */
  startSegment(time: TimeReading): void {
    this.finish();
    const segment = this.#addSegment();
    segment.startsAt = time.startsAt;
    segment.endsAt = time.endsAt;
    readTitle(segment, time.rest);
    const said = readSegmentLine(segment.title);
    if (said) segment.kind = said.kind;
  }

  /** A part of the session without a time. */
  startNamedSegment(title: string, people: OutlineItem['people']): OutlineItem {
    this.finish();
    const segment = this.#addSegment();
    readTitle(segment, title);
    segment.people.push(...people);
    return segment;
  }

  /** To be called after the last line: a label without anybody below it is kept as a line. */
  finish(): void {
    if (this.#list?.type === 'people' && this.#list.found === 0) this.#aside(this.#list.label);
    this.#list = null;
  }

  #addSegment(): OutlineItem {
    this.#segments += 1;
    const { key, line, day, dayText } = this.#item;
    const segment = emptyItem(
      `${key}.${this.#segments}`,
      line,
      day && { reading: day, text: dayText },
    );
    this.#item.segments.push(segment);
    this.#segment = segment;
    return segment;
  }

  #readLabelled(line: string): boolean {
    const role = readRoleLabel(line);
    if (role) {
      this.finish();
      const isTaken = this.#takePeople(role.rest, role.role, true);
      if (role.rest !== '' && !isTaken) this.#aside(line);
      else if (role.rest === '' || !leadsAlone(role.role))
        this.#list = { type: 'people', role: role.role, label: line, found: isTaken ? 1 : 0 };
      return true;
    }
    const question = readQuestionLabel(line);
    if (question !== null) {
      this.finish();
      this.#list = { type: 'questions' };
      if (question !== '') this.#question(question);
      return true;
    }
    const segment = readSegmentLine(line);
    if (!segment) return false;
    this.#startSegmentLine(segment.kind, segment.title, segment.rest);
    return true;
  }

  #startSegmentLine(kind: OutlineItem['kind'], title: string, rest: string): void {
    this.finish();
    const segment = this.#addSegment();
    segment.title = title;
    segment.kind = kind;
    const said = rest.replace(/^\(|\)$/gu, '').trim();
    const time = readTimeAtStart(said);
    if (time?.endsAt && time.rest === '')
      Object.assign(segment, { startsAt: time.startsAt, endsAt: time.endsAt });
    else if (said !== '' && !this.#readLabelled(said)) this.#aside(said);
  }

  #readUnlabelled(line: string, look: LineLook): void {
    const list = this.#list;
    if (list?.type === 'people' && this.#takePeople(line, list.role, true)) {
      list.found += 1;
      return;
    }
    if (list?.type === 'questions' && (look.isListItem || /[?？؟]$/u.test(line))) {
      this.#question(line);
      return;
    }
    if (/[?？؟]["”»)]?$/u.test(line)) this.#question(line);
    else if (this.#goesOn(line, look))
      this.#item.title = foldLine(`${this.#item.title.replace(/[\s:.–—-]+$/u, '')}: ${line}`);
    else if (!this.#takeBare(line, look)) {
      if (!look.isListItem) this.finish();
      this.#aside(line);
    }
  }

  #goesOn(line: string, look: LineLook): boolean {
    return (
      this.#lines === 1 &&
      !look.isListItem &&
      !isAddressed(line) &&
      !/^(?:with|avec|con)\s/iu.test(line) &&
      line.length <= longestTitle &&
      isBareLabel(this.#item.title)
    );
  }

  #takeBare(line: string, look: LineLook): boolean {
    if (!this.takesBareNames) return false;
    const joined = /^(?:with|avec|con)\s+/iu.exec(line)?.[0].length ?? 0;
    if (joined > 0) return this.#takePeople(line.slice(joined), null, false);
    if (isAddressed(line)) return this.#takePeople(line, null, false);
    const hasBeside = readPerson(line).beside !== '';
    return look.isListItem && hasBeside && this.#takePeople(line, null, false);
  }

  /** Adds the people of a line where all of it is people. */
  #takePeople(text: string, role: Role | null, isLabelled: boolean): boolean {
    const people = readPeople(text);
    const isPerson = ({ name, isToBeConfirmed }: (typeof people)[number]) =>
      (name === '' && isToBeConfirmed) ||
      looksLikeName(name) ||
      (isLabelled && isInOtherScript(name));
    const [known, others] = [people.filter(isPerson), people.filter((each) => !isPerson(each))];
    if (known.length === 0 || (others.length > 0 && !isLabelled)) return false;
    const target = this.#target();
    target.people.push(...known.map((person) => ({ ...person, role })));
    for (const { title, name, beside } of others)
      this.#aside([title, name, beside].filter(Boolean).join(', '));
    return true;
  }

  #question(line: string): void {
    const question = foldLine(line.replace(bullet, ''));
    const target = this.#target();
    if (question.length > nameLimit) target.aside.push(question);
    else target.questions.push(question);
  }

  /** People and questions are those of the whole session, unless its part has a time of its own. */
  #target(): OutlineItem {
    return this.#segment?.startsAt ? this.#segment : this.#item;
  }

  #aside(line: string): void {
    (this.#segment ?? this.#item).aside.push(line);
  }
}

/**
 * Gives an item its title, and the people that stand in it: "Opening remarks by …", "Panel 2, moderated by …". A text
 * too long for a title is kept aside, and its beginning is the title.
 */
export function readTitle(item: OutlineItem, text: string): void {
  const line = foldLine(text).replace(/^[\s:–—-]+|[\s:–—-]+$/gu, '');
  const said =
    labelledPeople(readRoleLabel(line), line) ?? labelledPeople(readRoleInside(line), line);
  if (said) item.people.push(...said.people);
  const title = said?.title ?? line;
  item.title =
    title.length <= nameLimit ? title : `${title.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`;
  if (title.length > nameLimit) item.aside.push(title);
}

function labelledPeople(
  said: ReturnType<typeof readRoleLabel>,
  line: string,
): { title: string; people: OutlineItem['people'] } | null {
  if (!said || said.rest === '' || said.label === '') return null;
  const people = readPeople(said.rest);
  const areNames =
    people.length > 0 &&
    people.every(
      ({ name, isToBeConfirmed }) => looksLikeName(name) || (name === '' && isToBeConfirmed),
    );
  // "Welcome by the host country" names nobody.
  if (!areNames || line.startsWith(said.rest)) return null;
  return { title: said.label, people: people.map((person) => ({ ...person, role: said.role })) };
}

function isInOtherScript(name: string): boolean {
  return (
    name.length <= nameLimit && !/\p{Script=Latin}/u.test(name) && name.split(/\s+/u).length <= 6
  );
}
