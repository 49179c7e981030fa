import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Sheet, SheetEntry, SheetPerson } from '../../../shared/speakers/sheet';
import { floorStateWord } from '../../ui/entry-words';
import { EventTime } from '../../ui/EventTime';
import { formatDuration } from '../../ui/format-time';
import { interventionTypeWord } from '../../ui/words';
import { capacityOf, correctedField, fieldValue, personName } from './sheet-words';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly sheet: Sheet;
}

/** Who spoke when and for how long. */
export function SheetTurns({ sheet }: SheetProps) {
  const { turns, seconds, timeZone } = sheet;
  const count = turns.length;
  const corrected = new Set(sheet.corrections.map(({ key }) => key));
  return (
    <section>
      <h3>
        <Trans>Turns</Trans>
      </h3>
      {turns.length === 0 ? (
        <p className={styles.muted}>
          <Trans>Nobody has taken the floor in this session.</Trans>
        </p>
      ) : (
        <table className={styles.table}>
          <TableHead
            columns={[
              { label: t`No.`, isNumber: true },
              { label: t`Speaker` },
              { label: t`Type` },
              { label: t`Start`, isNumber: true },
              { label: t`End`, isNumber: true },
              { label: t`Pauses`, isNumber: true },
              { label: t`Spoke`, isNumber: true },
            ]}
          />
          <tbody>
            {turns.map((turn, index) => (
              <TurnRow
                key={turn.key}
                {...{ turn, timeZone }}
                number={index + 1}
                isCorrected={corrected.has(turn.key)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row" colSpan={5}>
                <Plural value={count} one="Total of one turn" other="Total of # turns" />
              </th>
              <td className={styles.number}>{formatDuration(seconds * 1000)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

interface Column {
  readonly label: string;
  /** Numbers and times, which stand under each other. */
  readonly isNumber?: boolean;
}

function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ label, isNumber }) => (
          <th key={label} scope="col" className={isNumber ? styles.number : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TurnRowProps {
  readonly turn: SheetEntry;
  readonly number: number;
  readonly timeZone: string;
  readonly isCorrected: boolean;
}

function TurnRow({ turn, number, timeZone, isCorrected }: TurnRowProps) {
  const { startedAt, endedAt, state, pausedSeconds, seconds, overlap, attribution } = turn;
  const overlapping = formatDuration(overlap * 1000);
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <th scope="row">
        <Person person={turn.person} segment={turn.segment} />
        {isCorrected && (
          <span className={styles.note}>
            <Trans>corrected</Trans>
          </span>
        )}
        {overlap > 0 && (
          <span className={styles.warning}>
            <Trans>{overlapping} of it beside a later speaker</Trans>
          </span>
        )}
        {attribution === 'off-the-record' && (
          <span className={styles.note}>
            <Trans>off the record: in no file and on no paper</Trans>
          </span>
        )}
      </th>
      <td>{interventionTypeWord(turn.type)}</td>
      <TimeCell at={startedAt} timeZone={timeZone} />
      {state === 'speaking' ? (
        <td className={styles.number}>{floorStateWord(state)}</td>
      ) : (
        <TimeCell at={endedAt} timeZone={timeZone} />
      )}
      <td className={styles.number}>{pausedSeconds > 0 && formatDuration(pausedSeconds * 1000)}</td>
      <td className={styles.number}>{endedAt !== null && formatDuration(seconds * 1000)}</td>
    </tr>
  );
}

function Person({
  person,
  segment,
}: {
  readonly person: SheetPerson;
  readonly segment: string | null;
}) {
  const capacity = [capacityOf(person), segment].filter(Boolean).join(' · ');
  return (
    <>
      <bdi>{personName(person)}</bdi>
      {capacity !== '' && <span className={styles.capacity}>{capacity}</span>}
    </>
  );
}

function TimeCell({ at, timeZone }: { readonly at: number | null; readonly timeZone: string }) {
  return (
    <td className={styles.number}>
      {at !== null && <EventTime at={at} timeZone={timeZone} withSeconds />}
    </td>
  );
}

/** Who asked and did not speak. */
export function SheetRequests({ sheet: { requests, timeZone } }: SheetProps) {
  if (requests.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Requests that did not become a turn</Trans>
      </h3>
      <table className={styles.table}>
        <TableHead
          columns={[
            { label: t`Speaker` },
            { label: t`Type` },
            { label: t`Asked`, isNumber: true },
            { label: t`State` },
            { label: t`At`, isNumber: true },
          ]}
        />
        <tbody>
          {requests.map((each) => (
            <tr key={each.key}>
              <th scope="row">
                <Person person={each.person} segment={each.segment} />
              </th>
              <td>{interventionTypeWord(each.type)}</td>
              <TimeCell at={each.requestedAt} timeZone={timeZone} />
              <td>{floorStateWord(each.state)}</td>
              <TimeCell
                at={each.withdrawnAt ?? each.notReachedAt ?? each.calledAt}
                timeZone={timeZone}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was changed of times that the clock had taken. */
export function SheetCorrections({ sheet: { corrections, timeZone } }: SheetProps) {
  if (corrections.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Corrections</Trans>
      </h3>
      <ul className={styles.changes}>
        {corrections.map(({ at, key, person, field, before, after }) => {
          const was = fieldValue(field, before, timeZone);
          const is = fieldValue(field, after, timeZone);
          const what = correctedField(field);
          return (
            <li key={`${key} ${at} ${field}`}>
              <bdi>{personName(person)}</bdi>
              {': '}
              <Trans>
                {what} {was} → {is}
              </Trans>{' '}
              <span className={styles.muted}>
                <EventTime at={at} timeZone={timeZone} withSeconds />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
