import type { AreaId, PointId, SessionId, ThemeId } from '../domain/ids';
import type { Voice } from '../domain/voice';
import type { PointKind, Stance } from '../domain/vocabulary';

/** A point as suggestions see it: its words, and what decides how it may be grouped. */
export interface CorpusPoint {
  id: PointId;
  text: string;
  /** BCP 47: of the point, else of the intervention, else of the dialogue. */
  language: string;
  kind: PointKind;
  isVerbatim: boolean;
  isStarred: boolean;
  themeIds: readonly ThemeId[];
  /** Who it counts for; null where nobody is known or it was said off the record: then it is never suggested. */
  voice: Pick<Voice, 'id' | 'category' | 'region'> | null;
  /** Panel or other session at the top. */
  panelId: SessionId;
  /** Areas that it is evidence for. */
  links: readonly { areaId: AreaId; stance: Stance }[];
  isSetAside: boolean;
}

/** A theme with the words that stand for it, in whatever languages. */
export interface CorpusTheme {
  id: ThemeId;
  parentId: ThemeId | null;
  name: string;
  definition: string;
  keywords: readonly string[];
}

export interface CorpusArea {
  id: AreaId;
  lead: string;
  /** The words of the narrative, without its fields. */
  narrative: string;
}

/** What suggestions about one event are made of, in the order it was said. */
export interface Corpus {
  points: readonly CorpusPoint[];
  themes: readonly CorpusTheme[];
  areas: readonly CorpusArea[];
  /** Groups that a person does not want to see again. */
  dismissed: readonly (readonly PointId[])[];
}
