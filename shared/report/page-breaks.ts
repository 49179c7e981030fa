/** Something that stands on pages and may be parted between two of its lines. Heights are in one unit, such as pixels. */
export interface FlowItem {
  /** Height of each line from the top; a row of a table is a line, and what cannot be parted is a single one. */
  readonly lines: readonly number[];
  /** Above it, but not at the top of a page. */
  readonly spaceBefore: number;
  /** Stands above the lines on each page that they go over: the head of a table. */
  readonly head: number;
  /** As many lines at least stay together at the foot of a page, and at the top of the next. */
  readonly together: number;
  /** Is never the last of its page. */
  readonly keepsNext: boolean;
  readonly startsPage: boolean;
  /** Footnotes by the line that their mark stands in, in the order of their marks. */
  readonly notes: readonly {
    readonly line: number;
    readonly note: number;
    readonly height: number;
  }[];
}

/** Lines of an item on a page: `from` and those after it, up to but without `to`. */
export interface PagePiece {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly pieces: readonly PagePiece[];
  /** Numbers of the footnotes at its foot. */
  readonly notes: readonly number[];
}

export interface PageRoom {
  readonly height: number;
  /** Taken by the rule above footnotes. */
  readonly noteRule: number;
}

/**
 * Lays items on pages in their order. Footnotes stand on the page of their mark; a page is fuller than its room only
 * where a single line, with its footnotes and the headings that stay with it, is taller than a page.
 */
export function breakIntoPages(items: readonly FlowItem[], room: PageRoom): PageContent[] {
  const layout = new Layout(items, room);
  for (let item = 0; item < items.length; item += 1) layout.add(item);
  return layout.finish();
}

interface OpenPage {
  pieces: PagePiece[];
  notes: number[];
  used: number;
  usedByNotes: number;
}

const newPage = (): OpenPage => ({ pieces: [], notes: [], used: 0, usedByNotes: 0 });

class Layout {
  readonly #pages: PageContent[] = [];
  #page = newPage();

  constructor(
    private readonly items: readonly FlowItem[],
    private readonly room: PageRoom,
  ) {}

  add(index: number): void {
    const item = this.items[index];
    if (item === undefined) return;
    if (item.startsPage || !this.#chainFits(index)) this.#turn();
    const count = item.lines.length;
    let from = 0;
    while (from < count) {
      const taken = this.#linesThatFit(item, from);
      if (taken === 0) {
        this.#turn();
        continue;
      }
      this.#take(index, item, from, from + taken);
      from += taken;
      if (from < count) this.#turn();
    }
    if (count === 0) this.#take(index, item, 0, 0);
  }

  finish(): PageContent[] {
    this.#turn();
    return this.#pages;
  }

  #turn(): void {
    if (this.#page.pieces.length === 0) return;
    const { notes, pieces } = this.#page;
    this.#pages.push({ notes, pieces });
    this.#page = newPage();
  }

  #take(index: number, item: FlowItem, from: number, to: number): void {
    const page = this.#page;
    page.used += this.#heightOf(item, from, to);
    for (const { line, note, height } of item.notes) {
      if (line < from || line >= to) continue;
      page.notes.push(note);
      page.usedByNotes += height;
    }
    page.pieces.push({ item: index, from, to });
  }

  /** Of lines put next on the page, without their footnotes. */
  #heightOf(item: FlowItem, from: number, to: number): number {
    const space = this.#page.pieces.length === 0 ? 0 : item.spaceBefore;
    return space + item.head + sum(item.lines.slice(from, to));
  }

  #fits(height: number, notes: number): boolean {
    const allNotes = this.#page.usedByNotes + notes;
    const rule = allNotes > 0 ? this.room.noteRule : 0;
    return this.#page.used + height + allNotes + rule <= this.room.height;
  }

  /** Whether an item has room for its first lines, and for those of what it may not be parted from. */
  #chainFits(index: number): boolean {
    // Headings above it have taken care of it already; without them it can be parted where the page ends.
    if (this.#page.pieces.length === 0 || this.#onlyHeadings()) return true;
    let height = 0;
    let notes = 0;
    for (let at = index; at < this.items.length; at += 1) {
      const item = this.items[at];
      if (item === undefined || (at > index && item.startsPage)) break;
      const lines = item.keepsNext ? item.lines.length : firstLines(item);
      height += item.spaceBefore + item.head + sum(item.lines.slice(0, lines));
      notes += notesOf(item, 0, lines);
      if (!item.keepsNext) break;
    }
    return this.#fits(height, notes);
  }

  #onlyHeadings(): boolean {
    return this.#page.pieces.every(({ item }) => this.items[item]?.keepsNext === true);
  }

  /** Zero where the item has to begin on the next page. */
  #linesThatFit(item: FlowItem, from: number): number {
    const left = item.lines.length - from;
    let height = this.#heightOf(item, from, from);
    let notes = 0;
    let most = 0;
    while (most < left) {
      height += item.lines[from + most] ?? 0;
      notes += notesOf(item, from + most, from + most + 1);
      if (!this.#fits(height, notes)) break;
      most += 1;
    }
    if (most === left) return left;
    const kept = Math.min(most, left - item.together);
    if (kept >= item.together) return kept;
    // Nowhere better: on a page of its own, or below the headings that stay with it, as much as there is room for.
    return this.#onlyHeadings() ? Math.max(most, 1) : 0;
  }
}

/** How many lines have to be on the page where the item begins. */
function firstLines({ lines, together }: FlowItem): number {
  return lines.length < 2 * together ? lines.length : together;
}

function notesOf({ notes }: FlowItem, from: number, to: number): number {
  return sum(notes.filter(({ line }) => line >= from && line < to).map(({ height }) => height));
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
