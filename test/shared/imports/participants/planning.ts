import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { DelegationId, ParticipantId } from '../../../../shared/domain/ids';
import type { TablesSource } from '../../../../shared/imports/import-source';
import type {
  ExistingPeople,
  ParticipantImportOptions,
  ParticipantPlan,
} from '../../../../shared/imports/participants/participant-plan';
import { planParticipants } from '../../../../shared/imports/participants/plan-participants';
import { organizationsTableSchema } from '../../../../shared/registry/organization';
import type { Registry } from '../../../../shared/registry/registry';
import { statesTableSchema } from '../../../../shared/registry/state';

const root = join(import.meta.dirname, '../../../..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const registry: Registry = {
  states: statesTableSchema.parse(readJson('resources/states/states.json')).states,
  organizations: organizationsTableSchema.parse(
    readJson('resources/organizations/organizations.json'),
  ).organizations,
};

export const nobody: ExistingPeople = { participants: [], delegations: [] };

export const fixtures = join(root, 'test/fixtures/imports/participants');

export function readFixture(name: string): TablesSource {
  return tableOf(readFileSync(join(fixtures, name), 'utf8'), name.endsWith('.txt') ? '\n' : '');
}

/** Text of a file as the reader gives it, more or less; `delimiter` empty lets the parser find it. */
function tableOf(text: string, delimiter = ''): TablesSource {
  const parsed =
    delimiter === '\n'
      ? text.split('\n').map((line) => [line])
      : Papa.parse<string[]>(text, { delimiter }).data;
  return sourceOf(parsed.map((row) => row.map((cell) => cell.trim())));
}

export function sourceOf(rows: string[][]): TablesSource {
  const lines = rows.map((_, place) => place + 1);
  return { type: 'tables', tables: [{ name: '', rows, lines }], remarks: [] };
}

export function plan(
  source: TablesSource,
  existing: ExistingPeople = nobody,
  options: Partial<ParticipantImportOptions> | null = null,
): ParticipantPlan {
  return planParticipants({ source, options, remembered: {}, existing, registry });
}

/** The dialogue's people after a plan was taken, as the services would have them. */
export function applied(existing: ExistingPeople, taken: ParticipantPlan): ExistingPeople {
  const delegations = [...existing.delegations];
  const participants = existing.participants.map((person) => ({ ...person }));
  const made = new Map<string, DelegationId>();
  for (const { key, fields } of taken.delegations) {
    const id = idOf('e', delegations.length) as DelegationId;
    made.set(key, id);
    delegations.push({ id, ...fields });
  }
  const delegationOf = (target: { id: DelegationId } | { key: string }) => {
    const id = 'id' in target ? target.id : made.get(target.key);
    if (id === undefined) throw new Error('a row goes to a delegation that the plan does not make');
    return id;
  };
  for (const { write, matchedId } of taken.rows) {
    if (write === null) continue;
    const target = write.delegation;
    const fields = {
      ...write.fields,
      ...(target === undefined ? {} : { delegationId: target && delegationOf(target) }),
    };
    const present = participants.find(({ id }) => id === matchedId);
    if (present !== undefined) Object.assign(present, fields);
    else
      participants.push({
        ...{ id: idOf('a', participants.length) as ParticipantId, name: '', isIdentified: true },
        ...{ title: '', position: '', delegationId: null, gender: null, email: '', typed: [] },
        ...fields,
      });
  }
  return { participants, delegations };
}

export function idOf(kind: 'a' | 'd' | 'e', number: number): string {
  return `00000000-0000-7000-8000-${kind}${String(number).padStart(11, '0')}`;
}

/** What a plan says, short enough to be read. */
export function summaryOf({
  options,
  columns,
  rows,
  delegations,
  questions,
  counts,
}: ParticipantPlan) {
  return {
    headerLine: options.headerLine,
    columns: columns.map(
      ({ title, field, by }) => `${title} → ${field ?? '–'}${by === null ? '' : ` (${by})`}`,
    ),
    rows: rows.map(({ line, status, write, notes }) =>
      [
        `${line} ${status}`,
        ...(write === null
          ? []
          : [
              [
                write.fields.title,
                write.fields.name,
                write.fields.position,
                write.fields.email,
                write.fields.gender,
                write.delegation && 'key' in write.delegation
                  ? write.delegation.key
                  : write.delegation?.id,
              ]
                .map((value) => value ?? '')
                .join(' | '),
            ]),
        ...notes.map(
          ({ severity, code, field, ...rest }) =>
            `${severity} ${code}${field === null ? '' : ` in ${field}`}${Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`}`,
        ),
      ].join('; '),
    ),
    delegations: delegations.map(
      ({ key, fields, rows: count }) =>
        `${key}: ${fields.name} (${fields.category}, ${fields.state ?? 'no State'}), rows ${count}`,
    ),
    questions: questions.map(
      ({ text, why, rows: count, candidates, chosen }) =>
        `${text}: ${why}, rows ${count}, ${candidates.map(({ name }) => name).join(' / ') || 'nobody'} → ${chosen.type}`,
    ),
    counts: Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  };
}
