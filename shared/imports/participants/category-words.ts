import type { Category } from '../../domain/vocabulary';

/** Words for the categories of delegations as lists have them, in English, French and Spanish. */
export const categoryWords: readonly (readonly [Category, readonly string[]])[] = [
  [
    'government',
    split(`
      government; governments; governmental; govt; gov; member state; member states; state; states;
      state party; observer state; national government; public sector; permanent mission; gouvernement;
      gouvernemental; état; états; état membre; états membres; état observateur; gobierno;
      gubernamental; gobiernos; estado; estados; estado miembro; estados miembros; secteur public;
      sector público; mission permanente; misión permanente; ministry; regierung; governo;
      delegate of a state; country`),
  ],
  [
    'un-entity',
    split(`
      un; united nations; un entity; un entities; un agency; un agencies; un system; onu; nations unies;
      naciones unidas; entité des nations unies; organisme des nations unies; système des nations unies;
      sistema de las naciones unidas; entidad de las naciones unidas; un organization;
      united nations system; united nations entity; united nations agency; specialized agency;
      agence des nations unies; agencia de las naciones unidas`),
  ],
  [
    'intergovernmental',
    split(`
      igo; igos; intergovernmental; inter-governmental; intergovernmental organization;
      intergovernmental organisation; intergovernmental organizations; international organization;
      international organisation; international organizations; regional organization;
      organisation intergouvernementale; intergouvernemental; organisation internationale; oig;
      organización intergubernamental; intergubernamental; organización internacional;
      organización regional; organisation régionale; other intergovernmental`),
  ],
  [
    'regional-process',
    split(`
      regional process; regional consultative process; rcp; regional economic community;
      processus régional; processus consultatif régional; proceso regional; proceso consultivo regional;
      inter-state consultation mechanism`),
  ],
  [
    'civil-society',
    split(`
      ngo; ngos; cso; csos; civil society; civil society organization; non-profit; nonprofit;
      non-governmental organization; non-governmental organisation; non-governmental; ingo;
      nongovernmental organization; nongovernmental; not for profit; charity; faith-based organization;
      société civile; ong; organisation non gouvernementale; non gouvernementale; osc; sociedad civil;
      organización no gubernamental; no gubernamental; association; trade union;
      organisation de la société civile; organización de la sociedad civil; syndicat; sindicato;
      sociedade civil; zivilgesellschaft; foundation; fondation; fundación`),
  ],
  [
    'diaspora',
    split(`
      diaspora; migrant association; migrant organization; diaspora organization; diáspora;
      diaspora association; association de migrants; asociación de migrantes;
      organisation de la diaspora; organización de la diáspora; migrant-led organization`),
  ],
  [
    'private-sector',
    split(`
      private sector; private; business; industry; company; corporate; employer; secteur privé; privé;
      entreprise; sector privado; privado; empresa; setor privado; privatwirtschaft;
      employers organization; chamber of commerce`),
  ],
  [
    'academia',
    split(`
      academia; academic; academics; university; research; research institute; think tank;
      universitaire; université; recherche; milieu universitaire; monde universitaire; académique;
      academia e investigación; universidad; académico; investigación; wissenschaft; student;
      academic institution; académie; universidade; research institution`),
  ],
  [
    'media',
    split(`
      media; press; journalist; médias; presse; journaliste; medios; prensa; periodista;
      medios de comunicación; news media; mídia`),
  ],
  [
    'local-authority',
    split(`
      local authority; local authorities; local government; city; municipality; mayor; cities;
      regional government; subnational government; local and regional government; autorité locale;
      autorités locales; collectivité locale; collectivité territoriale; ville; gouvernement local;
      autoridad local; autoridades locales; gobierno local; municipio; ciudad; mairie; municipalité;
      municipalidad; ayuntamiento; alcaldía`),
  ],
  [
    'individual-expert',
    split(`
      individual; individual expert; expert; independent expert; independent; consultant; individuel;
      expert indépendant; expert individuel; indépendant; à titre personnel; individual capacity;
      personal capacity; in a personal capacity; self-employed; experto; experta; experto independiente;
      independiente; a título personal`),
  ],
];

function split(words: string): string[] {
  return words.trim().split(/;\s+/u);
}
