import type { AreaId, EventId, PointId } from '../../shared/domain/ids';
import type { DialogueHandlers } from '../../shared/contract/contract';
import type { AreaSection, Stance } from '../../shared/domain/vocabulary';
import { emptyNarrative, narrativeThemes } from '../../shared/notes/narrative';
import { eventTable } from '../persistence/programme-repository';
import { getInterventionOfPoint } from '../persistence/record-repository';
import {
  areaTable,
  evidenceTable,
  findSetAside,
  isLinked,
  readAreas,
  readLinksOfArea,
  setAsideTable,
} from '../persistence/synthesis-repository';
import { themeTable } from '../persistence/theme-repository';
import { coOccurrence } from '../../shared/synthesis/co-occurrence';
import { themeTimeline } from '../../shared/synthesis/timeline';
import { eventOfPoint } from '../../shared/domain/dialogue-index';
import type { DialogueReader } from './dialogue-reader';
import { carriedPoints, saidPoints, summarizedAreas } from './synthesis-board';
import { cellPointsView, matrixView } from './matrix-view';
import { place } from './order';
import type { CommandRunner } from './run-command';

/** All but writing files, which needs the desktop. */
type Handlers = Omit<DialogueHandlers['synthesis'], 'exportMatrix'>;

/** Areas of convergence and their evidence. Writing methods run inside a command. */
export class SynthesisService implements Handlers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reader: DialogueReader,
  ) {}

  areas: Handlers['areas'] = ({ eventId }) =>
    summarizedAreas(this.reader.read(), this.reader.index(), eventId);

  points: Handlers['points'] = ({ eventId }) => saidPoints(this.reader.said(), eventId);

  carriedPoints: Handlers['carriedPoints'] = ({ eventId }) =>
    carriedPoints(this.reader.read(), this.reader.index(), eventId);

  links: Handlers['links'] = ({ eventId }) => {
    const { areas, evidence, setAsides } = this.reader.read();
    const own = new Set(areas.filter((area) => area.eventId === eventId).map(({ id }) => id));
    const index = this.reader.index();
    return {
      evidence: evidence.flatMap(({ areaId, pointId, stance }) =>
        own.has(areaId) ? [{ areaId, pointId, stance }] : [],
      ),
      setAside: setAsides.flatMap(({ pointId, reason }) =>
        eventOfPoint(index, pointId) === eventId ? [{ pointId, reason }] : [],
      ),
    };
  };

  matrix: Handlers['matrix'] = (shape) => matrixView(this.reader, shape);

  cellPoints: Handlers['cellPoints'] = (cell) => cellPointsView(this.reader, cell);

  coOccurrence: Handlers['coOccurrence'] = ({ eventId }) =>
    coOccurrence(this.reader.index(), eventId, this.reader.part('themes'));

  timeline: Handlers['timeline'] = ({ eventId }) =>
    themeTimeline(this.reader.index(), eventId, this.reader.part('themes'));

  addArea: Handlers['addArea'] = ({ eventId, section, lead, evidence }) => {
    eventTable.get(this.runner.database, eventId);
    const id = this.runner.newId<AreaId>();
    areaTable.insert(this.#transaction, {
      id,
      eventId,
      section,
      lead,
      narrative: emptyNarrative,
      isAgreementConfirmed: false,
      carriedFromId: null,
      position: this.#place(eventId, section, null, null),
    });
    this.#link(id, new Map(evidence.map(({ pointId, stance }) => [pointId, stance])));
    return id;
  };

  editArea: Handlers['editArea'] = ({ id, ...fields }) => {
    const area = areaTable.get(this.runner.database, id);
    for (const theme of narrativeThemes(fields.narrative ?? emptyNarrative))
      themeTable.get(this.runner.database, theme);
    const moves = fields.section !== undefined && fields.section !== area.section;
    const position = moves ? this.#place(area.eventId, fields.section!, id, null) : undefined;
    areaTable.update(this.#transaction, id, {
      ...fields,
      ...(position === undefined ? {} : { position }),
    });
    return null;
  };

  moveArea: Handlers['moveArea'] = ({ id, section, before }) => {
    const area = areaTable.get(this.runner.database, id);
    areaTable.update(this.#transaction, id, {
      section,
      position: this.#place(area.eventId, section, id, before),
    });
    return null;
  };

  deleteArea: Handlers['deleteArea'] = ({ id }) => {
    for (const link of readLinksOfArea(this.runner.database, id))
      evidenceTable.delete(this.#transaction, link.id);
    areaTable.delete(this.#transaction, id);
    return null;
  };

  link: Handlers['link'] = ({ areaId, pointIds, stance, others }) => {
    areaTable.get(this.runner.database, areaId);
    const stances = new Map(pointIds.map((pointId) => [pointId, stance]));
    for (const other of others) stances.set(other.pointId, other.stance);
    this.#link(areaId, stances);
    return null;
  };

  /** Links a point that is known not to be linked yet. */
  linkNew(areaId: AreaId, pointId: PointId, stance: Stance): void {
    evidenceTable.insert(this.#transaction, { id: this.runner.newId(), areaId, pointId, stance });
  }

  unlink: Handlers['unlink'] = ({ areaId, pointIds }) => {
    const gone = new Set<string>(pointIds);
    for (const link of readLinksOfArea(this.runner.database, areaId)) {
      if (gone.has(link.pointId)) evidenceTable.delete(this.#transaction, link.id);
    }
    return null;
  };

  setAside: Handlers['setAside'] = ({ pointIds, reason }) => {
    const { database } = this.runner;
    for (const pointId of new Set(pointIds)) {
      const aside = findSetAside(database, pointId);
      if (aside) setAsideTable.update(this.#transaction, aside.id, { reason });
      else if (!isLinked(database, pointId) && getInterventionOfPoint(database, pointId))
        setAsideTable.insert(this.#transaction, { id: this.runner.newId(), pointId, reason });
    }
    return null;
  };

  bringBack: Handlers['bringBack'] = ({ pointIds }) => {
    for (const pointId of pointIds) this.#bringBack(pointId);
    return null;
  };

  carryArea: Handlers['carryArea'] = ({ id, eventId }) => {
    const { database } = this.runner;
    const { section, lead, narrative } = areaTable.get(database, id);
    eventTable.get(database, eventId);
    const carried = this.runner.newId<AreaId>();
    areaTable.insert(this.#transaction, {
      ...{ id: carried, eventId, section, lead, narrative },
      // That the room agreed was confirmed of another room.
      isAgreementConfirmed: false,
      carriedFromId: id,
      position: this.#place(eventId, section, null, null),
    });
    for (const { pointId, stance } of readLinksOfArea(database, id))
      this.linkNew(carried, pointId, stance);
    return carried;
  };

  get #transaction() {
    return this.runner.transaction;
  }

  #link(areaId: AreaId, stances: ReadonlyMap<PointId, Stance>): void {
    const { database } = this.runner;
    const linked = new Map(readLinksOfArea(database, areaId).map((link) => [link.pointId, link]));
    for (const [pointId, stance] of stances) {
      const link = linked.get(pointId);
      if (link) evidenceTable.update(this.#transaction, link.id, { stance });
      else if (getInterventionOfPoint(database, pointId)) this.linkNew(areaId, pointId, stance);
      this.#bringBack(pointId);
    }
  }

  #bringBack(pointId: PointId): void {
    const aside = findSetAside(this.runner.database, pointId);
    if (aside) setAsideTable.delete(this.#transaction, aside.id);
  }

  #place(eventId: EventId, section: AreaSection, id: AreaId | null, before: AreaId | null): number {
    const siblings = readAreas(this.runner.database).filter(
      (area) => area.eventId === eventId && area.section === section,
    );
    return place(siblings, id, before, (sibling, position) =>
      areaTable.update(this.#transaction, sibling, { position }),
    );
  }
}
