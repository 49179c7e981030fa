import type { DocumentBlock, DocumentSource } from '../import-source';
import { foldInPlace } from './fold-in-place';
import { emptyEvent, emptyItem, type Outline, type OutlineItem, type ReadDay } from './outline';
import { recognizeColumns } from './programme-columns';
import { readDayAtStart } from './read-days';
import { DetailReader, readTitle, type LineLook } from './read-details';
import { readEventLines, type TopLine } from './read-event';
import { readTimeAtEnd, readTimeAtStart, type TimeReading } from './read-times';
import { readTableRows } from './recognize-table';
import { readRoleLabel } from './role-words';
import { isBareLabel, isSessionHeading, readSegmentLine } from './session-words';

/** A time that is still to be set. */
const unknownTime =
  /^(?:time )?(?:t\.?b\.?[acd]\.?|to be (?:confirmed|announced|determined)|a confirmer|por confirmar)\s*[:|-]?\s+/;

interface Line {
  text: string;
  /** Place of the block in the document, from 1. */
  line: number;
  heading: number | null;
  look: LineLook;
}

/** Reads a programme written as text, with or without tables in it. */
export function recognizeDocument(source: DocumentSource): Outline {
  const reader = new DocumentReader();
  source.blocks.forEach((block, index) => reader.readBlock(block, index));
  return reader.finish();
}

/** Goes through the lines from top to bottom; what a line is depends on what came before it. */
class DocumentReader {
  readonly #items: OutlineItem[] = [];
  readonly #top: TopLine[] = [];
  readonly #aside: Outline['aside'] = [];
  readonly #event = emptyEvent();
  #day: ReadDay | null = null;
  #item: OutlineItem | null = null;
  /** Level of the heading that the present item is. */
  #level: number | null = null;
  #details: DetailReader | null = null;
  #isAwaitingTitle = false;
  /** A heading that may turn out to be the title of the time below it. */
  #heading: Line | null = null;
  #hasBegun = false;

  readBlock(block: DocumentBlock, index: number): void {
    if (block.type === 'table') {
      this.#readTable(block, index);
      return;
    }
    const { heading, isListItem, isBold } = block;
    for (const text of block.text.split('\n')) {
      const line = { text: text.trim(), line: index + 1, heading, look: { isListItem, isBold } };
      if (line.text !== '') this.#readLine(line);
    }
  }

