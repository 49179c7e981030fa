import { strToU8, zipSync, type Zippable } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface TemplateParts {
  /** XML of the body, without the pages. */
  body?: string;
  header?: string;
  footer?: string;
  /** XML of the styles; null leaves the part out. */
  styles?: string | null;
  numbering?: string | null;
  footnotes?: string | null;
  /** Last word of the content type of the main part. */
  type?: string;
  /** Further parts by name, with their content types. */
  more?: Record<string, { content: string; type: string }>;
  /** Links of the settings, as XML. */
  settingsLinks?: string;
}

/** One paragraph, its text in as many runs as there are texts. */
export function paragraph(texts: string | readonly string[], style?: string): string {
  const runs = [texts].flat().map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${runs.join('')}</w:p>`;
}

export function style(id: string, name: string, more = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** Styles as a German Word writes them: names of its own in English, ids in German. */
export const corporateStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="21"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/></w:style>',
  style(
    'berschrift1',
    'heading 1',
    '<w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="AA0000"/><w:sz w:val="30"/></w:rPr>',
  ),
  style(
    'Kapitel2',
    'Corporate chapter',
    '<w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:i/><w:color w:val="AA0000"/></w:rPr>',
  ),
  style(
    'Titel',
    'Title',
    '<w:basedOn w:val="Standard"/><w:rPr><w:color w:val="AA0000"/><w:sz w:val="44"/></w:rPr>',
  ),
  style(
    'Aufzhlung',
    'Corporate bullets',
    '<w:aliases w:val="List Bullet,Punkte"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
  ),
  style(
    'Funote',
    'footnote text',
    '<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="16"/></w:rPr>',
  ),
  style('Kopf', 'header', '<w:basedOn w:val="Standard"/>'),
].join('');

const corporateNumbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const corporateFootnotes =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>A note of the template.</w:t></w:r></w:p></w:footnote>';

/** Says in a placeholder of its own where the report goes. */
const corporateBody = [
  paragraph(['{{ti', 'tle', '}}'], 'Titel'),
  paragraph(['{{kind}}, {{dates}} ({{place}}) by {{organization}} on {{date}}. {{unknown field}}']),
  `<w:p><w:r><w:t>Note</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
  paragraph('{{report}}'),
  paragraph('Printed on recycled paper.'),
].join('');

/** A template of an office with styles, lists, notes, header and footer of its own; parts of it may be others. */
export function wordTemplate(parts: TemplateParts = {}): Uint8Array {
  const {
    body = corporateBody,
    header = paragraph(['Office — {{sym', 'bol}} — {{attribution}}'], 'Kopf'),
    footer = paragraph('{{title}}'),
    styles = corporateStyles,
    numbering = corporateNumbering,
    footnotes = corporateFootnotes,
    type = 'template.main',
    more = {},
    settingsLinks = '',
  } = parts;
  const wrap = (name: string, content: string) => `<w:${name} ${namespaces}>${content}</w:${name}>`;
  const pages = `<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1700" w:right="1700" w:bottom="1700" w:left="1700" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>`;
  const linked = { styles, numbering, footnotes, settings: '<w:attachedTemplate r:id="rId1"/>' };
  const present = Object.entries(linked).flatMap(([name, content]) =>
    content === null ? [] : [[name, content] as const],
  );
  const links = [
    ['rId1', 'header', 'header1.xml'],
    ['rId2', 'footer', 'footer1.xml'],
    ...present.map(([name], index) => [`rId${index + 3}`, name, `${name}.xml`]),
  ];
  const override = (name: string, contentType: string) =>
    `<Override PartName="/${name}" ContentType="${contentType}"/>`;
  const types = [
    override('word/document.xml', type.includes('/') ? type : `${word}.${type}+xml`),
    override('word/header1.xml', `${word}.header+xml`),
    override('word/footer1.xml', `${word}.footer+xml`),
    ...present.map(([name]) => override(`word/${name}.xml`, `${word}.${name}+xml`)),
    ...Object.entries(more).map(([name, part]) => override(name, part.type)),
  ];
  const relationships = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const roots: Record<string, string> = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    settings: 'settings',
  };
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': wrap('document', `<w:body>${body}${pages}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      links
        .map(
          ([id, name, target]) =>
            `<Relationship Id="${id}" Type="${office}/${name}" Target="${target}"/>`,
        )
        .join(''),
    ),
    'word/_rels/settings.xml.rels': relationships(
      settingsLinks ||
        `<Relationship Id="rId1" Type="${office}/attachedTemplate" Target="file:///C:/office/template.dotx" TargetMode="External"/>`,
    ),
    'word/header1.xml': wrap('hdr', header),
    'word/footer1.xml': wrap('ftr', footer),
    ...Object.fromEntries(
      present.map(([name, content]) => [`word/${name}.xml`, wrap(roots[name]!, content)]),
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, part]) => [name, part.content])),
  };
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) entries[name] = strToU8(content);
  return zipSync(entries);
}
