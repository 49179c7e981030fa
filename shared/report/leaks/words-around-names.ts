import { isStopWord } from '../../suggestions/stop-words';

/** Words of ordinary texts that are names as well: as family names, and as names of States written small. */
const names = new Set(
  (
    'abbey abbot able ames amor angel archer april august bailey baker bank banks barber bass bay beach bean bell bench best ' +
    'bird bishop black blanc blanco bond book boss bowl bowman branch brand bravo bridge bridges bright britain broad brook ' +
    'brooks brown buck burn bush butler byrd cabello calle camp campo cannon cane card care carpenter carter case cash castle ' +
    'castillo chad chambers chance chandler chase chef chile china church clark clay close coin cole collier comte conde cook ' +
    'cooper costa court cross cruz curry dale day days dean diamond dove drake driver duke duran early east english even fair ' +
    'falls farmer feather field fields finch fish fisher flood flores florence flowers force ford forest fort foster fox franco ' +
    'free freeman french friend frost fuentes garland gates german glass gold good goodman grace grand grant graves gray green ' +
    'greene grove guard guerra guinea hall hand hardy hare hart haven hawk hayes head heath hill hills holiday holland holly ' +
    'hood hope horn house hunt hunter iglesias irons ivory jordan joy judge justice keen key keys kidd king kings knight lamb ' +
    'land lane large last law lea leal leaf leone leon little lion lobo lock long love low luna lynch major malta mann march ' +
    'marin marina marks marsh martial martin mason masters may mayor meadows mercer merchant mercy merino mills miller mina ' +
    'molina montana monte moon moore mora moral morales moreno moss mount mundo newman nice noble norm north oak ocean olive ' +
    'ortega pace page palm palmer paris park parker parks parson parsons paz pearl peace pena petit piedra piper pike pine pino ' +
    'place plaza pole pool poole pope porter post potter power powers prado price priest prince prior proctor quick rain ramos ' +
    'ranger read reed reeve reyes rich rico rider rios rivera rivers road robles roca rock roe rojo roman romero root rosa rose ' +
    'round rush sage salas sales salt salud sand sands santo santos savage school scott seal self sharp shepherd shields ship ' +
    'short silva silver singer skinner small smart smith snow soler soto south spring stark steel stern stone strange street ' +
    'strong summer summers swan sweet swing swift tanner taylor temple thatcher togo torres town travers trees trip turkey ' +
    'turner underwood vale valle vega vera vicar victoria viva walker wall walls ward warner waters way weaver webb weeks well ' +
    'wells west wheeler white wild winter winters wise wolf wood woods word worth wright young younger'
  ).split(' '),
);

const languages = ['en', 'fr', 'es'] as const;

/** Whether a word is so ordinary that small letters, or a capital at the start of a sentence, do not make it a name. */
export function isCommonWord(word: string): boolean {
  return names.has(word) || languages.some((language) => isStopWord(word, language));
}

/** Months that are names: with a number beside them they are dates. */
export const monthNames: ReadonlySet<string> = new Set('march april may june august'.split(' '));

/** Titles of office of one word that many hold. */
const offices = new Set(
  (
    'adviser advisor ambassador analyst assistant associate attache chair chairman chairperson chairwoman chief commissioner ' +
    'consultant coordinator counsellor delegate deputy director expert facilitator fellow head intern interpreter journalist ' +
    'lawyer lecturer manager mayor member minister moderator observer officer official panellist president professor ' +
    'rapporteur reporter representative researcher scholar secretary senator specialist speaker student teacher trainer ' +
    'volunteer ambassadeur ambassadrice conseiller conseillere delegue deleguee directeur directrice ministre professeur ' +
    'presidente secretaire representant representante embajador embajadora consejero consejera director directora ministro ' +
    'ministra profesor profesora secretario secretaria delegado delegada alcalde maire'
  ).split(' '),
);

/** Whether an office of one word tells nobody apart. */
export function isCommonOffice(word: string): boolean {
  return offices.has(word) || isCommonWord(word);
}

/** What stands before the name of a person in a text. */
export const honorifics: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady madam he sheikh sheikha prince princess king queen hon ' +
    'honourable ambassador minister president director secretary commissioner senator general father sister brother bishop ' +
    'm mme mlle madame monsieur docteur professeur ambassadeur ambassadrice ministre president presidente maitre ' +
    'sr sra srta senor senora don dona dra ministro ministra embajador embajadora excellency excelencia excellence ' +
    'السيد السيده الدكتور السفير الوزير'
  ).split(' '),
);

/** What follows a family name in Chinese. */
export const chineseTitles = ['先生', '女士', '大使', '部长', '主任', '教授', '博士', '代表'];

/** Small words within family names. */
export const nameParticles: ReadonlySet<string> = new Set(
  'al el de da do dos das del della di du des der den van von ter ten la le les bin ibn bint ben abu abd o d l mc mac st jr sr ii iii'.split(
    ' ',
  ),
);

/** Words that make a noun one person or body. */
export const determiners: ReadonlySet<string> = new Set(
  'a an the one another this that sole only our un une le la l el una otro otra autre ce cette este esta'.split(
    ' ',
  ),
);
