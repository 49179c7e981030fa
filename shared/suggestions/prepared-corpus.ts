import { groupBy } from '../domain/group-by';
import type { PointId, ThemeId } from '../domain/ids';
import type { Corpus, CorpusPoint } from './corpus';
import { languageOf } from './languages';
import { TermReader, type Term } from './terms';
import { TextIndex, type TextVector } from './text-index';

/** The points of one language: text number i of the index is `points[i]`. */
export interface LanguagePart {
  readonly language: string;
  readonly index: TextIndex;
  /** Places in the corpus. */
  readonly points: readonly number[];
}

/** Where a point's text is. */
export interface PlacedPoint {
  readonly point: CorpusPoint;
  readonly part: LanguagePart;
  /** In the index of the part. */
  readonly text: number;
  readonly vector: TextVector;
  /** Themes that it carries, and themes of which its words are a keyword. */
  readonly themes: ReadonlySet<ThemeId>;
}

/** A corpus that has been read once, to ask for many suggestions. */
export class PreparedCorpus {
  readonly corpus: Corpus;
  readonly reader = new TermReader();
  readonly parts: readonly LanguagePart[];
  /** By place in the corpus. */
  readonly placed: readonly PlacedPoint[];
  readonly #places: ReadonlyMap<PointId, number>;

  /** `onProgress` is told a fraction, 0 to 1. */
  constructor(corpus: Corpus, onProgress: (fraction: number) => void = () => undefined) {
    this.corpus = corpus;
    this.#places = new Map(corpus.points.map(({ id }, place) => [id, place]));
    const byLanguage = groupBy([...corpus.points.keys()], (place) => {
      const { text, language } = corpus.points[place]!;
      return languageOf(text, language);
    });
    const placed: PlacedPoint[] = [];
    let read = 0;
    const step = Math.max(1, Math.floor(corpus.points.length / 50));
    this.parts = Array.from(byLanguage, ([language, points]) => {
      const keywords = new KeywordTable(corpus, this.reader, language);
      const themes: ReadonlySet<ThemeId>[] = [];
      const terms = function* (reader: TermReader) {
        for (const place of points) {
          const { text, themeIds } = corpus.points[place]!;
          const own = reader.read(text, language);
          themes.push(new Set([...themeIds, ...keywords.themesIn(own)]));
          yield own;
        }
      };
      const index = new TextIndex(terms(this.reader), () => {
        read += 1;
        if (read % step === 0) onProgress(read / corpus.points.length);
      });
      const part = { language, index, points };
      points.forEach((place, text) => {
        const point = corpus.points[place]!;
        placed[place] = { point, part, text, vector: index.vectors[text]!, themes: themes[text]! };
      });
      return part;
    });
    this.placed = placed;
  }

  /** Undefined where the corpus has no such point. */
  find(id: PointId): PlacedPoint | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.placed[place];
  }

  /** The words of a point. */
  read({ point, part }: PlacedPoint): Term[] {
    return this.reader.read(point.text, part.language);
  }
}

/** Whether a point may be suggested at all: somebody on the record said it, and nobody has put it away. */
export const maySuggest = ({ voice, isSetAside }: CorpusPoint): boolean =>
  voice !== null && !isSetAside;

/** Which themes the words of a text call for, in one language. */
class KeywordTable {
  /** By the first stem of a keyword: the stems that must all be there. */
  readonly #byKey = new Map<string, { keys: readonly string[]; themeId: ThemeId }[]>();

  constructor({ themes }: Corpus, reader: TermReader, language: string) {
    for (const { id, name, keywords } of themes) {
      for (const keyword of [name, ...keywords]) {
        const keys = reader
          .read(keyword, language)
          .filter(({ isStop }) => !isStop)
          .map(({ key }) => key);
        const [first] = keys;
        if (first === undefined) continue;
        const others = this.#byKey.get(first) ?? [];
        this.#byKey.set(first, [...others, { keys, themeId: id }]);
      }
    }
  }

  themesIn(terms: readonly Term[]): ThemeId[] {
    if (this.#byKey.size === 0) return [];
    const keys = new Set(terms.map(({ key }) => key));
    return [...keys].flatMap((key) =>
      (this.#byKey.get(key) ?? [])
        .filter((entry) => entry.keys.every((each) => keys.has(each)))
        .map(({ themeId }) => themeId),
    );
  }
}
