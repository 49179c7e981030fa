import { dialogueParts, type DialoguePart } from '../../shared/contract/dialogues';
import type { DelegationId, DialogueId, ThemeId } from '../../shared/domain/ids';
import { dialogueTable, readDialogue } from '../persistence/dialogue-repository';
import { readReportProfiles } from '../persistence/draft-repository';
import { openDatabase, openMigratedForReading, type Database } from '../persistence/open-database';
import { readDelegations, readParticipants } from '../persistence/participant-repository';
import { readThemes, themeTable } from '../persistence/theme-repository';
import { createDialogueServices, type DialogueServices } from './dialogue-services';
import { emptyDialogue } from './empty-dialogue';
import { newId } from './new-id';

/** What the job that makes the new dialogue is told. */
export interface TemplateInput {
  /** The database of the earlier dialogue, which is only read. */
  source: string;
  target: string;
  setAside: string;
  id: DialogueId;
  title: string;
  parts: Record<DialoguePart, boolean>;
}

/**
 * Makes the database of the new dialogue, in one command. Everything gets an id of its own, in the order that it had.
 * @param onProgress part of the people that is done, 0 to 1
 */
export function createFromTemplate(
  { source, target, id, setAside, title, parts }: TemplateInput,
  onProgress: (fraction: number) => void,
): void {
  const from = openMigratedForReading(source);
  try {
    const database = openDatabase(target, setAside);
    try {
      const options = { database, dialogueId: id, now: Date.now, newId };
      const to = createDialogueServices({ ...options, onCommitted: () => undefined });
      const description = { label: 'create-dialogue', origin: 'user', isUndoable: false } as const;
      to.runner.run(description, (transaction) => {
        const empty = emptyDialogue({ id, title, language: 'en' }, transaction.now);
        dialogueTable.insert(transaction, empty);
        // One state of the source, whatever is written to it meanwhile.
        from.transaction(() => {
          for (const part of dialogueParts.filter((each) => parts[each]))
            takeOver[part](from, to, onProgress);
        })();
      });
      // Leaves one plain file that can be renamed.
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  } finally {
    from.close();
  }
}

type TakeOver = (
  from: Database,
  to: DialogueServices,
  onProgress: (fraction: number) => void,
) => void;

const takeOver: Record<DialoguePart, TakeOver> = {
  people: (from, { participants }, onProgress) => {
    const delegations = new Map<DelegationId, DelegationId>();
    for (const { id, ...fields } of readDelegations(from))
      delegations.set(id, participants.addDelegation(fields));
    // Somebody who is only described ("woman, third row") was so in that room and nowhere else.
    const people = readParticipants(from).filter((person) => person.isIdentified);
    people.forEach(({ id: _, delegationId, ...fields }, index) => {
      const delegation = delegationId && (delegations.get(delegationId) ?? null);
      participants.add({ ...fields, delegationId: delegation });
      if (index % 500 === 499) onProgress((index + 1) / people.length);
    });
  },
  codebook: (from, { runner }) => {
    const themes = readThemes(from);
    const ids = new Map(themes.map(({ id }) => [id, runner.newId<ThemeId>()]));
    // Depth-first, so that each parent is there before its children; one that was deleted leaves them at the top.
    for (const { id, parentId, name, definition, hue, keywords, position } of themes)
      themeTable.insert(runner.transaction, {
        id: ids.get(id)!,
        parentId: parentId && (ids.get(parentId) ?? null),
        ...{ name, definition, hue, keywords, position },
      });
  },
  wording: (from, { dialogue, drafts }) => {
    const { ladder, preferredTerms, lexicon, language, attribution, organization } =
      readDialogue(from);
    dialogue.edit({ ladder, preferredTerms, lexicon, language, attribution, organization });
    for (const { definition } of readReportProfiles(from))
      drafts.addProfile({ profile: definition });
  },
};
