/** Lower slices first. A slice may use those before it, never those after it. `wiring` is above them all. */
const ORDER = [
  'audit',
  'account',
  'message',
  'attachment',
  'fact',
  'enterprise',
  'talent',
  'disclosure',
  'second-person',
  'register-import',
  'policy',
  'public-notice',
  'fund',
  'application',
  'employer-filing',
  'subsidy',
  'opening-balance',
  'talent-card',
  'paper',
  'duplicate',
  'housing',
  'service',
  'attraction',
  'cultivation',
  'matching',
  'simulation',
  'offer',
  'retention',
  'insight',
  'staffing',
  'desk-list',
  'wiring',
]
const SLICE = '^lib/(?!kernel|platform)([^/]+)/'
const PURE =
  '^lib/(?!kernel|platform|wiring)[^/]+/(model|flow|schema|labels|permission)\\.ts$|^lib/[^/]+/(rules|engine|rulebook|casework|difference|trial|sheet|kinds)/'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const looksDownOnly = ORDER.slice(0, -1).map((slice, index) =>
  rule(
    `${slice}-looks-down-only`,
    `A slice uses only those below it (design.md §3). ${slice} is below what it names here: turn the dependency round, or declare a port in ${slice} and bind it in lib/wiring.`,
    { path: `^lib/${slice}/` },
    { path: `^lib/(${ORDER.slice(index + 1).join('|')})/` },
  ),
)

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Files that need one another cannot be read, tested or moved alone: move what both need into a third. (A cycle of types alone is gone once built.)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'kernel-knows-nothing',
      'The kernel is words and arithmetic that everybody shares; it may name nothing of ours above it.',
      { path: '^lib/kernel/' },
      { path: '^(app|components|prisma|scripts|generated)/|^lib/(?!kernel/)' },
    ),
    rule(
      'platform-knows-no-domain',
      'The platform is the outside world (database, session, clock); a slice it needs is bound to a port in lib/wiring.',
      { path: '^lib/platform/' },
      { path: SLICE },
    ),
    rule(
      'lib-knows-no-screen',
      'Commands and rules also run in seeds, imports and jobs, where there is no screen.',
      { path: '^lib/' },
      { path: '^(app|components)/' },
    ),
    rule(
      'only-platform-knows-next',
      'Nothing in a slice may need a request: only the platform names the web framework.',
      { path: '^lib/', pathNot: '^lib/platform/' },
      { path: 'node_modules/(next|next-auth|react|react-dom)/' },
    ),
    rule(
      'pure-stays-pure',
      'A rule that reads the database or the platform cannot be tested, or trusted, alone: hand it what it needs.',
      { path: PURE },
      { path: '^lib/platform/|/(repository|commands|queries|steps)/|node_modules/@prisma|^generated/' },
    ),
    rule(
      'prisma-only-behind-repositories',
      'Money and day types are converted, and "may see" is asked, in the repository and nowhere else.',
      { path: '^(app|components|lib)/', pathNot: '/repository/|^lib/platform/' },
      { path: 'node_modules/@prisma|^generated/|^lib/platform/prisma\\.ts$' },
    ),
    rule(
      'repository-is-private',
      'Another slice asks through a query or takes part through a step; it does not read our tables.',
      { path: SLICE },
      { path: '^lib/[^/]+/repository/', pathNot: '^lib/$1/' },
    ),
    rule(
      'screens-call-commands-and-queries',
      'A page that reaches a repository or a step passes by permission, transaction and the record.',
      { path: '^app/' },
      { path: '^lib/[^/]+/(repository|steps)/' },
    ),
    rule(
      'components-are-dumb',
      'A component shows what it is given. It may name types of queries, never run them.',
      { path: '^components/' },
      {
        path: '^lib/platform/|^lib/[^/]+/(repository|commands|queries|steps)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'components-know-no-page',
      'A component used by one page lives beside it; one that needs a page is that page.',
      { path: '^components/' },
      { path: '^app/' },
    ),
    rule(
      'charts-in-one-place',
      'The chart library is heavy and its look is ours: only components/chart names it.',
      { path: '^(app|components|lib)/', pathNot: '^components/chart/' },
      { path: 'node_modules/recharts/' },
    ),
    rule(
      'wiring-is-on-top',
      'Only what starts a process binds ports: web, worker, seed and tests.',
      { path: '^(app|components|lib)/', pathNot: '^lib/wiring/' },
      { path: '^lib/wiring/' },
    ),
    rule(
      'product-knows-no-tool',
      'Scripts and tests know the product; the product does not know them.',
      { path: '^(app|components|lib)/' },
      { path: '^(scripts|tests)/' },
    ),
    rule(
      'rulebooks-need-no-database',
      'A policy officer checks and tries a rulebook on any machine: what reads rulebooks must not come near a database.',
      { path: '^scripts/policy/(check|assess|facts|chinese)\\.ts$' },
      { path: '^lib/platform/|^generated/|^lib/[^/]+/(repository|commands|queries|steps)/', reachable: true },
    ),
    rule(
      'everything-is-found',
      'The name resolves to nothing: a typing error, or a package that is not installed.',
      {},
      {
        couldNotResolve: true,
      },
    ),
    rule(
      'packages-are-declared',
      'A package that is only there because another one brought it may be gone tomorrow: name it in package.json.',
      { path: '^(app|components|lib|prisma|scripts)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    ...looksDownOnly,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules|^generated/' },
    exclude: { path: '^(\\.next|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
