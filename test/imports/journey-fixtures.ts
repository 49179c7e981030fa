import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';

/**
 * The files that staff might have had before the first workshop of the IDM 2017: whom, what and when its published
 * summary names is as there; everybody else has a number for a name.
 */

const registrationTitles =
  'Title;First name;Surname;Job title;Organization / Country;E-mail address;Dietary needs';

const numbered = (number: number, title: string, position: string, delegation: string) =>
  `${title};Given${number};Family${number};${position};${delegation};given${number}@example.org;`;

const representatives = [
  ...['Italy', 'Ecuador', 'Costa Rica', 'Chile', 'Colombia', 'South Africa', 'Sierra Leone'],
  ...['Nigeria', 'Egypt', 'Myanmar', 'Burundi', 'Albania', 'Azerbaijan', 'Eritrea', 'Sweden'],
];

const registrations = [
  'Mr;William Lacy;SWING;Director General;IOM;dg@example.org;',
  'Ms;Laura;Thompson;Deputy Director General;IOM;ddg@example.org;',
  'Ms;Louise;Arbour;Special Representative of the Secretary-General for International Migration;United Nations;srsg@example.org;',
  'H.E. Ms;Amina J.;Mohammed;Deputy Secretary-General;United Nations;dsg@example.org;',
  'H.E. Mr;Peter;Thomson;President of the General Assembly;United Nations;pga@example.org;',
  'H.E. Mr;Jürg;Lauber;Permanent Representative;Switzerland;lauber@example.org;',
  'H.E. Mr;Juan José;Gómez Camacho;Permanent Representative;Mexico;gomez@example.org;',
  'Monsignor;Robert;Vitillo;Secretary General;ICMC;vitillo@example.org;',
  'Ms;Maria Pia;Belloni Mignatti;Chair;NGO Committee on Migration;belloni@example.org;',
  'Ms;Berenice;Valdez River;Coordinator;IMUMI;valdez@example.org;',
  'Mr;Ashley William;Gois;Regional Coordinator;Migrant Forum in Asia;gois@example.org;',
  'Mr;Austin T.;Fragomen Jr.;Representative;Business Mechanism of the Global Forum on Migration and Development;fragomen@example.org;',
  numbered(12, 'Ms', 'Representative', 'Kenya'),
  numbered(13, 'H.E. Mr', 'Minister of Immigration, Refugees and Citizenship', 'Canada'),
  numbered(14, 'Ms', 'Représentante permanente adjointe', 'Congo'),
  // The form was sent without a name.
  ';;;Conseiller;Belgium;given15@example.org;vegetarian',
  'Mr;Given16;Family16;Adviser;Caritas Internationalis;given16 at example.org;',
  ...representatives.map((state, index) => numbered(20 + index, 'Ms', 'Representative', state)),
];

/** A registration list in Windows-1252, with an ambiguous State, a name that is missing and an e-mail that is none. */
export function registrationCsv(): Buffer {
  return Buffer.from([registrationTitles, ...registrations, ''].join('\r\n'), 'latin1');
}

interface Item {
  time: string;
  /** Further lines each have a row of their own, over which the time goes on. */
  lines: readonly string[];
}

const panelPeople = (moderator: string, ...panellists: string[]) => [
  `Moderator: ${moderator}`,
  `Panellists: ${panellists.join('; ')}`,
];

const firstDay: readonly Item[] = [
  {
    time: '09.30–10.00',
    lines: [
      'Opening session',
      'Opening remarks: Mr. William Lacy Swing, Director General, IOM; Ms. Louise Arbour, Special Representative of the Secretary-General for International Migration',
    ],
  },
  {
    time: '10.00–11.30',
    lines: [
      'Panel 1: Implementing the Sustainable Development Goals and other frameworks',
      ...panelPeople(
        'Ms. Laura Thompson, IOM',
        'Ms. Given20 Family20, Italy',
        'Ms. Given21 Family21, Ecuador',
        'H.E. Mr. Juan José Gómez Camacho, Mexico',
      ),
      'Questions, comments and answers',
    ],
  },
  {
    time: '11.30–13.00',
    lines: [
      'Panel 2: The Global Compact on Migration as a tool for migration governance and the role of global and regional actors',
      ...panelPeople(
        'H.E. Mr. Jürg Lauber, Switzerland',
        'Ms. Given25 Family25, South Africa',
        'Ms. Given34 Family34, Sweden',
      ),
      'Questions, comments and answers',
    ],
  },
  { time: '13.00–15.00', lines: ['Lunch break'] },
  {
    time: '15.00–17.30',
    lines: [
      'Panel 3: Reaching a whole-of-government approach to migration',
      ...panelPeople(
        'Ms. Given24 Family24, Colombia',
        'H.E. Mr. Given13 Family13, Canada',
        'Ms. Given12 Family12, Kenya',
        'Mr. Given41 Family41, Mayor, Belgium',
      ),
      'Questions, comments and answers',
    ],
  },
];

