import { zipSync } from 'fflate';
import type {
  DisclosedIntervention,
  DisclosedRecord,
  DisclosedVoice,
} from '../../shared/report/disclosed-record';
import { reportTexts } from '../../shared/report/output-language';
import type { Report } from '../../shared/report/report';
import type { ReportTexts } from '../../shared/report/texts';
import { areaElements } from './refi-areas';
import { caseElements, variableElements } from './refi-cases';
import { origin } from './refi-codebook-writer';
import { code, refiCodes } from './refi-codes';
import { Guids } from './refi-guids';
import type { RefiSource } from './refi-source';
import { sourceElement } from './refi-sources';
import { sessionTexts } from './refi-text';
import { container, element, xmlBytes, type XmlElement } from './xml-writer';

/** The same for every file, so that the same report gives the same bytes. Local time: ZIP knows no other. */
const fileTime = new Date(1980, 0, 1);

/** Whoever codes in the app; never the name of a computer's user. */
const coder = 'Rapporteur';

/**
 * The record as a REFI-QDA project (.qdpx): a text for each session, themes, stances and speakers as codes, speakers as
 * cases too, areas as sets with a note and a link for each point of evidence. Programs differ in what they read of it:
 * links, notes and sets are lost in some, the order of speakers and times in all.
 * @throws Error for a report without record
 */
export function writeRefiProject(
  { record, properties }: Report,
  writtenAt: number | null,
): Uint8Array {
  if (record === null) throw new Error('The report has no record');
  const source = refiSource(record, reportTexts(properties.language), writtenAt);
  const files: Record<string, Uint8Array> = {
    'project.qde': xmlBytes(projectElement(source)),
  };
  for (const { session, text } of source.sessionTexts) {
    const name = `${source.guids.of('source', session.key)}.txt`;
    files[`sources/${name}`] = new TextEncoder().encode(text);
  }
  return zipSync(files, { mtime: fileTime });
}

function refiSource(
  record: DisclosedRecord,
  texts: ReportTexts,
  writtenAt: number | null,
): RefiSource {
  const voices = new Map(record.voices.map((voice) => [voice.key, voice]));
  // Keys count up, so that another record has the same ones for other things: its GUIDs are others.
  const guids = new Guids(JSON.stringify(record));
  return {
    ...{ record, texts, guids, voices },
    codes: refiCodes(record, texts),
    sessionTexts: sessionTexts(record, (intervention) => labelOf(intervention, voices, texts)),
    coderGuid: guids.of('user', coder),
    writtenAt: writtenAt === null ? null : new Date(writtenAt).toISOString(),
  };
}

function labelOf(
  { onBehalfOfKey, voiceKey }: DisclosedIntervention,
  voices: ReadonlyMap<string, DisclosedVoice>,
  texts: ReportTexts,
): string {
  const label = voices.get(voiceKey)?.label ?? '';
  const group = onBehalfOfKey === null ? undefined : voices.get(onBehalfOfKey);
  return texts.sentenceCase(group ? texts.personOnBehalfOf(label, group.label) : label);
}

/** Elements without content are left out: the standard wants at least one of what they hold. */
function projectElement(source: RefiSource): XmlElement {
  const { codes, coderGuid, record, sessionTexts: texts, writtenAt } = source;
  const some = (parent: string, children: readonly XmlElement[]) =>
    children.length === 0 ? null : container(parent, {}, children);
  const { links, notes, sets } = areaElements(source);
  const attributes = {
    xmlns: 'urn:QDA-XML:project:1.0',
    ...{ name: record.title, origin, creatingUserGUID: coderGuid, creationDateTime: writtenAt },
  };
  return container('Project', attributes, [
    container('Users', {}, [element('User', { guid: coderGuid, name: coder })]),
    container('CodeBook', {}, [
      container('Codes', {}, [...codes.elements, ...speakerCodes(source)]),
    ]),
    some('Variables', variableElements(source)),
    some('Cases', caseElements(source)),
    some(
      'Sources',
      texts.map((text) => sourceElement(source, text)),
    ),
    some('Notes', notes),
    some('Links', links),
    some('Sets', sets),
  ]);
}

/** Each with the GUID of its case: a program that reads no selections of cases makes cases of such codes. */
function speakerCodes({ guids, record, texts }: RefiSource): XmlElement[] {
  if (record.voices.length === 0) return [];
  const children = record.voices.map(({ key, label }) =>
    code(guids.of('voice', key), texts.sentenceCase(label), {}),
  );
  const title = texts.tables.interventions.columns.speaker;
  return [code(guids.of('voices', ''), title, { isCodable: false, children })];
}
