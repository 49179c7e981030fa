import { groupBy } from '../../shared/domain/group-by';
import { pointKinds, stances, type PointKind, type Stance } from '../../shared/domain/vocabulary';
import type { DisclosedRecord } from '../../shared/report/disclosed-record';
import type { ReportTexts } from '../../shared/report/texts';
import { Guids } from './refi-guids';
import { plainText } from './refi-text';
import { container, element, type XmlElement } from './xml-writer';

type DisclosedTheme = DisclosedRecord['themes'][number];

/** The hues of themes as the screens show them on white. */
const hues = [
  ...['#560707', '#995706', '#bb8501', '#4d4708', '#779679', '#0c7861'],
  ...['#098ca5', '#1593ee', '#0d1f9e', '#7d46cb', '#42074f', '#72265a'],
];

/** The codes that every file has, with what refers to them. */
export interface RefiCodes {
  elements: XmlElement[];
  /** GUIDs by the key of the theme. */
  themes: ReadonlyMap<string, string>;
  stances: Readonly<Record<Stance, string>>;
  kinds: Readonly<Record<PointKind, string>>;
}

/**
 * Themes as a tree of codes, then a branch of stances and one of kinds of point, which the format has no place for. GUIDs
 * follow from the dialogue's title and the names, so that a codebook and a project have them in common.
 */
export function refiCodes(record: DisclosedRecord, texts: ReportTexts): RefiCodes {
  const guids = new Guids(record.title);
  const themes = new Map<string, string>();
  const words = { stance: texts.words.stance, kind: texts.words.pointKind };
  const branchOf = <Key extends string>(
    kind: string,
    title: string,
    keys: readonly Key[],
    labels: Readonly<Record<Key, string>>,
  ) => {
    const own = keys.map((key) => [key, guids.of(kind, key)] as const);
    const children = own.map(([key, guid]) => code(guid, texts.sentenceCase(labels[key]), {}));
    return {
      guids: Object.fromEntries(own) as Record<Key, string>,
      element: code(guids.of(kind, ''), title, { isCodable: false, children }),
    };
  };
  const stance = branchOf('stance', texts.tables.evidence.columns.stance, stances, words.stance);
  const kind = branchOf('kind', texts.tables.interventions.columns.kind, pointKinds, words.kind);
  return {
    elements: [...themeCodes(record.themes, guids, themes), stance.element, kind.element],
    themes,
    stances: stance.guids,
    kinds: kind.guids,
  };
}

/** @param given is added to */
function themeCodes(
  themes: readonly DisclosedTheme[],
  guids: Guids,
  given: Map<string, string>,
): XmlElement[] {
  const known = new Set(themes.map(({ key }) => key));
  const children = groupBy(themes, ({ parentKey }) =>
    parentKey !== null && known.has(parentKey) ? parentKey : null,
  );
  const codeOf = ({ key, name, definition, hue }: DisclosedTheme, path: string[]): XmlElement => {
    const own = [...path, name];
    const guid = guids.next('theme', JSON.stringify(own));
    given.set(key, guid);
    return code(guid, name, {
      description: definition,
      color: hue === null ? undefined : hues[hue],
      children: (children.get(key) ?? []).map((child) => codeOf(child, own)),
    });
  };
  return (children.get(null) ?? []).map((theme) => codeOf(theme, []));
}

interface CodeFields {
  /** False for a heading that is never applied to a text. */
  isCodable?: boolean;
  description?: string;
  color?: string | undefined;
  children?: readonly XmlElement[];
}

export function code(
  guid: string,
  name: string,
  { isCodable = true, description = '', color, children = [] }: CodeFields,
): XmlElement {
  return container('Code', { guid, name: plainText(name), isCodable, color }, [
    descriptionElement(description),
    ...children,
  ]);
}

export function descriptionElement(text: string): XmlElement | null {
  return text === '' ? null : element('Description', {}, [plainText(text)]);
}
