import { t } from '@lingui/core/macro';
import { assertNever } from '../../../../shared/assert-never';
import type {
  PlannedPerson,
  PlannedSession,
  ProgrammeField,
  SessionNote,
} from '../../../../shared/imports/programme/programme-plan';
import { roleWord } from '../../../ui/words';
import type { RowStatus } from '../StatusMark';

/** What a column of a programme table holds. */
export function programmeFieldWord(field: ProgrammeField): string {
  switch (field) {
    case 'date':
      return t`Day`;
    case 'start':
      return t`Start`;
    case 'end':
      return t`End`;
    case 'time':
      return t`Start and end`;
    case 'duration':
      return t`Duration`;
    case 'title':
      return t`Title`;
    case 'kind':
      return t`Kind of session`;
    case 'parent':
      return t`Session that it is part of`;
    case 'description':
      return t`Description`;
    case 'room':
      return t`Room`;
    case 'people':
      return t`People, roles in the text`;
    case 'chair':
    case 'moderator':
    case 'panellist':
    case 'keynote':
    case 'opener':
    case 'closer':
      return roleWord(field);
    default:
      return assertNever(field);
  }
}

/** What there is to know about an item, as one sentence. */
export function describeSessionNote(note: SessionNote): string {
  switch (note.code) {
    case 'title-missing':
      return t`It has no title, so it is not taken. Write one to take it in.`;
    case 'ends-before-start':
      return t`It ends before it starts; the end is not taken.`;
    case 'overlaps':
      return t`It overlaps with the item before it.`;
    case 'no-time':
      return t`It has no time.`;
    case 'no-day':
      return t`It has no day.`;
    case 'unreadable-time': {
      const { text } = note;
      return t`“${text}” was not understood as a time or a day.`;
    }
    case 'ambiguous-day': {
      const { text } = note;
      return t`In “${text}” the day was taken to stand before the month.`;
    }
    case 'outside-event':
      return t`It is outside the days of the event.`;
    case 'outside-parent':
      return t`It is outside the time of the session that it is part of.`;
    case 'end-concluded':
      return t`Its end was concluded from what follows.`;
    case 'kind-guessed':
      return t`Its kind was guessed.`;
    case 'to-be-confirmed': {
      const { text } = note;
      return text === ''
        ? t`Somebody is still to be confirmed.`
        : t`${text} is still to be confirmed, and left out unless you choose them.`;
    }
    case 'typed-kept':
      return describeKept(note.field);
    default:
      return assertNever(note);
  }
}

function describeKept(field: Extract<SessionNote, { code: 'typed-kept' }>['field']): string {
  switch (field) {
    case 'title':
      return t`The file has another title; the one that was typed here is kept.`;
    case 'kind':
      return t`The file has another kind; the one that was chosen here is kept.`;
    case 'startsAt':
      return t`The file has another start; the one that was typed here is kept.`;
    case 'endsAt':
      return t`The file has another end; the one that was typed here is kept.`;
    default:
      return assertNever(field);
  }
}

/** How an item stands to what the dialogue has, for its mark. */
export function statusOf({ outcome }: PlannedSession): RowStatus {
  switch (outcome) {
    case 'added':
      return 'new';
    case 'changed':
      return 'changed';
    case 'unchanged':
      return 'same';
    case 'refused':
      return 'error';
    case 'left-out':
      return 'left-out';
    default:
      return assertNever(outcome);
  }
}

/** The same as a word. */
export function outcomeWord({ outcome }: PlannedSession): string {
  switch (outcome) {
    case 'added':
      return t`new`;
    case 'changed':
      return t`changed`;
    case 'unchanged':
      return t`same`;
    case 'refused':
      return t`not taken`;
    case 'left-out':
      return t`left out`;
    default:
      return assertNever(outcome);
  }
}

/** How a name of the file was found among the people of the dialogue. */
export function matchWord(match: PlannedPerson['match']): string {
  switch (match) {
    case 'certain':
      return t`found`;
    case 'likely':
      return t`probably this one`;
    case 'ambiguous':
      return t`may be several people`;
    case 'unknown':
      return t`not known yet`;
    case 'hand':
      return t`decided`;
    default:
      return assertNever(match);
  }
}
