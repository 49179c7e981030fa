import { buildDocument, p, run, style, tbl } from '../support/imports/build-document';
import type { Fixtures } from './table-fixtures';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
const event = (uid: string, ...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  ...lines,
  'END:VEVENT',
];
const officeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Institution Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

export const calendarFixtures: Fixtures = {
  'time-zones.ics': calendar(
    'X-WR-CALNAME:Workshop\\, spring',
    ...officeZone,
    ...event(
      'zone',
      'SUMMARY:Opening',
      'DTSTART;TZID=Europe/Zurich:20170418T100000',
      'DTEND;TZID=Europe/Zurich:20170418T113000',
    ),
    ...event(
      'vendor',
      'SUMMARY:Panel 1',
      'DTSTART;TZID=/example.org/20170101/Africa/Nairobi:20170418T100000',
      'DURATION:PT1H30M',
    ),
    ...event(
      'own',
      'SUMMARY:Panel 2',
      'DTSTART;TZID=Institution Standard Time:20170418T100000',
      'DTEND;TZID=Institution Standard Time:20170418T110000',
    ),
    ...event('utc', 'SUMMARY:Panel 3', 'DTSTART:20170418T080000Z', 'DTEND:20170418T090000Z'),
    ...event('wall', 'SUMMARY:Panel 4', 'DTSTART:20170418T100000', 'DTEND:20170418T110000'),
  ),
  'whole-days.ics': calendar(
    ...event('one', 'SUMMARY:One day', 'DTSTART;VALUE=DATE:20170418'),
    ...event('two', 'SUMMARY:Two days', 'DTSTART;VALUE=DATE:20170418', 'DTEND;VALUE=DATE:20170420'),
    ...event('none', 'SUMMARY:Some time'),
  ),
  'repetitions.ics': calendar(
    ...event(
      'daily',
      'SUMMARY:Coffee',
      'DTSTART;TZID=Europe/Zurich:20170324T103000',
      'DTEND;TZID=Europe/Zurich:20170324T110000',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXDATE;TZID=Europe/Zurich:20170325T103000',
    ),
    ...event(
      'daily',
      'SUMMARY:Coffee\\, later',
      'RECURRENCE-ID;TZID=Europe/Zurich:20170326T103000',
      'DTSTART;TZID=Europe/Zurich:20170326T120000',
      'DTEND;TZID=Europe/Zurich:20170326T121500',
    ),
    ...event(
      'odd',
      'SUMMARY:Never',
      'DTSTART:20170418T100000Z',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    ),
  ),
  'folded.ics': calendar(
    ...event(
      'folded',
      'SUMMARY:A title that is',
      '  continued on the next',
      ' \tline',
      'DESCRIPTION:<p>First &amp; last</p><script>x()</script><br>Room\\, 2\\nfloor',
      'LOCATION:Room XVII\\; Palais',
      'DTSTART:20170418T080000Z',
      'ORGANIZER;CN="Participant 12":mailto:p12@example.org',
      'ATTENDEE;CN=Première Personne 3;ROLE=REQ-PARTICIPANT:mailto:',
      ' p3@example.org',
      'ATTENDEE:mailto:p4@example.org',
    ),
  ),
  'broken-entry.ics': calendar(
    ...event('good', 'SUMMARY:Good', 'DTSTART:20170418T080000Z'),
    ...event('bad', 'SUMMARY:Bad', 'DTSTART:2017AB18T080000Z'),
    ...event('cancelled', 'SUMMARY:Cancelled', 'DTSTART:20170418T080000Z', 'STATUS:CANCELLED'),
    'BEGIN:VEVENT',
    'UID:unclosed',
    ...event('after', 'SUMMARY:After', 'DTSTART:20170418T090000Z', 'DTEND:20170418T080000Z'),
  ),
  'cut-off.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMM',
  'no-events.ics': calendar(),
};

const styles = [
  style('Titre1', 'heading 1'),
  style('berschrift2', 'heading 2'),
  style('Own', 'Título 3'),
  style('Ttulo', 'Title'),
].join('');
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

export const documentFixtures: Fixtures = {
  'headings.docx': buildDocument({
    styles,
    numbering,
    body: [
      p('Programme', { style: 'Ttulo' }),
      p('Tuesday, 18 April 2017', { style: 'Titre1' }),
      p('10.00–11.30\tPanel 2: Policies', { style: 'berschrift2' }),
      p('Third level', { style: 'Own' }),
      p('Moderator: Participant 12', { bold: true }),
      p('Participant 13', { list: true }),
      p(''),
      p('Line one\nline two'),
      `<w:p>${run('Bold ', true)}${run('and not')}</w:p>`,
    ].join(''),
  }),
  'programme-table.docx': buildDocument({
    body: [
      p('Draft programme', { bold: true }),
      tbl([
        [{ text: 'Tuesday, 18 April 2017', columns: 3 }],
        [
          { text: '10.00–11.30', merge: 'restart' },
          'Panel 2: Policies',
          'Participant 12|Participant 13',
        ],
        [{ text: '', merge: 'continue' }, 'Discussion', ''],
        ['11.30', 'Coffee', ''],
      ]),
    ].join(''),
  }),
  'tracked-changes.docx': buildDocument({
    related: [['comments', 'comments.xml']],
    extraParts: [{ name: 'word/comments.xml', content: '<w:comments/>' }],
    body: [
      `<w:p>${run('Kept ')}<w:ins w:id="1" w:author="Author 1">${run('added')}</w:ins><w:del w:id="2" w:author="Author 1"><w:r><w:delText>removed</w:delText></w:r></w:del></w:p>`,
      `<w:p>${run('Commented')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    ].join(''),
  }),
  'blank.docx': buildDocument({ body: p('') }),
  'macros.docm': buildDocument({
    body: p('Participant 1'),
    extraParts: [{ name: 'word/vbaProject.bin', content: 'not really' }],
  }),
  'broken.docx': buildDocument({ body: '<w:p><w:r></w:p>' }),
  'teams.docx': buildDocument({
    body: [
      'Participant 12   0:03',
      'Good morning.',
      'Room 7   0:09',
      'Thank you.',
      'Participant 12   0:15',
      'The floor is yours.',
    ]
      .map((line) => p(line))
      .join(''),
  }),
};
