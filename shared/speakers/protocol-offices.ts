/** An office by the words that it begins with. The texts are folded, and end with a space. */
export interface Office<Rank extends string = string> {
  readonly rank: Rank;
  readonly words: RegExp;
  /** Where else the same words are those of another office; `nation` wants to know that they mean a State's. */
  readonly of: 'anybody' | 'state' | 'government' | 'nation' | 'organization' | 'international';
}

/** What stands in front of an office without changing it. */
export const honorific =
  /^(?:(?:his|her|their|son|sa|su) (?:excellency|excellence|excelencia|majesty|majeste|majestad|(?:royal |serene )?highness|altesse|alteza)|h e|s e(?: m)?|exc[a-z]{1,3}|h (?:r )?h|h m|hon|honou?rable|right|rt|acting|interim|ad interim|a i|the|le|la|el|mr|mrs|ms|dr|prof|professor|sr|sra|mme|m|madame|monsieur|sir|dame) /u;

/** What somebody has been. */
export const past =
  /^(?:former|formerly|ex|ancien|ancienne|antiguo|antigua|late|past|emeritus|shadow) /u;

const staff =
  'assistante?|assist|asistente|advis[eo]r|aide|conseillere?|counsell?or|asesora?|consejera|consejero|(?:private|personal|press|social) secretary|secretaire (?:particuliere?|privee?)|secretari[oa] (?:particular|privad[oa])|spokes[a-z]+|porte parole|portavoz|speechwriter|interpreter?|interprete|envoy|delegate|representative|representante?|office|bureau|cabinet|gabinete|wife|husband|spouse|son|daughter';
const cabinet =
  '(?:deputy )?(?:chief of (?:staff|cabinet)|cheff?e? (?:de|du) cabinet|direct(?:eur|rice) (?:de|du) cabinet|directora? de(?:l)? gabinete|jef[ea] de(?:l)? gabinete)';

/** Of those who work for somebody of rank: what follows are the offices of others. */
export const aide = new RegExp(
  `^(?:${cabinet}|(?:(?!permanent )[a-z]+ ){0,2}(?:${staff})s? (?:to|of the (?:prime |vice )?(?:minister|president|king|queen)|au|aux|du (?:premier |vice )?(?:ministre|president)|de la (?:premiere |vice )?(?:ministre|presidente)|del? (?:la )?(?:primer |primera )?(?:ministr[oa]|president[ea])|a|al)) `,
  'u',
);

/** Bodies that have a president and are no State. */
export const organizationWords =
  /(?:^| )(?:associa\S+|asocia\S+|board|bureau|council|conseil|consejo|assembl\S+|asamblea|senat\S*|senado|committee|comite|commission|comision|court|cour|corte|tribunal|foundation|fondation|fundacion|union|universi\S+|institut\S*|society|societe|sociedad|chamber|chambre|camara|parl\S+|congress|congreso|network|reseau|red|conferenc\S+|session|group|groupe|grupo|party|parti|partido|company|ceo|bank|banque|banco|forum|foro|club|league|ligue|liga|alliance|alianza|cent\S+|organi[sz]a\S+|academy|authority|agency|agence|agencia|cross|croix|cruz|trade|workers|youth|women|ngo|diaspora|delegation|region\S*|provinc\S+|municipal\S*) /u;

/** One or two words before the office itself, such as a nationality, that do not make it that of another. */
const before =
  '(?:(?!(?:to|of|the|for|by|with|under|sous|assistant|deputy|vice|former|shadow|office|prime|premier|premiere|primer|primera|goodwill|youth|brand|student|junior|parliamentary|delegate|representative|adviser|advisor|secretary) )[a-z]+ ){0,2}';
const republic =
  '(?:republic|republique|republica|[a-z]+ republic|russian federation|federation de russie|federacion de rusia|union of (?:the )?comoros|united (?:states|mexican states|republic)|estados unidos|etats unis|swiss confederation|confederation(?: suisse)?|confederacion(?: suiza)?|state|etat|estado|nation|nacion|transition)';
const ofRepublic = `(?:of|de|du|del) (?:the |la |l |el )?${republic} `;

function office<Rank extends string>(
  rank: Rank,
  words: string,
  of: Office['of'] = 'anybody',
): Office<Rank> {
  return { rank, words: new RegExp(`^(?:${words}) `, 'u'), of };
}

