import type {
  DisclosedIntervention,
  DisclosedRecord,
  DisclosedVoice,
} from '../../shared/report/disclosed-record';
import { reportTexts } from '../../shared/report/output-language';
import type { Report } from '../../shared/report/report';
import type { ReportTexts } from '../../shared/report/texts';
import { groupBy } from '../../shared/domain/group-by';
import { roles } from '../../shared/domain/vocabulary';
import { aknBytes, authorId, authorReference, identification, preface, slug } from './akn-meta';
import { container, element, type XmlElement } from './xml-writer';

type DisclosedSession = DisclosedRecord['sessions'][number];

/** What every element of the record looks up. */
interface RecordSource {
  record: DisclosedRecord;
  texts: ReportTexts;
  voices: ReadonlyMap<string, DisclosedVoice>;
  /** Of each intervention, by its key. */
  voiceOf: ReadonlyMap<string, string>;
  segments: ReadonlyMap<string | null, DisclosedSession[]>;
  said: ReadonlyMap<string, DisclosedIntervention[]>;
}

/**
 * The record as an Akoma Ntoso `debate`: a section for each session, segments within it, and who took the floor.
 * @throws Error for a report without record
 */
export function writeAknRecord(report: Report, writtenAt: number | null): Uint8Array {
  const { record, properties } = report;
  if (record === null) throw new Error('The report has no record');
  const source: RecordSource = {
    record,
    texts: reportTexts(properties.language),
    voices: new Map(record.voices.map((voice) => [voice.key, voice])),
    voiceOf: new Map(record.interventions.map(({ key, voiceKey }) => [key, voiceKey])),
    segments: groupBy(record.sessions, ({ parentKey }) => parentKey),
    said: groupBy(record.interventions, ({ sessionKey }) => sessionKey),
  };
  return aknBytes(
    container('debate', { name: 'record', contains: 'originalVersion' }, [
      container('meta', {}, [
        identification({ report, writtenAt, type: 'debate', name: 'record' }),
        references(report, source),
      ]),
      preface(report, ''),
      container('debateBody', { 'xml:lang': properties.language }, bodyOf(source)),
    ]),
  );
}

/** People, bodies, roles and themes that the record leads to. Whoever stays unnamed is a person without a name. */
function references(report: Report, { record, texts }: RecordSource): XmlElement {
  const taken = new Set<string>();
  const entry = (name: string, kind: string, eId: string, showAs: string) => {
    const wanted = `/akn/ontology/${kind}/un/${slug(showAs) || eId}`;
    // Who is called alike is not the same.
    const href = taken.has(wanted) ? `${wanted}-${eId}` : wanted;
    taken.add(href);
    return element(name, { eId, href, showAs });
  };
  const used = new Set(record.interventions.map(({ role }) => role));
  return container('references', { source: `#${authorId}` }, [
    authorReference(report),
    ...record.voices.map(({ key, kind, label }) =>
      kind === 'delegation'
        ? entry('TLCOrganization', 'organization', key, label)
        : entry('TLCPerson', 'person', key, texts.sentenceCase(label)),
    ),
    ...roles
      .filter((role) => used.has(role))
      .map((role) =>
        entry('TLCRole', 'role', `role_${role}`, texts.sentenceCase(texts.words.role[role])),
      ),
    ...record.themes.map(({ key, name }) => entry('TLCConcept', 'concept', key, name)),
  ]);
}

/** Several events are sections of their own. */
function bodyOf(source: RecordSource): XmlElement[] {
  const { events, sessions } = source.record;
  const top = sessions.filter(({ parentKey }) => parentKey === null);
  const ofEvent = (eventKey: string) =>
    top.filter((session) => session.eventKey === eventKey).map((each) => section(source, each));
  const [first, ...others] = events;
  if (others.length === 0) {
    const sections = first ? ofEvent(first.key) : [];
    return sections.length > 0 ? sections : [emptySection(first?.title ?? source.record.title)];
  }
  return events.map(({ key, title }) =>
    container('debateSection', { eId: `dbsect_${key}`, name: 'event' }, [
      element('heading', {}, [title]),
      ...ofEvent(key),
    ]),
  );
}

