import { groupBy } from '../domain/group-by';
import type { AreaId, ThemeId } from '../domain/ids';
import type { CorpusArea } from './corpus';
import { likeliestLanguage } from './languages';
import { shareOf } from './point-groups';
import type { LanguagePart, PlacedPoint, PreparedCorpus } from './prepared-corpus';
import { keysOf } from './shared-words';
import { TargetCloseness } from './target-closeness';
import { direction, emptyVector, type TextVector } from './text-index';

/** What linked points say counts so much beside the lead. */
const linkedShare = 0.5;
/** The narrative goes into more than its lead. */
const narrativeShare = 0.5;
/** Shared themes alone make a point so close at most: the only tie there is between languages. */
const themeShare = 0.3;
/** Below, words have nothing in common but chance. */
export const leastCloseness = 0.08;

export interface AreaFit {
  readonly area: number;
  /** By words and themes: 0 to 1. */
  readonly closeness: number;
  /** Orders points of an area, and areas of a point. */
  readonly rank: number;
}

/** How close points are to the areas of the event. */
export class AreaCloseness {
  readonly #corpus: PreparedCorpus;
  readonly #linked: ReadonlyMap<AreaId, readonly PlacedPoint[]>;
  readonly #themes: readonly ReadonlySet<ThemeId>[];
  readonly #byPart = new Map<LanguagePart, TargetCloseness>();

  constructor(corpus: PreparedCorpus) {
    this.#corpus = corpus;
    const links = corpus.placed.flatMap((place) =>
      place.point.links.map(({ areaId }) => ({ areaId, place })),
    );
    const byArea = groupBy(links, ({ areaId }) => areaId);
    this.#linked = new Map(
      [...byArea].map(([areaId, own]) => [areaId, own.map(({ place }) => place)]),
    );
    this.#themes = corpus.corpus.areas.map(({ id }) => {
      const carried = (this.#linked.get(id) ?? []).flatMap(({ point }) => point.themeIds);
      return new Set(carried);
    });
  }

  /** Of one area: the words alone, without what points like it say. Cheap enough to ask of every point. */
  plain(place: PlacedPoint, area: number): number {
    const words = this.#targets(place.part).plain(place.text, area);
    return Math.min(1, words + this.#byThemes(place, area));
  }

  /** Of every area. */
  fits(place: PlacedPoint): AreaFit[] {
    const ranks = this.#targets(place.part).relative(place.text);
    return ranks.map((rank, area) => ({
      area,
      closeness: this.plain(place, area),
      rank: rank + this.#byThemes(place, area),
    }));
  }

  /** Stems of what an area is about, in one language. */
  keysOf(area: CorpusArea, part: LanguagePart): Set<string> {
    const linked = (this.#linked.get(area.id) ?? []).filter((place) => place.part === part);
    const own = this.#corpus.reader.read(`${area.lead}\n${area.narrative}`, part.language);
    const said = linked.flatMap((place) => this.#corpus.read(place));
    return keysOf([...own, ...said]);
  }

  #byThemes({ themes }: PlacedPoint, area: number): number {
    return themeShare * shareOf(themes, this.#themes[area]!);
  }

  #targets(part: LanguagePart): TargetCloseness {
    const known = this.#byPart.get(part);
    if (known) return known;
    const { areas } = this.#corpus.corpus;
    const made = new TargetCloseness(
      part.index,
      areas.map((area) => this.#vectorOf(area, part)),
    );
    this.#byPart.set(part, made);
    return made;
  }

  /** Empty where nothing is known of the area in that language. */
  #vectorOf({ id, lead, narrative }: CorpusArea, part: LanguagePart): TextVector {
    const { reader, parts } = this.#corpus;
    const languages = parts.map(({ language }) => language);
    const isWritten = likeliestLanguage(`${lead}\n${narrative}`, languages) === part.language;
    const read = (text: string) =>
      isWritten ? part.index.vectorOf(reader.read(text, part.language)) : emptyVector;
    const linked = (this.#linked.get(id) ?? []).filter((place) => place.part === part);
    return direction([
      { vector: read(lead), weight: 1 },
      { vector: read(narrative), weight: narrativeShare },
      {
        vector: direction(linked.map(({ vector }) => ({ vector, weight: 1 }))),
        weight: linkedShare,
      },
    ]);
  }
}
