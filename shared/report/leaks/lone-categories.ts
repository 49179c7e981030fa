import { categoryIn, interventionsOfEvent } from '../../domain/dialogue-index';
import type { OutputLanguage } from '../../domain/draft';
import type { DelegationId } from '../../domain/ids';
import type { Category } from '../../domain/vocabulary';
import { eachEvent, type ReportContext } from '../context';
import { determiners } from './words-around-names';
import { foldedWords } from './person-forms';

/** Categories that a single delegation of the events belongs to, with that delegation. */
export function loneMembers(context: ReportContext): Map<Category, DelegationId> {
  const members = new Map<Category, Set<DelegationId>>();
  for (const { event, index, statistics } of eachEvent(context)) {
    const ids = [
      ...statistics.participants.map(({ delegationId }) => delegationId),
      ...interventionsOfEvent(index, event.id).flatMap(({ delegationId, onBehalfOfId }) => [
        delegationId,
        onBehalfOfId,
      ]),
    ];
    for (const id of new Set(ids)) {
      const delegation = id && index.delegations.get(id);
      if (!delegation) continue;
      const category = categoryIn(index, event.id, delegation);
      const all = members.get(category) ?? new Set();
      members.set(category, all.add(delegation.id));
    }
  }
  return new Map(
    [...members].flatMap(([category, ids]) => {
      const [only] = ids;
      return ids.size === 1 && only !== undefined ? [[category, only] as const] : [];
    }),
  );
}

/** Words for one member of a category, beside those of the report's own phrases. */
const singles: Readonly<Record<OutputLanguage, Readonly<Partial<Record<Category, string>>>>> = {
  en: {
    'un-entity': 'UN agency|United Nations agency|UN entity|United Nations entity',
    'civil-society': 'NGO representative|civil society speaker|civil society organization|NGO',
    diaspora: 'diaspora organization|diaspora association|migrant association',
    'private-sector':
      'business representative|private sector speaker|employer representative|company',
    academia: 'professor|academic|scholar|university|researcher',
    media: 'journalist|reporter|media speaker',
    'local-authority': 'mayor|local authority|local authority representative',
    'individual-expert': 'independent expert|individual expert',
    intergovernmental: 'intergovernmental organization',
    'regional-process': 'regional process|regional consultative process',
  },
  fr: {
    'un-entity': 'entité des Nations Unies|organisme des Nations Unies',
    intergovernmental: 'organisation intergouvernementale',
    'regional-process': 'processus régional|processus consultatif régional',
    diaspora: 'association de la diaspora|association de migrants',
    academia: 'universitaire|professeur|professeure|chercheur|chercheuse',
    media: 'journaliste',
    'local-authority': 'maire|autorité locale|collectivité locale',
    'civil-society': 'ONG',
    'private-sector': 'entreprise|représentant du secteur privé|représentante du secteur privé',
    'individual-expert': 'expert indépendant|experte indépendante',
  },
  es: {
    'un-entity': 'entidad de las Naciones Unidas|organismo de las Naciones Unidas',
    intergovernmental: 'organización intergubernamental',
    'regional-process': 'proceso regional|proceso consultivo regional',
    diaspora: 'asociación de la diáspora|asociación de migrantes',
    academia: 'académico|académica|profesor|profesora|investigador|investigadora',
    media: 'periodista',
    'local-authority': 'alcalde|alcaldesa|autoridad local',
    'civil-society': 'ONG',
    'private-sector': 'empresa|representante del sector privado',
    'individual-expert': 'experto independiente|experta independiente',
  },
};

/** What one member of the category is called, folded, without an article. */
export function wordsOfMember({ texts }: ReportContext, category: Category): string[][] {
  const own = foldedWords(texts.persons[category].one);
  const bare = determiners.has(own[0] ?? '') ? own.slice(1) : own;
  const other = (singles[texts.language][category] ?? '').split('|').map(foldedWords);
  return [bare, ...other].filter((words) => words.length > 0);
}
