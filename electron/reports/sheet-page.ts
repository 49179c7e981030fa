import { toWallClock } from '../../shared/domain/event-time';
import type { DisclosedEntry, DisclosedSheet } from '../../shared/speakers/disclosed-sheet';
import {
  categoryWords,
  clockText,
  dayText,
  daysText,
  lengthText,
  levelWords,
  sheetLanguage,
  stateWords,
  typeWords,
  unnamedSpeaker,
} from '../../shared/speakers/sheet-words';
import { html, join, raw, type Html } from './html-text';
import { pageStyle, pageStyleWithNumbers } from './sheet-page-style';

/**
 * The sheet that a chair signs, as a page for A4 paper: headings in order, tables with headings of their own, no script,
 * nothing that is not in the sheet given.
 * @param numbering `style`: the page says its number itself; `printer`: whoever prints it puts numbers below
 */
export function sheetPage(sheet: DisclosedSheet, numbering: 'style' | 'printer'): string {
  const { session, dialogue, event, level } = sheet;
  const style = raw(numbering === 'style' ? pageStyleWithNumbers : pageStyle);
  return html`<!doctype html>
    <html lang="${sheetLanguage}">
      <head>
        <meta charset="utf-8" />
        <title>${sheetTitle(sheet)}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <p class="over">${dialogue}</p>
          <h1>Speaker list: ${session}</h1>
          <p>
            ${join(
              [event, eventDays(sheet)].filter(Boolean).map((each) => html`${each}`),
              ', ',
            )}<br />${sessionTimes(sheet)}
          </p>
          <p class="level">${levelWords[level]}</p>
          ${turnsPart(sheet)} ${requestsPart(sheet)} ${correctionsPart(sheet)}
          ${signaturePart(sheet)}
        </main>
      </body>
    </html> `.html;
}

/** Of the document; also what a file of it may be called. */
export function sheetTitle({ session }: DisclosedSheet): string {
  return `Speaker list – ${session}`;
}

function eventDays({ startsOn, endsOn }: DisclosedSheet): string {
  const [first, last] = [startsOn ?? endsOn, endsOn ?? startsOn];
  return first === null || last === null ? '' : daysText(first, last);
}

/** The day and hours of the programme, else the day on which the first of the turns was. */
function sessionTimes({ startsAt, endsAt, timeZone, turns }: DisclosedSheet): string {
  const zone = `Times are those of ${timeZone.replaceAll('_', ' ')}.`;
  if (startsAt !== null) {
    const end = endsAt === null ? '' : ` to ${toWallClock(endsAt, timeZone).time}`;
    const start = toWallClock(startsAt, timeZone).time;
    return `Programme: ${dayText(startsAt, timeZone)}, ${start}${end}. ${zone}`;
  }
  const at = turns.find((turn) => turn.startedAt !== null)?.startedAt ?? null;
  return at === null ? zone : `First turn on ${dayText(at, timeZone)}. ${zone}`;
}

function turnsPart(sheet: DisclosedSheet): Html {
  const { turns, seconds, timeZone } = sheet;
  if (turns.length === 0)
    return html`<h2>Turns</h2>
      <p>Nobody took the floor.</p>`;
  const clock = (at: number | null) => (at === null ? '' : clockText(at, timeZone));
  const rows = turns.map(
    (turn) =>
      html`<tr>
          <td class="number">${turn.number}</td>
          <th scope="row">${who(turn)}</th>
          <td>${typeWords[turn.type]}</td>
          <td class="number">${clock(turn.startedAt)}</td>
          <td class="number">${turn.state === 'speaking' ? 'speaking' : clock(turn.endedAt)}</td>
          <td class="number">${turn.pausedSeconds > 0 ? lengthText(turn.pausedSeconds) : ''}</td>
          <td class="number">
            ${turn.endedAt === null ? '' : lengthText(turn.seconds)}${turn.isCorrected ? ' *' : ''}
          </td>
        </tr>
        ${turn.overlap > 0 ? overlapRow(turn) : ''}`,
  );
  const turnsWord = turns.length === 1 ? 'turn' : 'turns';
  return html`<h2>Turns</h2>
    <table>
      <thead>
        <tr>
          <th scope="col" class="number">No.</th>
          <th scope="col">Speaker</th>
          <th scope="col">Type</th>
          <th scope="col" class="number">Start</th>
          <th scope="col" class="number">End</th>
          <th scope="col" class="number">Pauses</th>
          <th scope="col" class="number">Spoke</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
        <tr class="total">
          <td></td>
          <th scope="row" colspan="5">Total: ${turns.length} ${turnsWord}</th>
          <td class="number">${lengthText(seconds)}</td>
        </tr>
      </tbody>
    </table>
    <p class="note">
      Pauses are taken out of the time that somebody spoke. Lengths are whole seconds; the total is
      the sum of the
      rows.${turns.some(({ isCorrected }) => isCorrected) ? ' *\u00a0corrected, see below.' : ''}
    </p>`;
}

