import type { DisclosedRecord } from '../../shared/report/disclosed-record';
import { descriptionElement } from './refi-codes';
import type { RefiSource } from './refi-source';
import { created } from './refi-sources';
import { plainText } from './refi-text';
import { container, element, type XmlElement } from './xml-writer';

interface AreaElements {
  notes: XmlElement[];
  links: XmlElement[];
  sets: XmlElement[];
}

/** What is evidence for an area. */
interface Gathered {
  themes: Set<string>;
  sources: Set<string>;
  links: XmlElement[];
}

/**
 * An area is a note with its text and a set of the themes and texts that its evidence comes from. Sets hold no
 * selections, so each point is linked to the note; the link is called by the stance.
 */
export function areaElements(source: RefiSource): AreaElements {
  const { guids, record } = source;
  const gathered = gather(source);
  return {
    notes: record.areas.map((area) => noteElement(source, area)),
    links: [...gathered.values()].flatMap(({ links }) => links),
    sets: record.areas.map(({ key, lead, wording }) => {
      const { themes, sources } = gathered.get(key) ?? { themes: [], sources: [] };
      const members = (name: string, targets: Iterable<string>) =>
        [...targets].map((targetGUID) => element(name, { targetGUID }));
      return container('Set', { guid: guids.of('set', key), name: lead }, [
        descriptionElement(wording),
        ...members('MemberCode', themes),
        ...members('MemberSource', sources),
        ...members('MemberNote', [guids.of('note', key)]),
      ]);
    }),
  };
}

function noteElement(
  source: RefiSource,
  { key, lead, text }: DisclosedRecord['areas'][number],
): XmlElement {
  const guid = source.guids.of('note', key);
  return container('Note', { guid, name: lead, ...created(source) }, [
    element('PlainTextContent', {}, [plainText([lead, text].filter(Boolean).join('\n\n'))]),
  ]);
}

function gather({ codes, guids, record, sessionTexts, texts }: RefiSource): Map<string, Gathered> {
  const areas = new Map(
    record.areas.map(({ key }): [string, Gathered] => [
      key,
      { themes: new Set(), sources: new Set(), links: [] },
    ]),
  );
  for (const { session, interventions } of sessionTexts) {
    for (const { point } of interventions.flatMap(({ points }) => points)) {
      for (const { areaKey, stance } of point.stances) {
        const area = areas.get(areaKey);
        if (!area) continue;
        area.sources.add(guids.of('source', session.key));
        for (const theme of point.themeKeys.flatMap((key) => codes.themes.get(key) ?? []))
          area.themes.add(theme);
        area.links.push(
          element('Link', {
            guid: guids.of(`link ${areaKey}`, point.key),
            name: texts.sentenceCase(texts.words.stance[stance]),
            direction: 'OneWay',
            originGUID: guids.of('point', point.key),
            targetGUID: guids.of('note', areaKey),
          }),
        );
      }
    }
  }
  return areas;
}
