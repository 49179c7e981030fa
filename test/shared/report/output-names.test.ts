import { describe, expect, it } from 'vitest';
import { outputNames } from '../../../shared/report/output-names';
import { organizationsTable, statesTable } from '../registry/registry-tables';
import { DialogueDataBuilder } from '../../support/dialogue-data-builder';
import { buildSummary } from '../../support/summary';
import { sectionText } from '../../../shared/report/report-text';

const registry = { ...statesTable, organizations: organizationsTable.organizations };
const names = {
  en: outputNames(registry, 'en'),
  fr: outputNames(registry, 'fr'),
  es: outputNames(registry, 'es'),
};

describe('names in the output language', () => {
  it.each([
    ['fr', 'Mexico', 'MEX', 'le Mexique', 'Mexique'],
    ['fr', "Côte d'Ivoire", 'CIV', 'la Côte d’Ivoire', 'Côte d’Ivoire'],
    ['es', 'the Netherlands', 'NLD', 'el Reino de los Países Bajos', 'Países Bajos (Reino de los)'],
    ['en', 'Gambia', 'GMB', 'the Gambia', 'Gambia'],
    ['fr', 'Holy See', null, 'le Saint-Siège', 'Saint-Siège'],
    ['es', 'IOM', null, '', 'Organización Internacional para las Migraciones'],
  ] as const)('in %s: %s', (language, name, state, running, listed) => {
    expect(names[language]({ name, state })).toMatchObject({ running, listed });
  });

  it.each([
    ['fr', "Côte d'Ivoire (observer)", 'CIV'],
    ['fr', 'Delegation 3', null],
    ['en', 'IOM', null],
    ['es', 'Permanent Mission 3', 'KEN'],
  ] as const)('in %s, %s keeps its own', (language, name, state) => {
    expect(names[language]({ name, state })).toBeNull();
  });

  it('stand in sentences with their article, in brackets without, in the order of the language', () => {
    const builder = new DialogueDataBuilder();
    const event = builder.event({});
    const session = builder.session(event, { title: 'Panel' });
    const area = builder.area(event, ['Les vues de {supporters} {bracket}.']);
    for (const [name, state] of [
      ['Egypt', 'EGY'],
      ['Ecuador', 'ECU'],
      ['Mexico', 'MEX'],
      ['Germany', 'DEU'],
    ] as const) {
      builder.voice(session, area, 'supports', { delegation: { name, state } });
    }
    const text = (language: 'fr' | 'es') =>
      buildSummary(builder.data, { eventId: event.id, attribution: 'name', registry, language })
        .sections.filter(({ key }) => key === 'convergence')
        .map(sectionText)
        .join('\n');
    expect(text('fr')).toContain(
      'Les vues de l’Allemagne, l’Égypte, l’Équateur et le Mexique [Allemagne, Égypte, Équateur, Mexique].',
    );
    expect(text('es')).toContain('Alemania, el Ecuador, Egipto y México [Alemania, Ecuador,');
  });
});