function overlapRow({ overlap }: DisclosedEntry): Html {
  return html`<tr class="under">
    <td></td>
    <td colspan="6">During ${lengthText(overlap)} of it a later speaker had the floor as well.</td>
  </tr>`;
}

function who({ name, position, delegation, onBehalfOf, category, segment }: DisclosedEntry): Html {
  const main = name || delegation || (category ? categoryWords[category] : unnamedSpeaker);
  const rest = [
    name ? position : '',
    name ? delegation : '',
    onBehalfOf && `on behalf of ${onBehalfOf}`,
    segment ?? '',
  ].filter(Boolean);
  const below = rest.length === 0 ? '' : html`<span class="capacity">${rest.join(' · ')}</span>`;
  return html`<span dir="auto">${main}</span>${below}`;
}

function requestsPart({ requests, timeZone }: DisclosedSheet): Html {
  if (requests.length === 0) return html``;
  const clock = (at: number | null) => (at === null ? '' : clockText(at, timeZone));
  const rows = requests.map(
    (each) =>
      html`<tr>
        <td class="number">${each.number}</td>
        <th scope="row">${who(each)}</th>
        <td>${typeWords[each.type]}</td>
        <td class="number">${clock(each.requestedAt)}</td>
        <td>${stateWords[each.state]}</td>
        <td class="number">${clock(each.withdrawnAt ?? each.notReachedAt ?? each.calledAt)}</td>
      </tr>`,
  );
  return html`<h2>Requests that did not become a turn</h2>
    <table>
      <thead>
        <tr>
          <th scope="col" class="number">No.</th>
          <th scope="col">Speaker</th>
          <th scope="col">Type</th>
          <th scope="col" class="number">Asked</th>
          <th scope="col">State</th>
          <th scope="col" class="number">At</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`;
}

function correctionsPart({ corrections, timeZone }: DisclosedSheet): Html {
  if (corrections.length === 0) return html``;
  const names = { startedAt: 'Start', endedAt: 'End', pauses: 'Pauses' };
  const value = (field: keyof typeof names, each: number | null) => {
    if (each === null) return 'none';
    return field === 'pauses' ? lengthText(Math.floor(each / 1000)) : clockText(each, timeZone);
  };
  const rows = corrections.map(
    ({ number, field, before, after, at }) =>
      html`<tr>
        <th scope="row" class="number">${number}</th>
        <td>${names[field]}</td>
        <td class="number">${value(field, before)}</td>
        <td class="number">${value(field, after)}</td>
        <td class="number">${dayText(at, timeZone)}, ${clockText(at, timeZone)}</td>
      </tr>`,
  );
  return html`<h2>Corrections</h2>
    <table>
      <thead>
        <tr>
          <th scope="col" class="number">No.</th>
          <th scope="col">What</th>
          <th scope="col" class="number">Was</th>
          <th scope="col" class="number">Is</th>
          <th scope="col" class="number">Corrected</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`;
}

function signaturePart({ signOffs, timeZone }: DisclosedSheet): Html {
  const signed = signOffs.map(
    ({ name, at, changes }) =>
      html`<li>
        Found right${name ? html` by <span dir="auto">${name}</span>` : ''},
        ${dayText(at, timeZone)}, ${clockText(at, timeZone)}. ${sinceText(changes)}
      </li>`,
  );
  const line = (role: string) =>
    html`<tr>
      <th scope="row">${role}</th>
      <td></td>
      <td></td>
    </tr>`;
  return html`<section class="signatures">
    <h2>Sign-off</h2>
    ${
      signed.length === 0
        ? ''
        : html`<ul>
            ${join(signed)}
          </ul>`
    }
    <table class="signatures">
      <thead>
        <tr>
          <td></td>
          <th scope="col">Name and signature</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        ${line('Chair')}${line('Rapporteur')}
      </tbody>
    </table>
  </section>`;
}

function sinceText(changes: number | null): string {
  if (changes === null) return 'What was signed cannot be compared with this list.';
  if (changes === 0) return 'Unchanged since.';
  return changes === 1 ? 'Changed since, in one place.' : `Changed since, in ${changes} places.`;
}
