// `node test/bench/run-suggestion-quality.mjs`: how good suggestions are, on arguments that people have labelled.
import type { AreaId, PointId, SessionId } from '../../shared/domain/ids';
import type { CorpusPoint } from '../../shared/suggestions/corpus';
import { groupPoints } from '../../shared/suggestions/point-groups';
import { PreparedCorpus } from '../../shared/suggestions/prepared-corpus';
import { TargetCloseness } from '../../shared/suggestions/target-closeness';
import { readArgumentPairs, type Argument, type ArgumentPairs, type Topic } from './argument-pairs';
import {
  adjustedMutualInformation,
  averagePrecision,
  mean,
  mutualInformation,
} from './quality-measures';

type Score = (argument: Argument, keyPoint: Argument) => number;
type Matcher = (topic: Topic) => Score;
type Grouper = (texts: readonly Argument[], groups: number) => readonly unknown[];

/** Measures, and says so in a few lines of text. Everything was tuned on the topics of even number. */
export function suggestionQuality(): string {
  const pairs = readArgumentPairs();
  if (!pairs)
    return 'skipped: the labelled arguments (ArgKP, shared/data/argkp-train) are not here';
  const tuned = pairs.topics.filter(({ number }) => number % 2 === 0);
  const heldOut = pairs.topics.filter(({ number }) => number % 2 === 1);
  const numbers = (topics: readonly Topic[]) => topics.map(({ number }) => number).join(' ');
  const both = (what: string, measure: (topics: readonly Topic[]) => string) =>
    `${what.padEnd(44)}  ${measure(tuned).padEnd(24)}  ${measure(heldOut)}`;
  const matching = (what: string, matcher: Matcher) =>
    both(what, (topics) => precisions(pairs, topics, matcher));
  const grouping = (what: string, grouper: Grouper) =>
    both(what, (topics) => information(pairs, topics, grouper));
  return [
    `tuned on topics ${numbers(tuned)}`,
    `held out topics ${numbers(heldOut)}`,
    '',
    both('argument to key point, mAP strict / relaxed', () => '').trim(),
    both('', (topics) => (topics === tuned ? 'tuned' : 'held out')),
    matching('ours', ours),
    matching('words and letters alone', plain),
    matching('random', random),
    matching('shared words, commonest first', commonWords),
    '',
    'groups against key points, NMI / adjusted / number of groups',
    grouping('ours', groups),
    grouping('random, as many as there are key points', randomGroups),
    grouping('commonest words', commonestWords),
    '',
    tried,
  ].join('\n');
}

/** As in the shared task: best key point for each argument, the surer half of them, per topic and stance. */
function precisions(pairs: ArgumentPairs, topics: readonly Topic[], matcher: Matcher): string {
  const strict: number[] = [];
  const relaxed: number[] = [];
  for (const topic of topics) {
    const score = matcher(topic);
    for (const stance of ['1', '-1']) {
      const keyPoints = topic.keyPoints.filter((each) => each.stance === stance);
      const guesses = topic.arguments
        .filter((each) => each.stance === stance)
        .map((argument) => {
          const scored = keyPoints.map((keyPoint) => ({
            score: score(argument, keyPoint),
            label: pairs.label(argument.id, keyPoint.id),
          }));
          return scored.reduce((best, each) => (each.score > best.score ? each : best));
        })
        .sort((a, b) => b.score - a.score);
      const surer = guesses.slice(0, Math.floor(guesses.length / 2));
      const precision = (unlabelled: number) =>
        averagePrecision(
          surer.map(({ score, label }) => ({ score, isRight: (label ?? unlabelled) === 1 })),
        );
      strict.push(precision(0));
      relaxed.push(precision(1));
    }
  }
  return `${mean(strict).toFixed(3)} / ${mean(relaxed).toFixed(3)}`;
}

/** Of arguments with one matching key point only, per topic and stance. */
function information(pairs: ArgumentPairs, topics: readonly Topic[], grouper: Grouper): string {
  const [plainOnes, adjusted, sizes]: [number[], number[], number[]] = [[], [], []];
  for (const { arguments: all, keyPoints } of topics) {
    for (const stance of ['1', '-1']) {
      const own = keyPoints.filter((each) => each.stance === stance);
      const matched = all
        .filter((each) => each.stance === stance)
        .map((argument) => ({
          argument,
          matches: own.filter(({ id }) => pairs.label(argument.id, id) === 1),
        }))
        .filter(({ matches }) => matches.length === 1);
      const gold = matched.map(({ matches }) => matches[0]!.id);
      const found = grouper(
        matched.map(({ argument }) => argument),
        own.length,
      );
      plainOnes.push(mutualInformation(found, gold));
      adjusted.push(adjustedMutualInformation(found, gold));
      sizes.push(new Set(found).size);
    }
  }
  return `${mean(plainOnes).toFixed(3)} / ${mean(adjusted).toFixed(3)} / ${mean(sizes).toFixed(1)}`;
}

