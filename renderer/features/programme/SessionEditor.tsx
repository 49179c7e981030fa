import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Event, Session } from '../../../shared/domain/programme';
import { attributions, sessionKinds } from '../../../shared/domain/vocabulary';
import { faultOf, nameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { SavedField } from '../../ui/SavedField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { attributionWord, sessionKindWord } from '../../ui/words';
import type { ProgrammeData } from './programme-data';
import { SessionRoles } from './SessionRoles';
import { SessionTimesFields } from './SessionTimesFields';
import styles from './Programme.module.css';

interface SessionEditorProps {
  readonly event: Event;
  readonly session: Session;
  readonly data: ProgrammeData;
}

/** Everything about one session; each field is saved when it is left. */
export function SessionEditor({ event, session, data }: SessionEditorProps) {
  const edit = useCommand('programme.editSession');
  const save = async (fields: Partial<Pick<Session, 'title' | 'kind' | 'attribution'>>) =>
    faultOf(await edit.run({ ...fields, id: session.id }));
  return (
    <div className={styles.form}>
      <SavedField stored={session.title} onSave={(title) => nameFault(title) ?? save({ title })}>
        {(control) => <TextField label={t`Title`} {...control} />}
      </SavedField>
      <div className={styles.fields}>
        <Select
          label={t`Kind`}
          options={sessionKinds.map((id) => ({ id, label: sessionKindWord(id) }))}
          value={session.kind}
          onChange={(kind) => void save({ kind })}
        />
        <Select
          label={t`Attribution`}
          options={[
            { id: 'inherit', label: t`As the dialogue has it` },
            ...attributions.map((id) => ({ id, label: attributionWord(id) })),
          ]}
          value={session.attribution ?? 'inherit'}
          onChange={(id) => void save({ attribution: id === 'inherit' ? null : id })}
        />
      </div>
      <SessionTimesFields key={event.timeZone} event={event} session={session} />
      <section className={styles.section}>
        <h3>
          <Trans>Roles</Trans>
        </h3>
        <SessionRoles
          sessionId={session.id}
          roles={data.roles.filter(({ sessionId }) => sessionId === session.id)}
        />
      </section>
      <GuidingQuestions session={session} data={data} />
    </div>
  );
}

function GuidingQuestions({ session, data }: Omit<SessionEditorProps, 'event'>) {
  const { run } = useCommand('programme.setGuidingQuestions');
  const stored = data.guidingQuestions
    .filter(({ sessionId }) => sessionId === session.id)
    .map(({ text }) => text)
    .join('\n');
  const save = (text: string) => {
    const texts = text.split('\n').filter((line) => line.trim() !== '');
    const fault = texts.map(nameFault).find((each) => each !== null);
    return fault ?? run({ sessionId: session.id, texts }).then(faultOf);
  };
  return (
    <SavedField stored={stored} onSave={save} savesOnEnter={false}>
      {(control) => (
        <TextField
          multiline
          rows={4}
          label={t`Guiding questions`}
          description={t`One a line.`}
          {...control}
        />
      )}
    </SavedField>
  );
}
