import { buildWorkbook, workbookParts } from '../support/imports/build-workbook';
import { buildZip } from '../support/imports/build-zip';

/** Files of the corpus by name. Who is in them is made up of a number, or is a State or body of the United Nations. */
export type Fixtures = Record<string, string | Uint8Array>;

const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const latin = (text: string) => Buffer.from(text, 'latin1');
const people =
  'First name;Last name;Country\r\nParticipant;Twelve;Kenya\r\nPremière;Personne-Trois;Côte d’Ivoire\r\n';

export const textFixtures: Fixtures = {
  'semicolons-named-csv.csv': people,
  'two-columns.csv': 'Name;E-mail\nParticipant 1;p1@example.org\n',
  'tabs-named-csv.csv': 'Name\tCountry\nParticipant 1\tChile, Republic of\nParticipant 2\tFiji\n',
  'pipes.txt': 'Name|Country\nParticipant 1|Chile\nParticipant 2|Fiji\n',
  'separator-line.csv': 'sep=;\nName;Note\nParticipant 1;a,b,c\nParticipant 2;d,e,f\n',
  'byte-order-mark.csv': `\ufeffName,Country\r\nParticipant 1,Kenya\r\n`,
  'utf-16-le-mark.csv': Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    utf16('Name\tJoined\r\nParticipant 1\t10:02\r\nPremière Personne 3\t10:05\r\n'),
  ]),
  'utf-16-be-mark.csv': Buffer.concat([
    Buffer.from([0xfe, 0xff]),
    utf16('Name\tJoined\r\nParticipant 1\t10:02\r\n', true),
  ]),
  'utf-16-le-bare.csv': utf16(
    'Name,Country\r\nParticipant 1,Kenya\r\nPremière Personne 3,Türkiye\r\n',
  ),
  'utf-16-be-bare.csv': utf16('Name,Country\r\nParticipant 1,Kenya\r\n', true),
  'windows-1252.csv': latin(
    'Nom;Pays\r\nPremi\xe8re Personne 3;C\xf4te d\x92Ivoire\r\n\x93Participant\x94 \x80;T\xfcrkiye\r\n',
  ),
  'damaged-utf-8.csv': Buffer.concat([
    Buffer.from(`Nom,Pays\n${'Première Personne 3,Côte d’Ivoire\n'.repeat(8)}Premi`),
    Buffer.from([0xc3]),
    Buffer.from('re Personne 9,Türkiye\n'),
  ]),
  'repeated-titles.csv': 'Name,Comment,Name,Comment\nParticipant 1,a,Delegation 3,b\n',
  'prototype-title.csv': '__proto__,constructor,Name\nx,y,Participant 1\n',
  'blank-rows.csv': '\n\nName,Country\n\nParticipant 1,Kenya\n,\n\nParticipant 2,Fiji\n\n\n',
  'quoted-newlines.csv':
    'Name,Position\r\n"Participant 1","Adviser,\r\nsecond line"\r\n"Participant ""Two""",Minister\r\n',
  'unbalanced-quotes.csv':
    'Name,Position\nParticipant 1,Adviser\n"Participant 2,Minister\nParticipant 3,Envoy\n"Participant 4","Head, office"\n',
  'quote-inside.csv': 'Name,Position\n"Participant" 1,Adviser\nParticipant 2,"Head, office"\n',
  'formulas.csv':
    'Name,Phone,Note\n=1+1,+41 22 000 00 00,@here\n-Participant 2,-5,"=HYPERLINK(""http://example.org"")"\n',
  'right-to-left.csv': 'الاسم,الدولة\nالمشارك ١٢,مصر\nמשתתף 3,ישראל\n',
  'decomposed-accents.csv': 'Nom,Pays\nPremie\u0300re Personne 3,Co\u0302te d\u2019Ivoire\n',
  'zero-bytes.csv': `Name,Country,Organization,Position\nParticipant\u0000 1,Kenya,Delegation 3,Adviser\nParticipant 2,Fiji,Delegation 4,${'Envoy '.repeat(10)}\n`,
  'old-mac.csv': 'Name,Country\rParticipant 1,Kenya\rParticipant 2,Fiji\r',
  'title-above.csv':
    'List of participants;;\n;;\nName;Country;Role\nParticipant 1;Kenya;Moderator\nParticipant 2;Fiji;Panellist\nParticipant 3;Chile;Panellist\n',
  'one-column.csv': 'Name\nParticipant 1\nParticipant 2\n',
  'commas-in-cells.tsv': 'Name\tPosition\nParticipant 1\tHead, a, b\nParticipant 2\tHead, c, d\n',
  'prose.txt':
    'Programme of the workshop\n\n10.00–11.30 Panel 2: Policies, partners and people\n• Moderator: Participant 12\n- Panellists: Participant 3, Participant 4\n',
  'web-page.xls':
    '<html><head><style>td{color:red}</style></head><body><table><tr><th>Name</th><th>Country</th></tr><tr><td>Participant&nbsp;1<script>alert(1)</script></td><td>Kenya<br>Nairobi</td></tr><tr><td rowspan="2">Participant 2</td><td>Fiji</td></tr><tr><td>Chile</td></tr></table></body></html>',
  'empty.csv': '',
  'blank.csv': ' \r\n\t\r\n',
  'renamed-pdf.csv': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
  'renamed-program.csv': Uint8Array.from(
    { length: 2048 },
    (_, index) => (index * 37 + (index >> 3)) % 256,
  ),
  'no-calendar.ics': 'Name,Country\nParticipant 1,Kenya\n',
  'no-captions.vtt': 'Name,Country\nParticipant 1,Kenya\n',
};

