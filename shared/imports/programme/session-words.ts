import type { SessionKind } from '../../domain/vocabulary';
import { foldInPlace } from './fold-in-place';

const questions =
  'q ?(?:&|and|et|y|/) ?a|questions?(?:, (?:comments?|commentaires|comentarios))?,? (?:and|et|y|&) (?:answers?|reponses?|respuestas?|debates?|discussions?|comments?|commentaires)|preguntas(?:, comentarios)? y (?:respuestas|comentarios)|questions?[-/ ]reponses?|open floor|echanges? avec la salle|dialogue with the (?:audience|floor)|preguntas|questions (?:from|de) (?:the |la |el )?(?:floor|audience|salle|publico)';
const presentations =
  'presentations?|presentacion(?:es)?|exposes?|exposicion(?:es)?|ponencias?|panel presentations';
const discussion =
  '(?:open |plenary |interactive |moderated |general )?(?:discussions?|debates?|debats?|dialogue)|(?:discussion|debate?|debat|dialogo) (?:generale?|interacti(?:ve|f|vo)|pleniere|abierto|plenario)|dialogo|discusion|echanges|intercambio';

/** In folded letters; of several in a title the first counts, and the longest of those. */
const kindWords: [SessionKind, string][] = [
  ['round-table', 'round ?-?tables?|tables?[ -]rondes?|mesas? redondas?'],
  ['questions-and-answers', questions],
  [
    'panel',
    'panels?|panel de (?:discussion|discusion|expertos)|panel discussions?|discussion panels?',
  ],
  [
    'opening',
    "opening|welcome|welcoming|inauguration|inaugural|ouverture|bienvenue|mots? d'accueil|seance inaugurale|apertura|inauguracion|bienvenida|introduct(?:ion|ory)|introduccion",
  ],
  [
    'closing',
    'closing|closure|wrap-?up|concluding|conclusions?|cloture|clausura|cierre|conclusiones',
  ],
  [
    'discussion',
    `${discussion}|working groups?|break-?out (?:groups?|sessions?)|groupes? de travail|grupos? de trabajo|consultations?|seance pleniere`,
  ],
  ['presentations', `${presentations}|key-?note|discours liminaire|conferencia magistral`],
];
const breaks =
  '(?:(?:coffee|tea|lunch|health|comfort|networking|refreshments?|short|morning|afternoon|midday)[ /-]*(?:and |& )?)*\\bbreak\\b(?![ -]?out)|(?:working |networking |official )?(?:lunch|luncheon|dinner|breakfast|cocktails?|reception|refreshments)\\b|(?:coffee|tea)\\b|pauses?\\b(?:[ -](?:cafe|dejeuner|sante))?|(?:petit[ -])?dejeuner\\b|diner\\b|almuerzo\\b|cafe\\b|receso\\b|refrigerio\\b|descanso\\b|pausa\\b|cena\\b|recepcion\\b|coctel\\b';
const arrivals =
  '(?:arrival|welcome coffee|registration|accreditation|inscriptions?|enregistrement|accueil|registro|acreditacion|inscripcion|group photo(?:graph)?|family photo|photo de (?:groupe|famille)|foto (?:de grupo|grupal|oficial|de familia)|end of (?:the )?(?:day|programme|program|workshop|meeting)|end$|fin de (?:la |l.)?(?:journee|jornada|programme|reunion|seance|atelier)|fin (?:del? )?(?:programa|taller|dia)|adjournment)(?![a-z])';

const kinds = kindWords.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`(?<![a-z])(?:${words})(?![a-z])`),
}));
const breakAtStart = new RegExp(`^(?:the |le |la |el )?(?:${breaks})`);
const arrivalAtStart = new RegExp(`^(?:${arrivals})`);

export interface KindReading {
  kind: SessionKind;
  /** Concluded from a word that may mean something else, or from nothing. */
  isGuessed: boolean;
}

/** What a title says that a session is; null where it says nothing. */
export function readSessionKind(title: string): KindReading | null {
  const folded = foldInPlace(title).replace(/^[^a-z]+/, '');
  const label = /^[^:(]{0,60}/.exec(folded)?.[0] ?? '';
  const first = firstKind(label);
  if (breakAtStart.test(label) && !first) return { kind: 'break', isGuessed: false };
  if (first) return { kind: first, isGuessed: false };
  if (arrivalAtStart.test(label)) return { kind: 'break', isGuessed: true };
  const later = firstKind(folded);
  return later && { kind: later, isGuessed: true };
}

function firstKind(folded: string): SessionKind | null {
  let best: { kind: SessionKind; index: number; length: number } | null = null;
  for (const { kind, pattern } of kinds) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const isBetter =
      !best ||
      match.index < best.index ||
      (match.index === best.index && match[0].length > best.length);
    if (isBetter) best = { kind, index: match.index, length: match[0].length };
  }
  return best?.kind ?? null;
}

