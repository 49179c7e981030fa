import type { DisclosedRecord, DisclosedVoice } from '../../shared/report/disclosed-record';
import type { RefiSource } from './refi-source';
import { plainText } from './refi-text';
import { container, element, type XmlElement } from './xml-writer';

type VariableKey = 'delegation' | 'category' | 'region' | 'event' | 'starts';

/** What is known of cases and of texts, as variables with a name in the output language. */
export function variableElements({ guids, texts }: RefiSource): XmlElement[] {
  const { interventions, participants } = texts.tables;
  const names: Record<VariableKey, string> = {
    delegation: interventions.columns.delegation,
    category: interventions.columns.category,
    region: participants.columns.region,
    event: interventions.columns.event,
    starts: interventions.columns.started,
  };
  return Object.entries(names).map(([key, name]) =>
    element('Variable', {
      guid: guids.of('variable', key),
      name,
      typeOfVariable: key === 'starts' ? 'DateTime' : 'Text',
    }),
  );
}

function value(
  { guids }: RefiSource,
  key: VariableKey,
  type: 'TextValue' | 'DateTimeValue',
  text: string | null | undefined,
): XmlElement[] {
  if (!text) return [];
  return [
    container('VariableValue', {}, [
      element('VariableRef', { targetGUID: guids.of('variable', key) }),
      element(type, {}, [plainText(text)]),
    ]),
  ];
}

export function sourceVariables(
  source: RefiSource,
  { eventKey, startsAt }: DisclosedRecord['sessions'][number],
): XmlElement[] {
  const event = source.record.events.find(({ key }) => key === eventKey);
  return [
    ...value(source, 'event', 'TextValue', event?.title),
    ...value(source, 'starts', 'DateTimeValue', startsAt),
  ];
}

function voiceVariables(source: RefiSource, voice: DisclosedVoice): XmlElement[] {
  const { category, delegation, region } = voice;
  const { texts } = source;
  const { words } = texts;
  return [
    ...value(source, 'delegation', 'TextValue', delegation),
    ...value(
      source,
      'category',
      'TextValue',
      category && texts.sentenceCase(words.category[category]),
    ),
    ...value(source, 'region', 'TextValue', region && words.region[region]),
  ];
}

/** A case for each voice, with the texts that it speaks in and what it says there. */
export function caseElements(source: RefiSource): XmlElement[] {
  const { guids, record, sessionTexts, texts } = source;
  const said = new Map<string, { sources: Set<string>; selections: string[] }>();
  for (const { session, interventions } of sessionTexts) {
    const sourceGuid = guids.of('source', session.key);
    for (const { intervention } of interventions) {
      const { key, onBehalfOfKey, voiceKey } = intervention;
      for (const voice of new Set([voiceKey, onBehalfOfKey ?? voiceKey])) {
        const known = said.get(voice) ?? { sources: new Set<string>(), selections: [] };
        said.set(voice, known);
        known.sources.add(sourceGuid);
        known.selections.push(guids.of('intervention', key));
      }
    }
  }
  return record.voices.map((voice) => {
    const { sources = [], selections = [] } = said.get(voice.key) ?? {};
    const refs = (name: string, targets: Iterable<string>) =>
      [...targets].map((targetGUID) => element(name, { targetGUID }));
    const name = texts.sentenceCase(voice.label);
    return container('Case', { guid: guids.of('voice', voice.key), name }, [
      ...voiceVariables(source, voice),
      ...refs('SourceRef', sources),
      ...refs('SelectionRef', selections),
    ]);
  });
}
