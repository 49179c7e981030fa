import { constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  organizationsTableSchema,
  type Organization,
  type OrganizationsTable,
} from '../../shared/registry/organization';
import { overlay, overrideSchema, overrideFaults } from '../../shared/registry/override';
import type { Registry } from '../../shared/registry/registry';
import { freePath } from '../persistence/free-path';
import { statesTableSchema, type StatesTable } from '../../shared/registry/state';

/** Where the registry is read from. Paths, so that a worker can read it for itself. */
export interface RegistryFiles {
  states: string;
  organizations: string;
  /** Names of an institution's own; need not be there. */
  override: string;
  /** Organizations that came with use; need not be there. */
  learned: string;
}

export function registryFiles(resourcesFolder: string, dataFolder: string): RegistryFiles {
  return {
    states: join(resourcesFolder, 'states', 'states.json'),
    organizations: join(resourcesFolder, 'organizations', 'organizations.json'),
    override: join(dataFolder, 'states-override.json'),
    learned: join(dataFolder, 'organizations.json'),
  };
}

export interface LoadedRegistry {
  registry: Registry;
  table: Omit<StatesTable, 'states'>;
  /** Why the override is not in force; empty where it is, or where there is none. */
  faults: string[];
  hasOverride: boolean;
  learned: Organization[];
}

/**
 * Reads the registry. A faulty override is left out whole, so that an institution's list is never half in force; a
 * damaged list of learned organizations counts as empty.
 */
export function loadRegistry(files: RegistryFiles): LoadedRegistry {
  const { states, ...table } = statesTableSchema.parse(readJson(files.states));
  const { organizations } = organizationsTableSchema.parse(readJson(files.organizations));
  const { organizations: learned } = readLearned(files.learned);
  const keys = new Set(organizations.map(({ key }) => key));
  const own: Registry = {
    states,
    organizations: [...organizations, ...learned.filter(({ key }) => !keys.has(key))],
  };
  const { override, faults } = readOverride(files.override, own);
  return {
    registry: override ? overlay(own, override) : own,
    table,
    faults,
    hasOverride: existsSync(files.override),
    learned,
  };
}

function readOverride(file: string, registry: Registry) {
  if (!existsSync(file)) return { override: null, faults: [] };
  try {
    const parsed = overrideSchema.safeParse(readJson(file));
    const faults = parsed.success
      ? overrideFaults(registry, parsed.data)
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { override: parsed.success && faults.length === 0 ? parsed.data : null, faults };
  } catch (error) {
    return { override: null, faults: [error instanceof Error ? error.message : String(error)] };
  }
}

/** What came with use so far; nothing where the file is missing or damaged. */
function readLearned(file: string): { organizations: Organization[]; isDamaged: boolean } {
  if (!existsSync(file)) return { organizations: [], isDamaged: false };
  try {
    const { organizations } = organizationsTableSchema.parse(readJson(file));
    return { organizations, isDamaged: false };
  } catch {
    return { organizations: [], isDamaged: true };
  }
}

/** Adds organizations to the file. A damaged one is copied to `set-aside` first, where a person can mend it. */
export function writeLearned(file: string, news: readonly Organization[]): void {
  const { organizations, isDamaged } = readLearned(file);
  if (isDamaged) copyAside(file);
  const byKey = new Map([...organizations, ...news].map((each) => [each.key, each]));
  const table: OrganizationsTable = {
    format: 'rapporteur-organizations',
    version: 1,
    organizations: [...byKey.values()],
  };
  writeFileAtomic.sync(file, `${JSON.stringify(table, null, 2)}\n`);
}

function copyAside(file: string): void {
  const folder = join(dirname(file), 'set-aside');
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, freePath(folder, basename(file)), constants.COPYFILE_EXCL);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}
