import type { DraftChange } from '../domain/draft';
import { builtInProfileKeySchema } from '../domain/draft';
import type { DraftInput, ProfileInput } from './draft-file';
import { list, ref, type Refs } from './file-entry';
import { IdsToTokens } from './id-tokens';
import type { WholeDialogue, WholeDraft } from './whole-dialogue';

interface DraftEntries {
  profiles?: ProfileInput[];
  drafts?: DraftInput[];
}

/** The dialogue's own profiles and its drafts. Block keys in them call things by their refs. */
export function draftEntries(data: WholeDialogue, refs: Refs): DraftEntries {
  const tokens = new IdsToTokens(tokensOf(data, refs));
  return {
    ...list(
      'profiles',
      data.profiles.map(({ id, definition }) => ({ ref: ref(refs, id), profile: definition })),
    ),
    ...list(
      'drafts',
      data.drafts.map((draft) => draftEntry(draft, refs, tokens)),
    ),
  };
}

/** What each thing that a block key may name is called in the file, with its kind: refs repeat among kinds. */
function tokensOf(data: WholeDialogue, refs: Refs): (id: string) => string | undefined {
  const kinds: Record<string, readonly { id: string }[]> = {
    theme: data.themes,
    delegation: data.delegations,
    participant: data.participants,
    event: data.events,
    session: data.sessions,
    intervention: data.interventions,
    point: data.points,
    area: data.areas,
    question: data.guidingQuestions,
    profile: data.profiles,
    edit: data.drafts.flatMap(({ edits }) => edits),
  };
  const tokens = new Map(
    Object.entries(kinds).flatMap(([kind, things]) =>
      things.flatMap(({ id }): [string, string][] => {
        const name = refs.get(id);
        return name === undefined ? [] : [[id, `${kind}:${name}`]];
      }),
    ),
  );
  return (id) => tokens.get(id);
}

function draftEntry(draft: WholeDraft, refs: Refs, tokens: IdsToTokens): DraftInput {
  const { comments, edits, eventId, language, profile, versions } = draft;
  const builtIn = builtInProfileKeySchema.safeParse(profile);
  return {
    ...(eventId === null ? {} : { event: ref(refs, eventId) }),
    ...(builtIn.success ? { profile: builtIn.data } : { ownProfile: ref(refs, profile) }),
    language,
    ...list(
      'edits',
      edits.map(({ id, anchor, change }) => ({
        ref: ref(refs, id),
        anchor: tokens.key(anchor),
        change: mapDraftText(change, (text) => tokens.text(text)),
      })),
    ),
    ...list(
      'comments',
      comments.map(({ anchor, author, createdAt, quote, resolvedAt, text }) => ({
        anchor: tokens.key(anchor),
        ...{ quote, author, text, at: iso(createdAt) },
        ...(resolvedAt === null ? {} : { resolvedAt: iso(resolvedAt) }),
      })),
    ),
    ...list(
      'versions',
      versions.map(({ attribution, circulatedAt, content, name }) => ({
        ...{ name, attribution, circulatedAt: iso(circulatedAt) },
        content: tokens.data(content) as Record<string, unknown>,
      })),
    ),
  };
}

/** Drafts belong to no place, so their times are those of the world. */
function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** The change with each of its written texts changed. */
export function mapDraftText(change: DraftChange, map: (text: string) => string): DraftChange {
  if (change.kind === 'rewrite') {
    const parts = change.parts.map((part) =>
      part.type === 'written' ? { ...part, text: map(part.text) } : part,
    );
    return { ...change, parts };
  }
  const { block } = change;
  return block.type === 'heading'
    ? change
    : { ...change, block: { ...block, text: map(block.text) } };
}
