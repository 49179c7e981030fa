import { Plural } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { assertNever } from '../../../../shared/assert-never';
import type {
  DelegationChoice,
  DelegationQuestion,
} from '../../../../shared/imports/participants/participant-plan';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { StatusMark } from '../StatusMark';
import { withDelegation } from './correct-options';
import type { CorrectionProps } from './correction-props';
import styles from './ReadingPane.module.css';

interface DelegationQuestionsProps extends Omit<CorrectionProps, 'plan'> {
  readonly title: string;
  readonly questions: readonly DelegationQuestion[];
}

/** So many are shown at once; a list may name hundreds of organizations that nobody has heard of. */
const shownAtFirst = 12;

/** Names that may mean one or another delegation, each asked once for all rows. Answered ones stay, to be changed. */
export function DelegationQuestions(props: DelegationQuestionsProps) {
  const { title, questions, options, onCorrect } = props;
  const [showsAll, setShowsAll] = useState(false);
  if (questions.length === 0) return null;
  const shown = showsAll ? questions : questions.slice(0, shownAtFirst);
  const hidden = questions.length - shown.length;
  return (
    <div className={styles.section}>
      <h3>{title}</h3>
      <ul className={styles.columns}>
        {shown.map((question) => (
          <Question
            key={question.text}
            question={question}
            answer={
              Object.hasOwn(options.delegations, question.text)
                ? (options.delegations[question.text] ?? null)
                : null
            }
            onAnswer={(choice) =>
              onCorrect((before) => withDelegation(before, question.text, choice))
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

interface QuestionProps {
  readonly question: DelegationQuestion;
  /** Null while the plan decides by itself. */
  readonly answer: DelegationChoice | null;
  readonly onAnswer: (choice: DelegationChoice) => void;
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { text, rows, why, candidates, chosen } = question;
  const choices = choicesOf(text, candidates);
  const current = idOf(answer ?? chosen);
  const isOpen = answer === null && why === 'ambiguous';
  return (
    <li className={styles.column}>
      <div className={styles.what}>
        <span className={styles.asked}>
          {answer === null && why !== 'unknown' && <StatusMark status="warning" />}
          <bdi className={styles.title} title={text}>
            {text}
          </bdi>
        </span>
        <span className={styles.detail}>
          <Plural value={rows} one="# row" other="# rows" />
          {' · '}
          {answer === null ? whyWord(why) : t`decided`}
        </span>
      </div>
      <div className={styles.choice}>
        <Select
          label={t`“${text}” means`}
          hidesLabel
          placeholder={t`Which one?`}
          options={choices.map(({ id, label }) => ({ id, label }))}
          value={isOpen ? null : current}
          onChange={(id) => {
            const choice = choices.find((each) => each.id === id);
            if (choice) onAnswer(choice.choice);
          }}
        />
      </div>
    </li>
  );
}

function choicesOf(text: string, candidates: DelegationQuestion['candidates']) {
  const choices = [
    ...candidates,
    { choice: { type: 'new' } as const, name: t`New delegation “${text}”` },
    { choice: { type: 'none' } as const, name: t`No delegation` },
  ].map(({ choice, name }) => ({ id: idOf(choice), label: name, choice }));
  return choices.filter(({ id }, index) => choices.findIndex((each) => each.id === id) === index);
}

function idOf(choice: DelegationChoice): string {
  switch (choice.type) {
    case 'existing':
      return `existing:${choice.id}`;
    case 'state':
      return `state:${choice.iso3}`;
    case 'organization':
      return `organization:${choice.key}`;
    case 'new':
    case 'none':
      return choice.type;
    default:
      return assertNever(choice);
  }
}

function whyWord(why: DelegationQuestion['why']): string {
  switch (why) {
    case 'ambiguous':
      return t`may mean several`;
    case 'likely':
      return t`probably this one`;
    case 'unknown':
      return t`not known`;
    default:
      return assertNever(why);
  }
}
