import { reveals } from '../domain/attribution';
import type { Delegation } from '../domain/participants';
import { abbreviationKey } from '../notes/lexicon';
import { acronymsIn } from './acronyms';
import { blockKey, type ReportContext } from './context';
import { mostTraceable } from './leaks/most-traceable';
import type { Block, Section } from './report';
import { blockTexts, runsText } from './report-text';
import { sectionHeading } from './sections';

/**
 * Fills the sections of abbreviations, which speak of the text of all others: to be done when that text is there, and
 * again when it has changed. Only what somebody can expand is listed, in the order of the output language.
 */
export function fillAbbreviations(
  context: ReportContext,
  sections: readonly Section[],
): readonly Section[] {
  if (!sections.some(({ key }) => key === 'abbreviations')) return sections;
  const key = blockKey(context, 'abbreviations', 'list');
  const isList = (block: Block) => block.key === key;
  const text = textOf(context, sections, isList);
  const items = definitionsIn(context, text);
  let isDone = false;
  return sections.map((section) => {
    if (section.key !== 'abbreviations' || isDone) return section;
    isDone = true;
    const list: Block[] = items.length > 0 ? [{ type: 'definitions', key, items }] : [];
    const heading = sectionHeading(context, section);
    const [first, ...rest] = section.blocks;
    const hasHeading = first !== undefined && first.key === heading?.key;
    const others = hasHeading ? rest : section.blocks;
    // Where a person put text around the list it stays there.
    const blocks = others.some(isList)
      ? others.flatMap((block) => (isList(block) ? list : [block]))
      : [...list, ...others];
    return { ...section, blocks: heading && blocks.length > 0 ? [heading, ...blocks] : blocks };
  });
}

function textOf(
  { data, notes }: ReportContext,
  sections: readonly Section[],
  isList: (block: Block) => boolean,
): string {
  const blocks = sections.flatMap(({ blocks: own }) => own.filter((block) => !isList(block)));
  return [
    data.dialogue.title,
    ...blocks.flatMap((block) => blockTexts(block).map(({ text }) => text)),
    ...notes.map(runsText),
  ].join('\n');
}

function definitionsIn(
  context: ReportContext,
  text: string,
): { term: string; definition: string }[] {
  const collator = new Intl.Collator(context.texts.language);
  const expand = expander(context);
  return acronymsIn(text)
    .flatMap(({ acronym: term, expansion }) => {
      const definition = expand(term, expansion);
      return definition && definition !== term ? [{ term, definition }] : [];
    })
    .toSorted((a, b) => collator.compare(a.term, b.term));
}

/** What the text says itself comes first, then what the dialogue knows, then the registry. */
function expander(
  context: ReportContext,
): (acronym: string, introduced: string | null) => string | null {
  const { data, index, registry, texts } = context;
  const lexicon = new Map(
    data.dialogue.lexicon.map(({ short, long }) => [abbreviationKey(short), long]),
  );
  const delegations = new Map(
    [...index.delegations.values()].map((delegation) => [delegation.shortName, delegation]),
  );
  const organizations = new Map(
    (registry?.organizations ?? []).map(({ abbreviation, names }) => [
      abbreviation,
      names[texts.language] || names.en,
    ]),
  );
  const isUnnamed = unnamedTest(context);
  return (acronym, introduced) => {
    const delegation = delegations.get(acronym);
    // To expand it would say more than the text does.
    if (delegation && isUnnamed(delegation)) return null;
    return (
      introduced ??
      lexicon.get(abbreviationKey(acronym)) ??
      ((context.names && delegation && context.names(delegation)?.listed) || delegation?.name) ??
      organizations.get(acronym) ??
      null
    );
  };
}

function unnamedTest(context: ReportContext): (delegation: Delegation) => boolean {
  const { attribution, data } = context;
  let levels: ReturnType<typeof mostTraceable> | null = null;
  return ({ id, name }) => {
    // The convening organization stands on the cover.
    if (name === data.dialogue.organization) return false;
    levels ??= mostTraceable(context);
    return !reveals(levels.get(id) ?? attribution, 'delegation');
  };
}