const secondDay: readonly Item[] = [
  {
    time: '10.00–11.30',
    lines: [
      'Panel 4: Promoting a whole-of-society approach to good migration governance',
      ...panelPeople(
        'Monsignor Robert Vitillo, ICMC',
        'Ms. Berenice Valdez River, IMUMI',
        'Mr. Ashley William Gois, Migrant Forum in Asia',
      ),
      'Questions, comments and answers',
    ],
  },
  {
    time: '11.30–13.00',
    lines: [
      'Panel 5: The Global Compact on Migration as an opportunity to synergize the efforts of the international community',
      ...panelPeople(
        'Ms. Maria Pia Belloni Mignatti, NGO Committee on Migration',
        'Mr. Austin T. Fragomen Jr., Business Mechanism of the Global Forum on Migration and Development',
      ),
      'Questions, comments and answers',
    ],
  },
  { time: '13.00–15.00', lines: ['Lunch break'] },
  {
    time: '15.00–17.00',
    lines: [
      'Panel 6: Existing and envisaged cooperation and follow-up mechanisms for Implementing the Global Compact on Migration',
      ...panelPeople(
        'Ms. Given23 Family23, Chile',
        'Ms. Given22 Family22, Costa Rica',
        'Ms. Given27 Family27, Nigeria',
      ),
      'Questions, comments and answers',
    ],
  },
  {
    time: '17.00–18.00',
    lines: [
      'Wrap-up',
      'Closing remarks: H.E. Mr. Peter Thomson, President of the General Assembly; H.E. Ms. Amina J. Mohammed, Deputy Secretary-General; Ms. Laura Thompson, Deputy Director General, IOM',
    ],
  },
];

/** A programme in Word: a table for each day, whose times are merged over the rows of an item. */
export async function programmeDocx(): Promise<Buffer> {
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ text, heading: level });
  const document = new Document({
    creator: 'Secretariat',
    sections: [
      {
        children: [
          heading('International Dialogue on Migration 2017', HeadingLevel.TITLE),
          new Paragraph('18–19 April 2017, United Nations Headquarters, New York'),
          heading('Tuesday, 18 April 2017', HeadingLevel.HEADING_1),
          tableOf(firstDay),
          heading('Wednesday, 19 April 2017', HeadingLevel.HEADING_1),
          tableOf(secondDay),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function tableOf(items: readonly Item[]): Table {
  return new Table({
    columnWidths: [1800, 7200],
    rows: [rowOf('Time', 'Session'), ...items.flatMap(rowsOf)],
  });
}

function rowsOf({ time, lines }: Item): TableRow[] {
  const { RESTART, CONTINUE } = VerticalMergeType;
  return lines.map((line, index) =>
    rowOf(index === 0 ? time : '', line, index === 0 ? RESTART : CONTINUE),
  );
}

function rowOf(
  time: string,
  line: string,
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
): TableRow {
  const isBold = verticalMerge === VerticalMergeType.RESTART || verticalMerge === undefined;
  return new TableRow({
    children: [
      new TableCell({
        children: [new Paragraph(time)],
        ...(verticalMerge === undefined ? {} : { verticalMerge }),
      }),
      new TableCell({
        children: [new Paragraph({ children: [new TextRun({ text: line, bold: isBold })] })],
      }),
    ],
  });
}

interface Cue {
  /** Seconds from the start of the recording. */
  from: number;
  to: number;
  voice: string;
  text: string;
}

const cues: readonly Cue[] = [
  {
    ...{ from: 4, to: 16, voice: 'Given24 Family24' },
    text: 'Distinguished delegates, this panel is about a whole-of-government approach to migration.',
  },
  {
    ...{ from: 20, to: 34, voice: 'Given13 Family13 (Canada)' },
    text: 'As there will always be migration, planned and well-managed migration, including robust regular pathways, is essential.',
  },
  {
    ...{ from: 34, to: 47, voice: 'Given13 Family13 (Canada)' },
    text: 'We suggest starting with the Migration Governance Framework and building from there.',
  },
  {
    ...{ from: 52, to: 68, voice: 'Kenya' },
    text: 'We need common, agreed migration terminology in the Global Compact before negotiations begin.',
  },
  {
    ...{ from: 74, to: 92, voice: 'Room 7' },
    text: 'The entire society needs to make efforts for integration to occur successfully.',
  },
  {
    ...{ from: 92, to: 104, voice: 'Room 7' },
    text: 'Local administrations must break down barriers to working with migrants.',
  },
  { from: 110, to: 113, voice: 'Given24 Family24', text: 'Thank you. Any questions?' },
  {
    ...{ from: 118, to: 131, voice: 'Given25 Family25' },
    text: 'Which ministry pays for the coordination between ministries and cities?',
  },
];

/** Captions of the third panel, as a meeting tool writes them: most voices are people, one is a room. */
export function panelVtt(): string {
  const blocks = cues.map(({ from, to, voice, text }, index) =>
    [String(index + 1), `${clock(from)} --> ${clock(to)}`, `<v ${voice}>${text}</v>`].join('\n'),
  );
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

function clock(seconds: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}.000`;
}
