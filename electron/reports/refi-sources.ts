import { descriptionElement } from './refi-codes';
import { sourceVariables } from './refi-cases';
import type { RefiSource } from './refi-source';
import type { SessionText, Stretch } from './refi-text';
import { container, element, type XmlElement } from './xml-writer';

type PlacedTurn = SessionText['interventions'][number];
type PlacedPoint = PlacedTurn['points'][number];

/** A text with the selections of its turns, which have the speaker as code, and of their points, with theirs. */
export function sourceElement(
  source: RefiSource,
  { session, interventions }: SessionText,
): XmlElement {
  const guid = source.guids.of('source', session.key);
  const event = source.record.events.find(({ key }) => key === session.eventKey);
  const days = [...new Set([event?.startsOn, event?.endsOn])].filter(Boolean).join('/');
  const about = [event?.title, event?.place, days, ...session.questions].filter(Boolean);
  const attributes = {
    ...{ guid, name: session.title, plainTextPath: `internal://${guid}.txt` },
    ...created(source),
  };
  return container('TextSource', attributes, [
    descriptionElement(about.join('\n')),
    ...interventions.flatMap((turn) => [
      turnSelection(source, turn),
      ...turn.points.map((point) => pointSelection(source, point)),
    ]),
    ...sourceVariables(source, session),
  ]);
}

function turnSelection(source: RefiSource, { intervention, ...stretch }: PlacedTurn): XmlElement {
  const { guids, texts } = source;
  const { key, onBehalfOfKey, type, voiceKey } = intervention;
  const voices = new Set([voiceKey, onBehalfOfKey ?? voiceKey]);
  return selection(source, {
    guid: guids.of('intervention', key),
    name: texts.sentenceCase(texts.words.interventionType[type]),
    stretch,
    codes: [...voices].map((voice) => guids.of('voice', voice)),
  });
}

function pointSelection(source: RefiSource, { point, ...stretch }: PlacedPoint): XmlElement {
  const { codes, guids, texts } = source;
  const { key, kind, stances, themeKeys } = point;
  return selection(source, {
    guid: guids.of('point', key),
    name: texts.sentenceCase(texts.words.pointKind[kind]),
    stretch,
    codes: [
      codes.kinds[kind],
      ...new Set(themeKeys.flatMap((theme) => codes.themes.get(theme) ?? [])),
      // A point may support two areas.
      ...new Set(stances.map(({ stance }) => codes.stances[stance])),
    ],
  });
}

interface Selection {
  guid: string;
  name: string;
  stretch: Stretch;
  codes: readonly string[];
}

function selection(source: RefiSource, { guid, name, stretch, codes }: Selection): XmlElement {
  const attributes = {
    ...{ guid, name, startPosition: stretch.start, endPosition: stretch.end },
    ...created(source),
  };
  return container(
    'PlainTextSelection',
    attributes,
    codes.map((target) =>
      container('Coding', { guid: source.guids.of(`coding ${guid}`, target), ...created(source) }, [
        element('CodeRef', { targetGUID: target }),
      ]),
    ),
  );
}

export function created({ coderGuid, writtenAt }: RefiSource) {
  return { creatingUser: coderGuid, creationDateTime: writtenAt };
}