const formats = `<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-407]d\\.\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="&quot;Day &quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs>`;
const dated = (style: number, value: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
const plain = { name: 'Sheet1', rows: [['Name'], ['Participant 1']] };

export const workbookFixtures: Fixtures = {
  'dates.xlsx': buildWorkbook({
    styles: formats,
    sheets: [
      {
        name: 'Programme',
        rows: [
          ['Day', 'Start', 'Time', 'Long', 'Number', 'Length'],
          [
            dated(1, 42843),
            dated(2, 42843.4166666667),
            dated(3, 0.416666666666667),
            dated(4, 42844),
            dated(5, 2),
            dated(6, 1.104166666666667),
          ],
          [
            dated(1, 42843.75),
            dated(2, 42843),
            dated(3, 42843.5),
            dated(4, 1),
            dated(5, 0.1),
            dated(3, 0.427094907407407),
          ],
          [dated(1, -4), dated(1, 3_000_000), 41220000001, 0.30000000000000004, true, false],
        ],
      },
    ],
  }),
  'dates-from-1904.xlsx': buildWorkbook({
    styles: formats,
    isFrom1904: true,
    sheets: [
      {
        name: 'Programme',
        rows: [
          ['Day', 'Time'],
          [dated(1, 41381), dated(3, 0.5)],
        ],
      },
    ],
  }),
  'merged-cells.xlsx': buildWorkbook({
    sheets: [
      {
        name: 'Programme',
        rows: [
          ['Tuesday, 18 April 2017', '', ''],
          ['10.00–11.30', 'Panel 2', 'Participant 12'],
          ['', '', 'Participant 13'],
        ],
        after:
          '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>',
      },
    ],
  }),
  'hidden-sheet.xlsx': buildWorkbook({
    sheets: [
      plain,
      { name: 'Secret', state: 'hidden', rows: [['Participant 99']] },
      { name: 'Blank', rows: [] },
    ],
  }),
  'several-sheets.xlsx': buildWorkbook({
    sheets: [plain, { name: 'Délégations & bodies', rows: [['Name'], ['Delegation 3']] }],
  }),
  'inline-strings.xlsx': buildWorkbook({
    sheets: [
      {
        name: 'Sheet1',
        rows: [],
        sheetData:
          '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="C1" t="inlineStr"><is><r><t>Coun</t></r><r><rPr><b/></rPr><t>try</t></r></is></c></row><row r="4"><c t="inlineStr"><is><t xml:space="preserve"> Participant 1 </t></is></c><c t="str"><f>A1&amp;"x"</f><v>computed</v></c><c><f>1+1</f></c></row>',
      },
    ],
  }),
  'rich-strings.xlsx': buildWorkbook({
    richStrings: [
      '<r><t>Premie</t></r><r><t>\u0300re &amp; </t></r><r><t>Personne 3</t></r>',
      '<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh>',
      '<t>two_x000D_\nlines _x005F_x0041_</t>',
    ],
    sheets: [
      {
        name: 'Sheet1',
        rows: [[0, 1, 2, 99].map((index) => ({ xml: `<c t="s"><v>${index}</v></c>` }))],
      },
    ],
  }),
  'formulas.xlsx': buildWorkbook({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['=1+1', '+Participant', '-2', '@x'],
          [
            { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
            { xml: '<c t="e"><v>#N/A</v></c>' },
            { xml: '<c><f>SUM(1)</f><v>7</v></c>' },
            { xml: '<c t="str"><f>CMD()</f><v>=cmd|x</v></c>' },
          ],
        ],
      },
    ],
  }),
  'gaps.xlsx': buildWorkbook({
    sheets: [
      {
        name: 'Sheet1',
        rows: [],
        sheetData:
          '<row r="3"><c r="B3"><v>1</v></c><c r="XFD3" s="1"/></row><row r="6"><c r="A6"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
      },
    ],
  }),
  'named-csv.csv': buildWorkbook({ sheets: [plain] }),
  'no-strings-part.xlsx': buildZip(
    workbookParts({ sheets: [plain] }).filter(({ name }) => name !== 'xl/sharedStrings.xml'),
  ),
  'macros.xlsm': buildWorkbook({
    sheets: [plain],
    extraParts: [{ name: 'xl/vbaProject.bin', content: 'not really' }],
  }),
  'broken-sheet.xlsx': buildWorkbook({
    sheets: [{ ...plain, sheetData: '<row r="1"><c r="A1"><v>1</c></row>' }],
  }),
  'blank.xlsx': buildWorkbook({ sheets: [{ name: 'Sheet1', rows: [] }] }),
};

const sheetParts = workbookParts({ sheets: [plain] });
const whole = buildWorkbook({ sheets: [plain] });

export const archiveFixtures: Fixtures = {
  'bomb.xlsx': buildZip([
    ...sheetParts,
    { name: 'xl/media/zeros.bin', content: Buffer.alloc(12 * 1024 * 1024), deflate: true },
  ]),
  'steps-upwards.xlsx': buildZip([...sheetParts, { name: '../outside.xml', content: 'x' }]),
  'cut-off.xlsx': whole.subarray(0, whole.length - 300),
  'lying-size.xlsx': buildZip(
    sheetParts.map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? { ...part, deflate: true, expandedBytes: 40 }
        : part,
    ),
  ),
  'password-in-archive.xlsx': buildZip(sheetParts.map((part) => ({ ...part, flags: 1 }))),
  'photographs.zip': buildZip([{ name: 'photograph.jpg', content: 'x' }]),
  'password.xlsx': Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    utf16('Root Entry'),
    Buffer.alloc(108),
    utf16('EncryptedPackage'),
    Buffer.alloc(96),
  ]),
  'before-2007.xls': Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    utf16('Workbook'),
    Buffer.alloc(112),
  ]),
};