/** The standard wants a section at least. */
function emptySection(title: string): XmlElement {
  return container('debateSection', { eId: 'dbsect_1', name: 'event' }, [
    element('heading', {}, [title]),
  ]);
}

function section(source: RecordSource, session: DisclosedSession): XmlElement {
  const { key, kind, questions, title } = session;
  return container('debateSection', { eId: `dbsect_${key}`, name: kind }, [
    element('heading', {}, [title]),
    scene(session),
    ...questions.map((question) => element('p', { class: 'guidingQuestion' }, [question])),
    ...speechGroups(source, source.said.get(key) ?? []),
    ...(source.segments.get(key) ?? []).map((segment) => section(source, segment)),
  ]);
}

/** When a session was to begin and end; a break says at least that it is one. */
function scene({ endsAt, kind, startsAt, title }: DisclosedSession): XmlElement | null {
  const time = (type: string, at: string | null) =>
    at === null ? null : element('recordedTime', { type, time: at }, [at.slice(11, 16)]);
  const times = [time('startEvent', startsAt), time('endEvent', endsAt)].filter(
    (each) => each !== null,
  );
  if (times.length > 0) {
    const [from, to] = times;
    return element('scene', {}, [from, to ? '–' : null, to]);
  }
  return kind === 'break' ? element('scene', {}, [title]) : null;
}

/** Turns of one voice in one role after each other are a group, where it is known to be the same voice. */
function speechGroups(
  source: RecordSource,
  interventions: readonly DisclosedIntervention[],
): XmlElement[] {
  const groups: DisclosedIntervention[][] = [];
  for (const intervention of interventions) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isSame = before?.voiceKey === intervention.voiceKey && before.role === intervention.role;
    const kind = source.voices.get(intervention.voiceKey)?.kind;
    if (last && isSame && (kind === 'person' || kind === 'delegation')) last.push(intervention);
    else groups.push([intervention]);
  }
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    const speeches = group.map((each) => speech(source, each));
    if (others.length === 0) return speeches;
    const eId = `spg_${first.key}`;
    return [container('speechGroup', { eId, ...speakerOf(first) }, speeches)];
  });
}

function speakerOf({ role, voiceKey }: DisclosedIntervention): { by: string; as?: string } {
  return { by: `#${voiceKey}`, ...(role === null ? {} : { as: `#role_${role}` }) };
}

function speech(source: RecordSource, intervention: DisclosedIntervention): XmlElement {
  const { answersKey, endedAt, key, language, points, startedAt, type } = intervention;
  const name = type === 'question' || type === 'answer' ? type : 'speech';
  const asked = answersKey === null ? undefined : source.voiceOf.get(answersKey);
  const attributes = {
    eId: `${name}_${key}`,
    class: type,
    ...speakerOf(intervention),
    to: asked === undefined ? null : `#${asked}`,
    startTime: startedAt,
    endTime: endedAt,
    'xml:lang': language || null,
  };
  return container(name, attributes, [
    element('from', {}, [fromLine(source, intervention)]),
    ...(points.length === 0 ? [element('p')] : points.map((point) => pointElement(point))),
  ]);
}

function fromLine(
  { texts, voices }: RecordSource,
  { onBehalfOfKey, voiceKey }: DisclosedIntervention,
): string {
  const label = voices.get(voiceKey)?.label ?? '';
  const group = onBehalfOfKey === null ? undefined : voices.get(onBehalfOfKey);
  return texts.sentenceCase(group ? texts.personOnBehalfOf(label, group.label) : label);
}

function pointElement(point: DisclosedIntervention['points'][number]): XmlElement {
  const { isVerbatim, key, kind, text, themeKeys } = point;
  const refersTo = themeKeys.length === 0 ? null : themeKeys.map((each) => `#${each}`).join(' ');
  return element('p', { eId: key, class: kind, refersTo }, [
    isVerbatim ? element('embeddedText', {}, [text]) : text,
  ]);
}
