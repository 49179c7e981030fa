// Who may import whom. Paths are relative to the folder that holds electron/, renderer/ and shared/, so the same rules
// are tried on a small tree in which each of them is broken once.

/** Packages that know nothing of Node, of a DOM or of Electron. */
const purePackages = [
  'zod',
  '@internationalized/date',
  '@tiptap/pm',
  'prosemirror-(model|transform)',
  'snowball-stemmers',
  'stopwords-iso',
  'graphology',
  'graphology-communities-louvain',
];
const modelPackages = `(^|/)node_modules/(${purePackages.join('|')})(/|$)`;
const anyPackage = '(^|/)node_modules/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two modules that need each other are one.', {}, { circular: true }),
    rule(
      'nothing-unresolved',
      'A dependency that cannot be found is checked by nobody.',
      {},
      { couldNotResolve: true },
    ),

    rule(
      'shared-is-pure',
      'shared runs in every process: it imports itself and packages without a platform.',
      { path: '^shared/' },
      { pathNot: ['^shared/', modelPackages] },
    ),
    rule(
      'domain-and-notes-know-no-contract',
      'contract → report → domain, notes.',
      { path: '^shared/(domain|notes)/' },
      { path: '^shared/(contract|report|imports|matching|registry|speakers|codebook)/' },
    ),
    rule(
      'registry-and-matching-know-no-import',
      'contract → imports → matching → registry → domain.',
      { path: '^shared/(registry|matching)/' },
      { path: '^shared/(contract|report|imports)/' },
    ),
    rule(
      'speakers-know-no-contract',
      'contract → speakers → domain: a list follows from requests and turns.',
      { path: '^shared/speakers/' },
      { path: '^shared/(contract|report|imports)/' },
    ),
    rule(
      'suggestions-know-no-contract',
      'contract → suggestions → domain: what is suggested follows from points and themes.',
      { path: '^shared/suggestions/' },
      { path: '^shared/(contract|report|imports|speakers)/' },
    ),
    rule(
      'synthesis-knows-no-contract',
      'contract → synthesis → speakers, domain, notes: what is shown follows from evidence.',
      { path: '^shared/synthesis/' },
      { path: '^shared/(contract|imports|suggestions)/' },
    ),
    rule(
      'codebook-knows-no-contract',
      'contract → codebook → imports, domain: a plan is made of a file and of the themes that are there.',
      { path: '^shared/codebook/' },
      { path: '^shared/(contract|report|speakers|suggestions|synthesis)/' },
    ),
    rule(
      'imports-know-no-contract',
      'A plan is made of a file and of what the dialogue has.',
      { path: '^shared/imports/' },
      { path: '^shared/(contract|report)/' },
    ),
    rule(
      'report-knows-no-contract',
      'A report is built from data alone.',
      { path: '^shared/report/' },
      { path: '^shared/contract/' },
    ),

    rule(
      'renderer-and-electron-meet-in-shared',
      'renderer → shared ← electron.',
      { path: '^(renderer|electron)/' },
      { path: '^(renderer|electron)/', pathNot: '^$1/' },
    ),
    rule(
      'renderer-has-no-node',
      'Windows have no Node, no Electron and no database.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'renderer-has-no-desktop',
      'Windows have no Node, no Electron and no database.',
      { path: '^renderer/' },
      { path: '(^|/)node_modules/(electron|better-sqlite3|electron-store|electron-log)(/|$)' },
    ),
    rule(
      'features-never-meet',
      'The app composes features; they do not know of each other.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'ui-and-api-know-no-feature',
      'Controls and the client serve every feature.',
      { path: '^renderer/(ui|api)/' },
      { path: '^renderer/(features|app)/' },
    ),
    rule(
      'ui-knows-no-api',
      'Controls are given what they show.',
      { path: '^renderer/ui/' },
      { path: '^renderer/api/' },
    ),
    rule(
      'features-know-no-frame',
      'app → features → ui, api → shared.',
      { path: '^renderer/features/' },
      { path: '^renderer/app/' },
    ),

    rule(
      'only-the-shell-sees-electron',
      'Services get clock, paths and dialogs as arguments.',
      { path: '^electron/', pathNot: '^electron/(main\\.ts$|preload\\.ts$|shell/|ipc/|setup/)' },
      { path: '(^|/)node_modules/(electron|electron-store|electron-log)(/|$)' },
    ),
    rule(
      'only-persistence-sees-the-database',
      'What the others need of it, types included, persistence exports.',
      { path: '^electron/', pathNot: '^electron/(persistence|setup)/' },
      { path: '(^|/)node_modules/(@types/)?better-sqlite3(/|$)' },
    ),
    rule(
      'persistence-is-the-lowest',
      'services → persistence → shared.',
      { path: '^electron/persistence/' },
      { path: '^electron/', pathNot: '^electron/persistence/' },
    ),
    rule(
      'migrations-see-nothing-that-changes',
      'A released migration must do the same for ever.',
      { path: '^electron/persistence/migrations/\\d' },
      { path: '^(shared|electron)/' },
    ),
    rule(
      'reports-are-writers',
      'A writer gets a report and gives bytes; a reader gets bytes and gives a source. Both open archives and XML.',
      { path: '^electron/(reports|imports)/' },
      {
        path: '^electron/',
        pathNot:
          '^electron/($1/|imports/(office-package|parse-xml|recognize-file|saxen|unreadable|zip-directory)\\.)',
      },
    ),
    rule(
      'services-know-no-one-above',
      'main → shell, ipc, application → services.',
      { path: '^electron/services/' },
      { path: '^electron/', pathNot: '^electron/(services|persistence|reports|imports)/' },
    ),
    rule(
      'shell-knows-no-storage',
      'The shell draws windows; what the app does is in services.',
      { path: '^electron/(shell|ipc)/' },
      { path: '^electron/(persistence|reports|imports)/' },
    ),
    rule(
      'command-line-has-no-desktop',
      'The command line runs in plain Node.',
      { path: '^electron/(command-line|worker)' },
      { path: '^electron/(shell|ipc|main|preload)' },
    ),
    rule(
      'preload-is-two-functions',
      'The bridge to the windows never grows.',
      { path: '^electron/preload\\.ts$' },
      { path: anyPackage, pathNot: '(^|/)node_modules/electron(/|$)' },
    ),
    rule(
      'no-tests-in-the-product',
      'What is built imports nothing of the tests.',
      { path: '^(electron|renderer|shared)/' },
      { path: '^test/' },
    ),
  ],
};