  finish(): Outline {
    this.#close();
    const aside = [...readEventLines(this.#top, this.#event), ...this.#aside];
    return {
      event: this.#event,
      items: this.#items,
      aside: aside.map(({ line, text }) => ({ line, text })),
    };
  }

  #readTable(block: Extract<DocumentBlock, { type: 'table' }>, index: number): void {
    const columns = recognizeColumns(block.table);
    if (!columns.hasTimes) {
      // A frame around text, such as a masthead.
      for (const row of block.table.rows) {
        for (const text of row.flatMap((cell) => cell.split('\n'))) {
          const line = {
            text: text.trim(),
            line: index + 1,
            heading: null,
            look: { isListItem: false, isBold: false },
          };
          if (line.text !== '') this.#readLine(line);
        }
      }
      return;
    }
    this.#close();
    this.#hasBegun = true;
    const read = readTableRows(block.table, columns, { key: `t${index + 1}`, day: this.#day });
    this.#items.push(...read.items);
    this.#aside.push(...read.aside);
    this.#day = read.day ?? this.#day;
  }

  #readLine(line: Line): void {
    if (this.#readDay(line)) return;
    const isStrong = line.heading !== null || line.look.isBold;
    const time = readTimeAtStart(line.text) ?? (isStrong ? readTimeAtEnd(line.text) : null);
    const unknown = time ? null : unknownTime.exec(foldInPlace(line.text));
    if (time) this.#startTimed(line, time);
    else if (unknown && isSessionHeading(line.text.slice(unknown[0].length))) {
      const item = this.#start(line);
      item.unreadable.push(line.text.slice(0, unknown[0].length).trim());
      readTitle(item, line.text.slice(unknown[0].length));
    } else if (this.#isAwaitingTitle && !readRoleLabel(line.text)) this.#takeTitle(line.text);
    else if (isStrong && this.#startUntimed(line)) return;
    else if (line.heading !== null && this.#hasBegun) this.#leave(line);
    else if (this.#details) this.#details.read(line.text, line.look);
    else if (this.#hasBegun) this.#aside.push({ line: line.line, text: line.text });
    else {
      this.#top.push({ line: line.line, text: line.text, isStrong });
      this.#heading = isStrong ? line : null;
    }
  }

  /** "Tuesday, 18 April 2017", "Day 1: …", also with a time behind it. */
  #readDay(line: Line): boolean {
    const day = readDayAtStart(line.text);
    if (!day) return false;
    const time = readTimeAtStart(day.rest);
    const isStrong = line.heading !== null || line.look.isBold;
    if (
      !time &&
      day.rest !== '' &&
      !(isStrong && isDayTitle(day.reading.type, day.rest, this.#hasBegun))
    )
      return false;
    // Above the first session, dates of several days are those of the event.
    if (!this.#hasBegun && !time && (day.last || day.rest !== '') && day.reading.type !== 'ordinal')
      return false;
    if (!time) this.#close();
    this.#day = {
      reading: day.reading,
      text: line.text.slice(0, line.text.length - day.rest.length).trim(),
    };
    if (time) this.#startTimed({ ...line, text: day.rest }, time);
    else {
      this.#hasBegun = true;
      if (day.rest !== '') this.#aside.push({ line: line.line, text: line.text });
    }
    return true;
  }

  #startTimed(line: Line, time: TimeReading): void {
    if (time.rest === '' && this.#giveTime(line, time)) return;
    const item = this.#start(line);
    item.startsAt = time.startsAt;
    item.endsAt = time.endsAt;
    if (time.rest === '') this.#isAwaitingTitle = true;
    else readTitle(item, time.rest);
  }

  /** A time alone below a heading is that of the heading. */
  #giveTime(line: Line, time: TimeReading): boolean {
    const heading = this.#heading;
    const item = this.#item;
    const isOfItem =
      item !== null &&
      item.startsAt === null &&
      item.line === line.line - 1 &&
      !this.#isAwaitingTitle;
    if (isOfItem) {
      Object.assign(item, { startsAt: time.startsAt, endsAt: time.endsAt });
      if (this.#day) Object.assign(item, { day: this.#day.reading, dayText: this.#day.text });
      return true;
    }
    if (!heading || !isSessionHeading(heading.text) || heading.line !== line.line - 1) return false;
    this.#top.splice(
      this.#top.findIndex((each) => each.line === heading.line),
      1,
    );
    const timed = this.#start(heading);
    Object.assign(timed, { startsAt: time.startsAt, endsAt: time.endsAt });
    readTitle(timed, heading.text);
    return true;
  }

  #takeTitle(text: string): void {
    this.#isAwaitingTitle = false;
    if (this.#item) readTitle(this.#item, text);
  }

  /** A heading that begins as those of sessions do, without a time. */
  #startUntimed(line: Line): boolean {
    const isBelow =
      this.#item !== null &&
      line.heading !== null &&
      this.#level !== null &&
      line.heading > this.#level;
    if (this.#details && (readRoleLabel(line.text) || readSegmentLine(line.text))) return false;
    if (this.#item && isBareLabel(this.#item.title) && !isSessionHeading(line.text)) return false;
    if (!isSessionHeading(line.text)) return false;
    if (isBelow && this.#details) {
      this.#details.startNamedSegment(line.text, []);
      return true;
    }
    readTitle(this.#start(line), line.text);
    return true;
  }

  /** A heading that is none of a session ends the one before it. */
  #leave(line: Line): void {
    const isBelow = this.#level !== null && line.heading !== null && line.heading > this.#level;
    if (
      this.#details &&
      (isBelow ||
        readRoleLabel(line.text) ||
        readSegmentLine(line.text) ||
        (this.#item && isBareLabel(this.#item.title)))
    ) {
      this.#details.read(line.text, line.look);
      return;
    }
    this.#close();
    this.#heading = line;
    this.#aside.push({ line: line.line, text: line.text });
  }

  #start(line: Line): OutlineItem {
    this.#close();
    this.#hasBegun = true;
    const item = emptyItem(`p${line.line}`, line.line, this.#day);
    this.#items.push(item);
    this.#item = item;
    this.#level = line.heading;
    this.#details = new DetailReader(item, true);
    return item;
  }

  #close(): void {
    this.#details?.finish();
    this.#details = null;
    this.#item = null;
    this.#level = null;
    this.#isAwaitingTitle = false;
    this.#heading = null;
  }
}

/** Whether what stands behind a day in a heading is the day's theme, rather than the title of something else. */
function isDayTitle(type: string, rest: string, hasBegun: boolean): boolean {
  if (type === 'ordinal') return true;
  return hasBegun && rest.length <= 80 && !isSessionHeading(rest);
}
