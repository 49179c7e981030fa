import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type {
  PersonChoice,
  ProgrammeImportOptions,
} from '../../../../shared/imports/programme/programme-plan';
import { Button } from '../../../ui/Button';
import { roleWord } from '../../../ui/words';
import { PersonField, type PersonAnswer } from '../PersonField';
import { StatusMark } from '../StatusMark';
import type { KnownPeople } from '../use-known-people';
import { isOpen, type NamedPerson } from './plan-rows';
import { matchWord } from './programme-words';
import type { ProgrammeCorrection } from './SessionsPane';
import styles from './ProgrammeImport.module.css';

interface NamesListProps extends Pick<ProgrammeCorrection, 'options' | 'people' | 'onCorrect'> {
  readonly names: readonly NamedPerson[];
}

/** So many are shown at once: a programme may name hundreds, and nearly all of them are clear. */
const shownAtFirst = 30;

/** Everybody whom the programme names, once each, and who that is. */
export function NamesList({ names, options, people, onCorrect }: NamesListProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (names.length === 0) return null;
  const open = names.filter(isOpen).length;
  const shown = showsAll ? names : names.slice(0, Math.max(shownAtFirst, open));
  const hidden = names.length - shown.length;
  return (
    <div className={styles.section}>
      <h3>
        <Trans>People</Trans>
      </h3>
      <ul>
        {shown.map((named) => (
          <Name
            key={named.person.name}
            {...{ named, people }}
            choice={decidedFor(options, named.person.name)}
            onChoose={(choice) =>
              onCorrect((before) => ({
                ...before,
                people: { ...before.people, [named.person.name]: choice },
              }))
            }
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          <Plural value={hidden} one="Show # more name" other="Show # more names" />
        </Button>
      )}
    </div>
  );
}

interface NameProps {
  readonly named: NamedPerson;
  readonly people: KnownPeople;
  /** Null while the plan decides by itself. */
  readonly choice: PersonChoice | null;
  readonly onChoose: (choice: PersonChoice) => void;
}

function Name({ named, people, choice, onChoose }: NameProps) {
  const { person, places } = named;
  const { name, title, beside, candidates, match } = person;
  const isAsked = choice === null && isOpen(named);
  return (
    <li className={styles.named}>
      <div className={styles.nameLine}>
        <span className={styles.asked}>
          {isAsked && <StatusMark status="warning" />}
          <bdi className={styles.title}>{[title, name].filter(Boolean).join(' ')}</bdi>
        </span>
        <span className={styles.muted}>{matchWord(choice === null ? match : 'hand')}</span>
      </div>
      <p className={styles.where} dir="auto">
        {[beside, placesText(places)].filter(Boolean).join(' · ')}
      </p>
      <PersonField
        label={t`Who is “${name}”`}
        people={people}
        suggested={candidates.map(({ id }) => id)}
        newName={name}
        others={[{ id: 'none', label: t`Leave out` }]}
        value={isAsked ? null : toAnswer(choice ?? person.choice)}
        onChange={(answer) => onChoose(toChoice(answer))}
      />
    </li>
  );
}

function placesText(places: NamedPerson['places']): string {
  const [first, ...others] = places.map(({ role, title }) => `${roleWord(role)}, ${title}`);
  if (first === undefined || others.length === 0) return first ?? '';
  const more = others.length;
  return t`${first} and ${more} more`;
}

function decidedFor({ people }: ProgrammeImportOptions, name: string): PersonChoice | null {
  return (Object.hasOwn(people, name) ? people[name] : undefined) ?? null;
}

function toAnswer(choice: PersonChoice): PersonAnswer<'none'> {
  return choice.type === 'none' ? { type: 'none' } : choice;
}

function toChoice(answer: PersonAnswer<'none'>): PersonChoice {
  if ('id' in answer) return { type: 'existing', id: answer.id };
  if ('name' in answer) return { type: 'new', name: answer.name };
  return { type: 'none' };
}
