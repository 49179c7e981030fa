import type { PointId, ThemeId } from '../domain/ids';
import type { CorpusTheme } from './corpus';
import type { PlacedPoint, PreparedCorpus } from './prepared-corpus';
import { keysOf, wordsInCommon } from './shared-words';
import type { SuggestedTheme } from './suggestion';

const mostThemes = 5;
const neighbours = 12;
const mostLike = 3;
/** Points just before in the same panel: what one speaks of there. */
const recentPoints = 8;
/** What the words of a theme, the points like this one and the panel count for; they add up to one. */
const shares = { words: 0.4, like: 0.4, panel: 0.2 };
const leastCloseness = 0.05;

/**
 * Themes that a point may carry, the likeliest first; none that it carries. Each rests on words that the point has or on
 * points like it that carry the theme; what the panel speaks of only orders them, for it says nothing of this point.
 */
export function suggestedThemes(corpus: PreparedCorpus, pointId: PointId): SuggestedTheme[] {
  const place = corpus.find(pointId);
  if (!place) return [];
  const like = carriedByLike(corpus, place);
  const panel = carriedInPanel(corpus, place);
  const terms = corpus.read(place);
  return corpus.corpus.themes
    .filter(({ id }) => !place.point.themeIds.includes(id))
    .map((theme) => {
      const { keys, fit } = fitOf(corpus, place, theme);
      const neighbour = like.get(theme.id);
      const closeness =
        shares.words * fit +
        shares.like * (neighbour?.share ?? 0) +
        shares.panel * (panel.get(theme.id) ?? 0);
      const likeIds = neighbour?.ids.slice(0, mostLike) ?? [];
      return {
        ...{ themeId: theme.id, closeness: Math.min(1, closeness), likeIds },
        words: wordsInCommon(place.part.index, terms, keys),
      };
    })
    .filter(
      ({ closeness, words, likeIds }) =>
        closeness >= leastCloseness && (words.length > 0 || likeIds.length > 0),
    )
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, mostThemes);
}

/** How far the words of a theme are in the point: a keyword or the name in full is certain, else the likeness. */
function fitOf(
  { reader }: PreparedCorpus,
  { part, vector, themes }: PlacedPoint,
  { id, name, keywords, definition }: CorpusTheme,
): { keys: Set<string>; fit: number } {
  // The name stands thrice: it says more than the definition.
  const text = [name, name, name, ...keywords, definition].join('\n');
  const terms = reader.read(text, part.language);
  const theme = part.index.vectorOf(terms);
  const weights = new Map(Array.from(theme.ids, (each, at) => [each, theme.weights[at]!]));
  const likeness = vector.ids.reduce(
    (sum, each, at) => sum + (weights.get(each) ?? 0) * vector.weights[at]!,
    0,
  );
  return { keys: keysOf(terms), fit: Math.max(likeness, themes.has(id) ? 0.8 : 0) };
}

/** Of each theme, which of the closest points carry it, closest first, and their share of all closeness. */
function carriedByLike(
  corpus: PreparedCorpus,
  { part, text, vector }: PlacedPoint,
): Map<ThemeId, { ids: PointId[]; share: number }> {
  const near = part.index
    .nearest(vector, neighbours, text)
    .map((each) => ({ ...each, point: corpus.placed[part.points[each.text]!]!.point }));
  // Points without a theme count here: one far-off point that has one decides nothing.
  const total = near.reduce((sum, { closeness }) => sum + closeness, 0);
  const found = new Map<ThemeId, { ids: PointId[]; share: number }>();
  for (const { point, closeness } of near) {
    for (const theme of point.themeIds) {
      const own = found.get(theme) ?? { ids: [], share: 0 };
      found.set(theme, own);
      own.ids.push(point.id);
      own.share += closeness / total;
    }
  }
  return found;
}

/** Of each theme, its share of the points just before, the latest counting most. */
function carriedInPanel({ placed }: PreparedCorpus, own: PlacedPoint): Map<ThemeId, number> {
  const found = new Map<ThemeId, number>();
  let seen = 0;
  let total = 0;
  for (let place = placed.indexOf(own) - 1; place >= 0 && seen < recentPoints; place -= 1) {
    const { point } = placed[place]!;
    if (point.panelId !== own.point.panelId || point.themeIds.length === 0) continue;
    seen += 1;
    total += 1 / seen;
    for (const theme of point.themeIds) found.set(theme, (found.get(theme) ?? 0) + 1 / seen);
  }
  return new Map([...found].map(([theme, sum]) => [theme, sum / total]));
}
