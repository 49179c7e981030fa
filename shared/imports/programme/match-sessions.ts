import { toWallClock } from '../../domain/event-time';
import { groupBy } from '../../domain/group-by';
import type { SessionId } from '../../domain/ids';
import type { SessionKind } from '../../domain/vocabulary';
import { nameKey } from '../../matching/fold-name';
import type { SessionInstants } from './check-times';
import type { Draft } from './draft-sessions';
import type { ExistingProgramme } from './programme-plan';

type ExistingSession = ExistingProgramme['sessions'][number];

export interface SessionMatch {
  session: ExistingSession;
  /** What they agree in; a part of a session keeps its own title. */
  by: 'title' | 'time' | 'part';
}

/** What is compared of a draft and of a session. */
interface Side extends SessionInstants {
  title: string;
  kind: SessionKind;
  isSegment: boolean;
}

/** A way to agree: things of one key are the same. Null agrees with nothing. */
interface Agreement {
  by: SessionMatch['by'];
  keyOf: (side: Side) => string | null;
  /** Only where there is one on each side. */
  isUnique: boolean;
}

/** Kinds of which a session has one, however it is called. */
const parts: ReadonlySet<SessionKind> = new Set(['presentations', 'questions-and-answers']);

/**
 * Which sessions of the event the drafts are, by key: by title and time, title and day, title alone where there is
 * one of it, and last by time and kind alone. Each session is taken once; segments are looked for below the session
 * that theirs is, sessions at the top. What is left out is nobody.
 */
export function matchSessions(
  drafts: readonly Draft[],
  instants: ReadonlyMap<string, SessionInstants>,
  existing: readonly ExistingSession[],
  timeZone: string,
): Map<string, SessionMatch> {
  const matches = new Map<string, SessionMatch>();
  const agreements = agreementsIn(timeZone);
  const below = groupBy(existing, ({ parentId }) => parentId);
  const walk = (siblings: readonly Draft[], parentId: SessionId | null) => {
    const present = siblings.filter(({ title, isLeftOut }) => title !== '' && !isLeftOut);
    matchSiblings(present, instants, below.get(parentId) ?? [], agreements, matches);
    for (const draft of present) {
      const id = matches.get(draft.key)?.session.id;
      if (id !== undefined) walk(draft.segments, id);
    }
  };
  walk(drafts, null);
  return matches;
}

function matchSiblings(
  drafts: readonly Draft[],
  instants: ReadonlyMap<string, SessionInstants>,
  existing: readonly ExistingSession[],
  agreements: readonly Agreement[],
  matches: Map<string, SessionMatch>,
): void {
  if (drafts.length === 0 || existing.length === 0) return;
  let free = existing
    .map((session) => ({ session, side: { ...session, isSegment: session.parentId !== null } }))
    .sort((a, b) => a.side.position - b.side.position);
  let open = drafts.map((draft) => ({ draft, side: sideOf(draft, draft.title, instants) }));
  const agree = ({ by, keyOf, isUnique }: Agreement) => {
    const sessions = groupBy(free, ({ side }) => keyOf(side));
    for (const [key, wanted] of groupBy(open, ({ side }) => keyOf(side))) {
      const offered = sessions.get(key) ?? [];
      if (key === null || (isUnique && (wanted.length > 1 || offered.length > 1))) continue;
      wanted.slice(0, offered.length).forEach(({ draft }, place) => {
        const session = offered[place]?.session;
        if (session) matches.set(draft.key, { session, by });
      });
    }
    const taken = new Set(open.map(({ draft }) => matches.get(draft.key)?.session.id));
    open = open.filter(({ draft }) => !matches.has(draft.key));
    free = free.filter(({ session }) => !taken.has(session.id));
  };
  const byTitle = agreements.filter(({ by }) => by === 'title');
  byTitle.forEach(agree);
  // A title corrected by hand may stand for a session that still has the file's.
  open = open.map(({ draft }) => ({ draft, side: sideOf(draft, draft.item.title, instants) }));
  if (open.some(({ draft }) => draft.edit.title !== undefined)) byTitle.forEach(agree);
  agreements.filter(({ by }) => by !== 'title').forEach(agree);
}

function agreementsIn(timeZone: string): Agreement[] {
  const folded = ({ title }: Side) => nameKey(title);
  const dayOf = ({ startsAt }: Side) =>
    startsAt === null ? null : toWallClock(startsAt, timeZone).day;
  const byTitle = (keyOf: Agreement['keyOf'], isUnique = false): Agreement => ({
    ...{ by: 'title', keyOf, isUnique },
  });
  return [
    byTitle((side) => join(side.title, side.kind, side.startsAt, side.endsAt)),
    byTitle((side) => join(folded(side), side.startsAt, side.endsAt)),
    byTitle((side) => join(folded(side), side.startsAt)),
    byTitle((side) => join(folded(side), dayOf(side))),
    byTitle(folded, true),
    {
      by: 'part',
      keyOf: ({ isSegment, kind }) => (isSegment && parts.has(kind) ? kind : null),
      isUnique: true,
    },
    {
      by: 'time',
      keyOf: ({ kind, startsAt, endsAt }) =>
        startsAt === null || endsAt === null ? null : join(kind, startsAt, endsAt),
      isUnique: true,
    },
  ];
}

function sideOf(draft: Draft, title: string, instants: ReadonlyMap<string, SessionInstants>): Side {
  const { startsAt = null, endsAt = null } = instants.get(draft.key) ?? {};
  return { title, kind: draft.kind, isSegment: draft.parent !== null, startsAt, endsAt };
}

function join(...parts: (string | number | null)[]): string {
  return parts.join('\n');
}
