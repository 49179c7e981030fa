import type { AreaId, EventId, PointId } from '../../shared/domain/ids';
import type { DialogueHandlers } from '../../shared/contract/contract';
import type { AreaSection, Stance } from '../../shared/domain/vocabulary';
import { emptyNarrative, narrativeThemes } from '../../shared/notes/narrative';
import { eventTable } from '../persistence/programme-repository';
import { getInterventionOfPoint } from '../persistence/record-repository';
import {
  areaTable,
  evidenceTable,
  readAreas,
  readLinksOfArea,
} from '../persistence/synthesis-repository';
import { themeTable } from '../persistence/theme-repository';
import { boardPoints, summarizedAreas } from './synthesis-board';
import { readDialogueData } from './dialogue-data';
import { place } from './order';
import type { CommandRunner } from './run-command';

type Handlers = DialogueHandlers['synthesis'];

/** Areas of convergence and their evidence. Writing methods run inside a command. */
export class SynthesisService implements Handlers {
  constructor(private readonly runner: CommandRunner) {}

  areas: Handlers['areas'] = ({ eventId }) =>
    summarizedAreas(readDialogueData(this.runner.database), eventId);

  points: Handlers['points'] = ({ eventId }) =>
    boardPoints(readDialogueData(this.runner.database), eventId);

  addArea: Handlers['addArea'] = ({ eventId, section, lead, pointIds }) => {
    eventTable.get(this.runner.database, eventId);
    const id = this.runner.newId<AreaId>();
    areaTable.insert(this.#transaction, {
      id,
      eventId,
      section,
      lead,
      narrative: emptyNarrative,
      isAgreementConfirmed: false,
      position: this.#place(eventId, section, null, null),
    });
    this.#link(id, pointIds, 'supports');
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

  link: Handlers['link'] = ({ areaId, pointIds, stance }) => {
    areaTable.get(this.runner.database, areaId);
    this.#link(areaId, pointIds, stance);
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

  get #transaction() {
    return this.runner.transaction;
  }

  #link(areaId: AreaId, pointIds: readonly PointId[], stance: Stance): void {
    const { database } = this.runner;
    const linked = new Map(readLinksOfArea(database, areaId).map((link) => [link.pointId, link]));
    for (const pointId of new Set(pointIds)) {
      const link = linked.get(pointId);
      if (link) evidenceTable.update(this.#transaction, link.id, { stance });
      else if (getInterventionOfPoint(database, pointId)) this.linkNew(areaId, pointId, stance);
    }
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
