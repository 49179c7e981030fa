import type { Role } from '../../domain/vocabulary';
import { foldInPlace } from './fold-in-place';

/** A label of people at the start of a line, "Moderator: …", "Opening remarks by …". */
export interface RoleLabel {
  role: Role;
  /** The words themselves, without what joins them to the people. */
  label: string;
  /** What follows; empty where the people stand in the lines below. */
  rest: string;
}

/** In folded letters, English, French and Spanish; the longer ones before those that they begin with. */
const nouns: Record<Role, string> = {
  keynote:
    'key-?note(?: (?:speakers?|address(?:es)?|speech(?:es)?|remarks|presentation|lecture))?|discours (?:liminaire|principal|inaugural)|allocution principale|orat(?:eur|rice) principale?|conferencier(?:e)? principale?|discurso (?:principal|inaugural)|conferencia (?:magistral|inaugural)|orador(?:a)? principal|ponencia (?:magistral|inaugural)|ponente principal',
  opener:
    "opening (?:remarks|statements?|address(?:es)?|speech(?:es)?|speakers?|words)|openers?|welcom(?:e|ing) (?:remarks|address(?:es)?|statements?|words|note)|introductory (?:remarks|statements?)|remarques (?:liminaires|introductives|preliminaires|d'ouverture)|mots? (?:de bienvenue|d'ouverture|d'accueil|introductifs?)|allocutions? (?:d'ouverture|de bienvenue|liminaires?)|discours (?:d'ouverture|de bienvenue)|palabras (?:de (?:apertura|bienvenida|inauguracion)|inaugurales)|discursos? de (?:apertura|bienvenida)|observaciones (?:iniciales|preliminares|introductorias)|declaracion(?:es)? de apertura",
  closer:
    'clos(?:ing|ure) (?:remarks|statements?|address(?:es)?|words|speakers?)|closers?|concluding (?:remarks|statements?)|final remarks|remarques (?:finales|de cloture)|mots? (?:de la fin|de fin|de cloture)|allocutions? (?:de cloture|finales?)|discours de cloture|observations finales|palabras (?:de (?:clausura|cierre)|finales)|discursos? de (?:clausura|cierre)|observaciones finales',
  chair:
    'co-?chairs?|(?:panel |session )?chair(?:person|man|woman)?s?|presidente?s?(?: de (?:seance|sesion|la sesion))?|presidencia|presidence',
  moderator:
    '(?:co-?)?moderators?|facilitators?|moderat(?:eur|rice)s?|moderation|facilitat(?:eur|rice)s?|animat(?:eur|rice)s?|moderador(?:es|as?)?|moderacion|facilitador(?:es|as?)?',
  panellist:
    '(?:lead |guest |confirmed |invited |other )?(?:panel?lists?|speakers?)|presenters?|lead discussants?|discussants?|respondents?|resource persons?|experts?|panelistes?|intervenants?|intervenantes?|orateurs?|oratrices?|conferenci(?:er|ere)s?|exposants?|ponentes?|panelistas?|orador(?:es|as?)?|expositor(?:es|as?)?|conferenciantes?|disertantes?|commentators?',
};
const verbs: Record<Role, string> = {
  keynote: 'keynote (?:address |speech )?(?:delivered )?by',
  opener:
    '(?:opening|opened|introduced|introduction|welcome) by|ouverture par|apertura (?:por|a cargo de)|inaugurad[oa] por',
  closer:
    '(?:closing|closed|wrap-up|conclusions?) by|cloture par|conclusions? par|(?:clausura|cierre) (?:por|a cargo de)',
  chair: '(?:co-?)?chaired by|presidee? par|sous la presidence de|presidid[oa] por',
  moderator:
    '(?:co-?)?moderated by|facilitated by|moderee? par|animee? par|facilitee? par|moderad[oa] por|facilitad[oa] por',
  panellist:
    '(?:presentations?|interventions?|statements?) by|presented by|presentee? par|presentations? par|(?:presentacion(?:es)?|ponencias?|intervencion(?:es)?) (?:de|por)|presentad[oa]s? por',
};
const order: Role[] = ['keynote', 'opener', 'closer', 'chair', 'moderator', 'panellist'];

/** "(s)", "·rice", "/trice", "(a)" behind a French or Spanish noun. */
const endings = '(?:\\(\\w{1,5}\\)s?|[/·.-](?:e|a|ice|rice|trice|euse|s)(?:[.·]?s)?\\b)*';
const all = order.map((role) => nouns[role]).join('|');
const second = `(?:\\s*(?:/|&|\\band\\b|\\bet\\b|\\by\\b)\\s*(?:the )?(?:${all})${endings})?`;
const joint =
  '(?:\\s*\\d{0,2}\\s*(?::|\\t)|\\s+-+\\s|\\s+(?:delivered by|by|from|par|de la part de|por|a cargo de|prononcee?s? par)\\s*:?\\s|\\s*(?::|-)?\\s*$)\\s*';

const labels = order.map((role) => ({
  role,
  noun: new RegExp(
    `^(?:the |les? |las? |el |los )?(${nouns[role]})${endings}${second}(?:\\s*\\([^)]{0,30}\\))?${joint}`,
  ),
  verb: new RegExp(`^(${verbs[role]})\\s*:?\\s+`),
}));
const verbsInside = order.map((role) => ({
  role,
  pattern: new RegExp(`[\\s,;(.-]+\\b(?:${verbs[role]}|(?:${nouns[role]})${endings}\\s*:)\\s*`),
}));

/** The role that a line begins with the label of; null where it begins otherwise. */
export function readRoleLabel(text: string): RoleLabel | null {
  const folded = foldInPlace(text);
  for (const { role, noun, verb } of labels) {
    const match = noun.exec(folded) ?? verb.exec(folded);
    if (!match) continue;
    const said = text.slice(
      0,
      match.index + (match[0].length - match[0].trimStart().length) + match[0].trimEnd().length,
    );
    return {
      role,
      label: bare(said, match[1]?.length ?? 0, match[0]),
      rest: text.slice(match[0].length).trim(),
    };
  }
  return null;
}

/** A role said in the middle of a line, "Panel 2: …, moderated by …"; `label` is what stands before. */
export function readRoleInside(text: string): RoleLabel | null {
  const folded = foldInPlace(text);
  let best: { index: number; end: number; role: Role } | null = null;
  for (const { role, pattern } of verbsInside) {
    const match = pattern.exec(folded);
    if (!match || match.index === 0 || (best && best.index <= match.index)) continue;
    best = { index: match.index, end: match.index + match[0].length, role };
  }
  if (!best) return null;
  const rest = text.slice(best.end).replace(/\)\s*$/u, '');
  return { role: best.role, label: text.slice(0, best.index).trim(), rest: rest.trim() };
}

function bare(said: string, nounLength: number, match: string): string {
  const begin = match.search(/\S/);
  const noun = said.slice(0, Math.max(nounLength, 1) + Math.max(begin, 0));
  return noun.trim();
}