const numbered =
  '(?:session|panel|seance|sesion|part|partie|parte|segment|module|modulo|theme|tema|block|bloc|bloque|item|point|punto|groupe?|grupo|group|atelier|workshop|taller|round ?-?table|table ronde|mesa redonda|topic)';
const count =
  '(?:no\\.?|n[°o]\\.?|#)?\\s*(?:\\d{1,2}[a-z]?|[ivx]{1,4}|[a-d]|one|two|three|four|five|six|un|deux|trois|quatre|uno|dos|tres|cuatro)';
const bareLabel = new RegExp(
  `^(?:${numbered}\\s*${count}|(?:high-level |panel |plenary |technical )?(?:panel|session|seance|sesion|discussion|debate?|debat)(?: discussion| session)?|(?:premiere|deuxieme|troisieme|quatrieme|first|second|third|fourth|primera|segunda|tercera|cuarta) (?:session|seance|sesion|panel)|panel discussion)\\s*[:.-]?$`,
);
const sessionLine = new RegExp(
  `^(?:${numbered}\\s*${count}\\b|(?:opening|closing|concluding|introductory|inaugural|plenary|high-level|working|parallel)\\b|(?:seance|ceremonie|session|sesion|ceremonia|acto) (?:d'|de |inaugural)|(?:ouverture|cloture|apertura|clausura|inauguration|inauguracion|welcome|wrap-up|bienvenida|panel|table ronde|mesa redonda|round-?table)\\b|(?:premiere|deuxieme|troisieme|quatrieme|first|second|third|fourth|primera|segunda|tercera|cuarta) (?:session|seance|sesion|panel))`,
);

/** Whether a title is only a number, "Panel 2", so that what it is about stands in the next line. */
export function isBareLabel(title: string): boolean {
  return bareLabel.test(foldInPlace(title).trim());
}

/** Whether a heading begins as those of sessions do. */
export function isSessionHeading(text: string): boolean {
  const folded = foldInPlace(text).trim();
  return (
    folded.length <= 250 && (sessionLine.test(folded) || readSessionKind(text)?.kind === 'break')
  );
}

const segmentLead =
  "(?:followed by|suivie?s? (?:de|d'une?|par)|seguid[oa]s? (?:de|por)|session (?:for|of)|seance de|sesion de|segment[eo]?)?\\s*(?:a |an |the |une? |des |las? |los )?(?:session (?:for|of)\\s*)?";
const segmentTail =
  '(?:\\s+(?:session|segment|with (?:the )?(?:audience|participants|floor|speakers|panel?lists)|from the floor|and discussion|et debat|avec (?:la salle|le public|les participants)|con (?:el publico|la sala|los participantes)))?';
const segments = (
  [
    ['questions-and-answers', questions],
    [
      'presentations',
      `${presentations}(?: (?:by|des|de los|from) (?:the )?(?:panel?lists?|speakers|intervenants|panelistas|ponentes))?`,
    ],
    ['discussion', discussion],
  ] satisfies [SessionKind, string][]
).map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`^${segmentLead}((?:${words})${segmentTail})\\s*(?=$|[(:;,.-])`),
}));

export interface SegmentReading {
  kind: SessionKind;
  title: string;
  /** What follows in the same line. */
  rest: string;
}

/** A line that names a part of a session, "Q&A", "followed by questions and answers (20 min)"; null for others. */
export function readSegmentLine(text: string): SegmentReading | null {
  const folded = foldInPlace(text);
  for (const { kind, pattern } of segments) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const words = match[1] ?? '';
    const start = match[0].lastIndexOf(words);
    const title = text.slice(start, start + words.length);
    const rest = text.slice(match[0].length).replace(/^[\s:;,.–—-]+/u, '');
    return { kind, title: title.charAt(0).toUpperCase() + title.slice(1), rest };
  }
  return null;
}

const questionLabel =
  /^(?:(?:key |main |possible |some )?(?:guiding|discussion|leading|key|focus|orienting) questions?|questions? (?:for (?:discussion|consideration|the panel)|to (?:be addressed|guide.{0,30}|consider))|questions? (?:directrices?|d'orientation|cles?|a debattre|pour (?:la discussion|le debat))|preguntas (?:orientadoras|guia|clave|para (?:el debate|la discusion|el dialogo)))\s*(?::|-|$)\s*/;

/** What follows the title of a list of guiding questions in its line; null where the line has no such title. */
export function readQuestionLabel(text: string): string | null {
  const match = questionLabel.exec(foldInPlace(text));
  return match && text.slice(match[0].length).trim();
}
