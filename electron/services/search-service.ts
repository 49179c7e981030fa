import type { DialogueHandlers } from '../../shared/contract/contract';
import type { SearchHit } from '../../shared/contract/search';
import { pointIdSchema } from '../../shared/domain/ids';
import { readSessions } from '../persistence/programme-repository';
import {
  matchEnd,
  matchExpression,
  matchStart,
  searchIndex,
  type SearchMatch,
} from '../persistence/search-index';
import type { CommandRunner } from './run-command';

type Handlers = DialogueHandlers['search'];

/** Full-text search over everything a dialogue holds. */
export class SearchService implements Handlers {
  constructor(private readonly runner: CommandRunner) {}

  run: Handlers['run'] = ({ text, limit }) => {
    const { database } = this.runner;
    const expression = matchExpression(text);
    if (expression === null) return { hits: [], isCut: false };
    const matches = searchIndex(database, expression, limit + 1);
    const titles = new Map(
      readSessions(database).map((session) => [session.id as string, session]),
    );
    const panelTitle = (id: string): string => {
      const session = titles.get(id);
      if (!session) return '';
      return session.parentId && titles.has(session.parentId)
        ? panelTitle(session.parentId)
        : session.title;
    };
    const hits = matches.slice(0, limit).flatMap((match) => asHit(match, panelTitle));
    return { hits, isCut: matches.length > limit };
  };
}

function asHit(match: SearchMatch, panelTitle: (sessionId: string) => string): SearchHit[] {
  const { entity, interventionId, sessionId, speakerName, delegationName } = match;
  const pieces = asPieces(match.excerpt);
  if (entity !== 'point' && entity !== 'intervention')
    return [{ type: entity, id: match.id, pieces }];
  if (!interventionId || !sessionId) return [];
  const where = { interventionId, sessionId, panelTitle: panelTitle(sessionId) };
  const said = { ...where, speakerName, delegationName, pieces };
  return [
    entity === 'point'
      ? { type: 'point', id: pointIdSchema.parse(match.id), ...said }
      : { type: 'transcript', id: interventionId, ...said },
  ];
}

function asPieces(excerpt: string): { text: string; isMatch: boolean }[] {
  return excerpt
    .split(matchStart)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isMatch: false }];
      const [match = '', rest = ''] = part.split(matchEnd);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter((piece) => piece.text !== '');
}
