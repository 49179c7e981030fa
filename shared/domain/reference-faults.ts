import { narrativeFromText } from '../notes/narrative';
import type { DialogueFile, SessionEntry } from './dialogue-file';
import { themeIdSchema } from './ids';

export interface FileFault {
  /** Where in the file, e.g. `events.0.sessions.2.interventions.4.speaker`. */
  path: string;
  message: string;
}

/** Finds references that nothing answers to, refs used twice, themes that contain themselves and unreadable fields. */
export function referenceFaults(file: DialogueFile): FileFault[] {
  const faults: FileFault[] = [];
  const themes = collect(file.themes, 'themes', faults);
  const delegations = collect(file.delegations, 'delegations', faults);
  const participants = collect(file.participants, 'participants', faults);
  const points = new Set<string>();
  const check = (known: Set<string>, ref: string | null | undefined, path: string) => {
    if (ref != null && !known.has(ref)) faults.push({ path, message: `nothing in the file has the ref “${ref}”` });
  };

  file.themes.forEach((theme, index) => check(themes, theme.parent, `themes.${index}.parent`));
  faults.push(...themeCycles(file));
  file.participants.forEach((each, index) => check(delegations, each.delegation, `participants.${index}.delegation`));

  const checkSession = (session: SessionEntry, path: string) => {
    session.roles.forEach((role, index) => check(participants, role.participant, `${path}.roles.${index}.participant`));
    session.interventions.forEach((each, index) => {
      const here = `${path}.interventions.${index}`;
      check(participants, each.speaker, `${here}.speaker`);
      check(delegations, each.delegation, `${here}.delegation`);
      check(delegations, each.onBehalfOf, `${here}.onBehalfOf`);
      if (isReversed(each)) faults.push({ path: `${here}.endedAt`, message: 'ends before it starts' });
      each.points.forEach((point, order) => {
        if (points.has(point.ref)) faults.push(usedTwice(point.ref, `${here}.points.${order}.ref`));
        points.add(point.ref);
        point.themes.forEach((theme, at) => check(themes, theme, `${here}.points.${order}.themes.${at}`));
      });
    });
    session.sessions.forEach((segment, index) => checkSession(segment, `${path}.sessions.${index}`));
  };

  file.events.forEach((event, eventIndex) => {
    event.sessions.forEach((session, index) => checkSession(session, `events.${eventIndex}.sessions.${index}`));
  });
  file.events.forEach((event, eventIndex) => {
    event.areas.forEach((area, index) => {
      const here = `events.${eventIndex}.areas.${index}`;
      const linked = new Set<string>();
      area.evidence.forEach(({ point }, order) => {
        check(points, point, `${here}.evidence.${order}.point`);
        if (linked.has(point)) faults.push(usedTwice(point, `${here}.evidence.${order}.point`));
        linked.add(point);
      });
      faults.push(...narrativeFaults(area.narrative, themes, here));
    });
  });
  return faults;
}

function collect(things: readonly { ref: string }[], path: string, faults: FileFault[]): Set<string> {
  const refs = new Set<string>();
  things.forEach(({ ref }, index) => {
    if (refs.has(ref)) faults.push(usedTwice(ref, `${path}.${index}.ref`));
    refs.add(ref);
  });
  return refs;
}

function usedTwice(ref: string, path: string): FileFault {
  return { path, message: `the ref “${ref}” is used twice` };
}

function isReversed({ startedAt, endedAt }: { startedAt: string | null; endedAt: string | null }): boolean {
  return startedAt !== null && endedAt !== null && Date.parse(endedAt) < Date.parse(startedAt);
}

function themeCycles(file: DialogueFile): FileFault[] {
  const parents = new Map(file.themes.map((theme) => [theme.ref, theme.parent]));
  return file.themes.flatMap((theme, index) => {
    const seen = new Set([theme.ref]);
    for (let above = theme.parent; above; above = parents.get(above) ?? null) {
      if (seen.has(above)) return [{ path: `themes.${index}.parent`, message: 'the theme contains itself' }];
      seen.add(above);
    }
    return [];
  });
}

/** Stands in for the id that a theme will get: fields are only checked here. */
const anyTheme = themeIdSchema.parse('00000000-0000-7000-8000-000000000000');

function narrativeFaults(lines: readonly string[], themes: Set<string>, path: string): FileFault[] {
  return lines.flatMap((line, index) => {
    try {
      narrativeFromText([line], (ref) => {
        if (!themes.has(ref)) throw new Error(`nothing in the file has the ref “${ref}”`);
        return anyTheme;
      });
      return [];
    } catch (error) {
      return [{ path: `${path}.narrative.${index}`, message: error instanceof Error ? error.message : String(error) }];
    }
  });
}
