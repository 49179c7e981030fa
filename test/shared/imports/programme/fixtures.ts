import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExistingProgramme } from '../../../../shared/imports/programme/programme-plan';
import type { ProgrammeSource } from '../../../../shared/imports/programme/recognize-programme';
import type { CompactPlan } from './compact-plan';

export interface ProgrammeFixture {
  about: string;
  fallback?: { title: string; timeZone: string };
  source: ProgrammeSource;
  expected: CompactPlan;
}

const fixtureFolder = join(import.meta.dirname, '../../../fixtures/imports/programmes');

export const fixtures: [string, ProgrammeFixture][] = readdirSync(fixtureFolder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => [
    name.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(fixtureFolder, name), 'utf8')) as ProgrammeFixture,
  ]);

export const fallback = { title: 'Programme', timeZone: 'America/New_York' };

export const nothing: ExistingProgramme = {
  events: [],
  sessions: [],
  guidingQuestions: [],
  roles: [],
  participants: [],
};
