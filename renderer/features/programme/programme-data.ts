import type { z } from 'zod';
import type { programme } from '../../../shared/contract/programme';
import { groupBy } from '../../../shared/domain/group-by';
import type { EventId, SessionId } from '../../../shared/domain/ids';
import type { Event, Session } from '../../../shared/domain/programme';
import type { TreeNode } from '../../ui/Tree';

export type ProgrammeData = z.output<(typeof programme.tree)['output']>;

/** A row of the programme: an event, or a session below its event or its panel. */
export interface ProgrammeNode extends TreeNode {
  readonly children: readonly ProgrammeNode[];
  readonly event: Event;
  /** Null for the row of the event itself. */
  readonly session: Session | null;
}

/** The programme as a tree, in its order. */
export function toProgrammeTree({ events, sessions }: ProgrammeData): ProgrammeNode[] {
  const byPlace = groupBy(sessions, ({ eventId, parentId }) => parentId ?? eventId);
  const below = (event: Event, id: EventId | SessionId): ProgrammeNode[] =>
    (byPlace.get(id) ?? []).map((session) => ({
      id: session.id,
      text: session.title,
      event,
      session,
      children: below(event, session.id),
    }));
  return events.map((event) => ({
    id: event.id,
    text: event.title,
    event,
    session: null,
    children: below(event, event.id),
  }));
}

/** All rows from top to bottom. */
export function flattenTree(nodes: readonly ProgrammeNode[]): ProgrammeNode[] {
  return nodes.flatMap((node) => [node, ...flattenTree(node.children)]);
}

/** Where a row is to go. */
export interface Move {
  readonly parentId: SessionId | null;
  /** Null: last among its siblings. */
  readonly before: string | null;
}

/** The rows beside a row, itself included. */
export function siblingsOf(
  tree: readonly ProgrammeNode[],
  node: ProgrammeNode,
): readonly ProgrammeNode[] {
  if (node.session === null) return tree;
  return parentOf(tree, node)?.children ?? [];
}

/** The row that a row is under; null for an event. */
export function parentOf(
  tree: readonly ProgrammeNode[],
  node: ProgrammeNode,
): ProgrammeNode | null {
  const parentId = node.session === null ? null : (node.session.parentId ?? node.event.id);
  return flattenTree(tree).find(({ id }) => id === parentId) ?? null;
}

/** One step among the siblings; null at the edge. */
export function moveBy(
  tree: readonly ProgrammeNode[],
  node: ProgrammeNode,
  step: 1 | -1,
): Move | null {
  const siblings = siblingsOf(tree, node);
  const index = siblings.findIndex(({ id }) => id === node.id);
  if (siblings[index + step] === undefined) return null;
  const before = siblings[step === 1 ? index + 2 : index - 1]?.id ?? null;
  return { parentId: node.session?.parentId ?? null, before };
}

/** Makes a session a segment of the one above it; null where there is none. */
export function moveIn(tree: readonly ProgrammeNode[], node: ProgrammeNode): Move | null {
  const siblings = siblingsOf(tree, node);
  const above = siblings[siblings.findIndex(({ id }) => id === node.id) - 1];
  if (node.session === null || !above?.session) return null;
  return { parentId: above.session.id, before: null };
}

/** Makes a segment a session of its own, behind the one that it was part of; null where it is none. */
export function moveOut(tree: readonly ProgrammeNode[], node: ProgrammeNode): Move | null {
  const parent = parentOf(tree, node);
  if (node.session === null || !parent?.session) return null;
  const uncles = siblingsOf(tree, parent);
  const next = uncles[uncles.findIndex(({ id }) => id === parent.id) + 1];
  return { parentId: parent.session.parentId, before: next?.id ?? null };
}

/** Where a dragged row lands; null where it cannot. */
export function moveTo(
  tree: readonly ProgrammeNode[],
  node: ProgrammeNode,
  target: ProgrammeNode,
  position: 'before' | 'after' | 'on',
): Move | null {
  if (node.id === target.id || flattenTree(node.children).includes(target)) return null;
  if (node.session === null) {
    return target.session === null && position !== 'on' ? beside(tree, target, position) : null;
  }
  if (node.event.id !== target.event.id) return null;
  if (position === 'on') return { parentId: target.session?.id ?? null, before: null };
  return target.session === null ? null : beside(tree, target, position);
}

function beside(
  tree: readonly ProgrammeNode[],
  target: ProgrammeNode,
  position: 'before' | 'after',
): Move {
  const siblings = siblingsOf(tree, target);
  const index = siblings.findIndex(({ id }) => id === target.id);
  const before = position === 'before' ? target.id : (siblings[index + 1]?.id ?? null);
  return { parentId: target.session?.parentId ?? null, before };
}