/** The first that fits counts, so that "Deputy Prime Minister" is looked for before "Prime Minister", and this before "Minister". */
export const offices = [
  // Diplomats and officials whose titles begin as those of ministers and heads do.
  office(
    'director',
    '(?:deputy|assistant|alternate|vice) (?:permanent (?:representative|observer|delegate)|ambassador|head of mission)|representante? permanente? (?:adjoint|adjointe|adjunt[oa]|altern[oa])|minist(?:er|re|r[oa]) (?:counsell?or|conseillere?|consejer[oa]|plenipotentiary|plenipotentiaire|plenipotenciari[oa])',
  ),
  office(
    'other',
    '(?:premiere?|primera?|first|second|deuxieme|third|troisieme|segund[oa]|tercera?|tercer) (?:secreta[a-z]+|secretary|conseillere?|counsell?or|consejer[oa]|lady|gentleman|dame|dama)|ambassad(?:eur|rice)s? de bonne volonte|embajador[a]? de buena voluntad|(?:minister|ministre|ministro) (?:of religion|of the gospel|du culte)',
  ),

  office(
    'head-of-state',
    'head of state|chef de l etat|chef d etat|jef[ea] de(?:l)? estado|king|queen|emperor|emir|amir|sultan|grand duke|governor general|roi|reine|rey|reina|grand duc|gran duque|captain regent',
    'state',
  ),
  office('deputy-head', 'crown prince(?:ss)?|prince heritier|principe heredero', 'state'),
  office(
    'head-of-government',
    'president[ea]? (?:of|du|des|del|de) (?:the |la |le |l |el )?(?:government|gouvernement|gobierno|council of ministers|conseil des ministres|consejo de ministros)',
    'state',
  ),
  office(
    'deputy-head',
    `(?:(?:first|second|third) )?(?:vice president|vice presidente|vice presidenta|vicepresident[ea]?) (?:${ofRepublic.trim()}|(?:du|del|of the) (?:government|gouvernement|gobierno))`,
    'state',
  ),
  office(
    'deputy-head',
    '(?:(?:first|second|executive) )?(?:vice president|vice presidente|vice presidenta|vicepresident[ea]?)',
    'nation',
  ),
  office(
    'head-of-state',
    `(?:(?:transitional|interim) )?president[ea]? ${ofRepublic.trim()}`,
    'state',
  ),
  office('head-of-state', '(?:(?:transitional|interim) )?president[ea]?', 'nation'),
  office(
    'deputy-head',
    '(?:(?:first|second|premiere?|primer|primera) )?(?:deputy|vice|vicepremier) (?:prime minister|premiere?(?: ministre)?|primera? ministr[oa])|vice premier|viceprimer ministro|viceprimera ministra|vice premiere?|vicepremier|deputy head of government',
    'state',
  ),
  office(
    'head-of-government',
    `${before}(?:prime minister|premiere? ministre|primera? ministr[oa])|premier|head of (?:the )?government|cheff?e? (?:du|de) gouvernement|jef[ea] de(?:l)? gobierno|federal chancellor|chanceli[a-z]+ federale?|canciller federal|chancellor of (?:the federal republic|germany|austria)`,
    'state',
  ),
  office(
    'deputy-minister',
    `vice ?canciller|(?:deputy|vice|assistant|junior) (?:[a-z]+ ){0,2}minister|${before}minister of state|${before}minister delegate|state minister|vice ?minist(?:re|r[oa])|sous ministre|minist(?:re|r[oa]) (?:deleguee?|delegad[oa]|adjoint|adjointe)|${before}state secretary|secretaire d etat|sous secretaire d etat|secretari[oa] de estado|subsecretari[oa]|(?:parliamentary )?(?:under ?secretary)(?! general)|parliamentary secretary|permanent (?:under )?secretary|principal secretary|assistant secretary(?! general)|deputy secretary(?! general)|deputy foreign minister|secretary to the (?:government|ministry)`,
    'state',
  ),
  office(
    'minister',
    `${before}minister|${before}minist(?:re|ra|ro)|canciller|cabinet secretary|secretary of (?:state|foreign affairs|labou?r|justice|the interior|interior|health|education|migrant workers|homeland security)|foreign secretary|home secretary|secretari[oa] de (?:relaciones exteriores|gobernacion)|speaker of (?:the )?(?:house|parliament|national assembly)`,
    'state',
  ),

  // Heads of an organization before ambassadors, as its High Commissioner is none.
  office(
    'executive-head',
    '(?:(?:assistant|deputy|united nations|un) )*high commissioner for|(?:deputy )?special (?:representative|envoy) of the (?:un |united nations )?secretary general|d?srsg|dsrsg|representante? speciale? du secretaire general|representante especial del secretario general|(?:under|assistant|deputy) secretary general|usg|asg',
  ),
  office('executive-head', '(?:deputy |assistant )?high commissioner', 'international'),
  office(
    'ambassador',
    `${before}(?:ambassador|amb|ambassadeur|ambassadrice|embajador|embajadora|permanent (?:representative|observer|delegate)|representante? permanente?|observa[a-z]+ permanente?|charge[a-z]? d affaires|encargad[oa] de negocios|head of mission|cheff?e? de mission diplomatique|(?:apostolic )?nuncio|nonce|high commissioner)`,
  ),
  office(
    'deputy-minister',
    'secretary general|secretaire generale?|secretari[oa] general',
    'government',
  ),
  office(
    'director',
    '(?:deputy )?(?:director general|general director|direct(?:eur|rice) generale?|directora? general) (?:of|for|de|du|des|del) (?:the |la |las |los |les |l )?(?:department|departamento|departement|ministry|ministere|ministerio|directorate|office|immigration|migra[a-z]+|consula[a-z]+|consular|affaires|asuntos|nationals)',
  ),
  office(
    'executive-head',
    '(?:deputy |vice )?(?:(?:general secretary|secretary general|director general|secretaire generale?|secretari[oa] general|directeur general|directrice generale|directora? general)(?: adjointe?| adjunt[oa])?)|(?:deputy )?(?:executive (?:director|secretary|head|president)|direct(?:eur|rice) executi(?:f|ve)|secretaire executi(?:f|ve)|directora? ejecutiv[oa]|secretari[oa] ejecutiv[oa])|president[ea]?|chief executive(?: officer)?|ceo|managing director|mayor|lord mayor|maire|alcalde|alcaldesa',
    'organization',
  ),
  office(
    'executive-head',
    '(?:deputy )?commissioner|administrator|commissaire|comisionad[oa]',
    'international',
  ),
  office(
    'director',
    `(?:(?!(?:to|of|the|for|assistant to) )[a-z]+ ){0,3}(?:director|directora|directeur|directrice|dg)|(?:deputy |assistant )?(?:commissioner|commissaire|comisionad[oa])|(?:deputy )?(?:chief|cheff?e?|jef[ea]) (?:of|de|du|d|del)|(?:deputy )?head of (?:the )?(?:department|division|unit|office|section|service|branch|agency|bureau|programme|program|directorate|secretariat)|consul general|secretary general|secretaire generale?|secretari[oa] general`,
  ),
];