/** The arguments of one topic as the points of an event, of which nothing but the words is known. */
function prepare(texts: readonly Argument[]): PreparedCorpus {
  const points = texts.map(({ id, text }): CorpusPoint => ({
    id: id as PointId,
    text,
    language: 'en',
    kind: 'observation',
    isVerbatim: false,
    isStarred: false,
    themeIds: [],
    voice: null,
    panelId: '' as SessionId,
    links: [] as { areaId: AreaId; stance: 'supports' }[],
    isSetAside: false,
  }));
  return new PreparedCorpus({ points, themes: [], areas: [], dismissed: [] });
}

const matcherOf =
  (closeness: (targets: TargetCloseness, text: number, target: number) => number): Matcher =>
  (topic) => {
    const prepared = prepare(topic.arguments);
    const { index } = prepared.parts[0]!;
    const scores = new Map<string, number>();
    for (const stance of ['1', '-1']) {
      const keyPoints = topic.keyPoints.filter((each) => each.stance === stance);
      const targets = new TargetCloseness(
        index,
        keyPoints.map(({ text }) => index.vectorOf(prepared.reader.read(text, 'en'))),
      );
      topic.arguments.forEach((argument, text) => {
        if (argument.stance !== stance) return;
        keyPoints.forEach(({ id }, target) =>
          scores.set(`${argument.id} ${id}`, closeness(targets, text, target)),
        );
      });
    }
    return (argument, keyPoint) => scores.get(`${argument.id} ${keyPoint.id}`) ?? 0;
  };

const relativeOf = new WeakMap<TargetCloseness, Map<number, number[]>>();
const ours = matcherOf((targets, text, target) => {
  const known = relativeOf.get(targets) ?? new Map<number, number[]>();
  relativeOf.set(targets, known);
  const scores = known.get(text) ?? targets.relative(text);
  known.set(text, scores);
  return scores[target]!;
});
const plain = matcherOf((targets, text, target) => targets.plain(text, target));

const random: Matcher = () => chance(1);

/** How many words they share, in which a word that fewer arguments have never outweighs one that more have. */
const commonWords: Matcher = ({ arguments: all }) => {
  const frequency = frequencies(all);
  return (argument, keyPoint) => {
    const other = new Set(wordsOf(keyPoint.text));
    return wordsOf(argument.text)
      .filter((word) => other.has(word))
      .reduce((sum, word) => sum + (frequency.get(word) ?? 0) / all.length, 0);
  };
};

const groups: Grouper = (texts) => {
  const found: number[] = [];
  groupPoints(prepare(texts)).forEach((group, number) => {
    for (const place of group) found[place] = number;
  });
  return found;
};

const randomGroups: Grouper = (texts, count) => {
  const next = chance(texts.length);
  return texts.map(() => Math.floor(next() * count));
};

/** Each argument goes to the commonest of its words, of the ten commonest. */
const commonestWords: Grouper = (texts) => {
  const common = [...frequencies(texts)]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([word]) => word);
  return texts.map(({ text }) => {
    const words = new Set(wordsOf(text));
    return common.find((word) => words.has(word)) ?? '';
  });
};

/** Words of more than three letters. */
const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))];

function frequencies(texts: readonly Argument[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { text } of texts) {
    for (const word of wordsOf(text)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/** Numbers below one, the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Figures on the same topics, tuned and held out: strict mAP of matching, NMI of grouping. */
const tried = `tried before, once, tuned / held out:
  matching, mAP strict
    stems, no stop words left out       .712 / .683   with our short list .721 / .732, with the long list .734 / .711
    the same, unstemmed                 .724 / .699   stems and pairs of stems .673 / .707
    runs of 3, 4, 5 letters             .756 / .722   .761 / .716   .763 / .713
    BM25 term weight, cosine            .723 / .729   share of the key point covered .701 / .714
    stems + runs of 4                   .751 / .727   less half of the second best .768 / .732
    ... + 10 nearest arguments          .771 / .735   less the mean of the others, and half of prevalence .788 / .778
    feedback from the best 8 arguments  .724 / .717   (stems)
    latent semantic analysis, 50, 100   .735 / .717   .750 / .715
    GloVe vectors, weighted mean        .659 / .645   best word by word .721 / .711, neighbours of words .740 / .718
    ... a fifth of it beside ours       .808 / .760   not worth 10 MB
    letters to weigh .4, .6             .776 / .775   .795 / .776   runs of 5 .795 / .780 (groups .318 / .327)
    runs of 3 and 5, prevalence .7      ours
  grouping, NMI (groups)
    Louvain over stems, resolution 1    .266 / .305   (6)   resolution 2 .308 / .320 (12)
    ... over stems + runs of 4          .275 / .323   (6)   resolution 2 .325 / .344 (11); 8, 10, 12 neighbours alike
    ... over shared neighbours too      .300 / .314   (8)   two steps of neighbours .334 / .344 (12)
    average linkage, as many as n/8     .302 / .345   (8)   each with its 12 nearest .347 / .354 (10), but all pairs
    average linkage over the graph      .320 / .334   (10)`;
