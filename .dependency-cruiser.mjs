// The thirteen import walls of docs/architecture.md. Each has a bad fixture in test/walls/fixtures that makes it fire.
import { builtinModules } from 'node:module'

const TEST = '[.](test|bench|test-support)[.]tsx?$'
const OUTSIDE_PRODUCTION = '^(e2e|bench|test)/'
const OWN_SLICE = '^src/features/$1/'
const SCREENS = ['^src/web/', '^src/features/[^/]+/web/']
const BROWSER = [...SCREENS, '^src/main/browser']
const DATABASE_DRIVERS = 'node_modules/(kysely|pg|@electric-sql/[^/]+)/'
const NODE_MODULES_OF_THE_RUNTIME = `^(node:)?(${builtinModules.join('|')})$`

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const forbidden = [
  wall('no-cycles', 'Imports point one way.', {}, { circular: true }),

  wall('unresolved', 'A path that does not resolve is a rule that does not run.', {}, { couldNotResolve: true }),

  wall(
    'domain-is-pure',
    'The core imports nothing but the core and zod: no node, no other npm, no SQL, no React.',
    { path: '^src/domain/', pathNot: TEST },
    { pathNot: '^src/domain/|node_modules/zod/' },
  ),

  wall(
    'ground-knows-no-feature',
    'platform/ and web/ could be lifted into another product.',
    { path: '^src/(platform|web)/', pathNot: TEST },
    { path: '^src/(features|main|platform|web)/', pathNot: '^src/$1/' },
  ),

  wall(
    'slice-door',
    'Another slice is read through its -queries or -contract file, never its store, service, routes or screens.',
    { path: '^src/features/([^/]+)/', pathNot: TEST },
    {
      path: '^src/features/',
      pathNot: [OWN_SLICE, '-(queries|contract)[.]ts$', '^src/features/records/(records-service[.]ts$|web/)'],
    },
  ),

  wall(
    'service-below-edges',
    'A service does not know who calls it.',
    { path: '-service([.]ts$|/)', pathNot: TEST },
    { path: ['-(routes|jobs|commands|report)[.]ts$', ...SCREENS] },
  ),

  wall(
    'edges-skip-store',
    'HTTP, jobs and CLI ask the service; only the service writes.',
    { path: '-(routes|jobs|commands)[.]ts$' },
    { path: '-store[.]ts$' },
  ),

  wall(
    'only-stores-talk-sql',
    'SQL lives in -store and -queries.',
    { path: '^src/features/', pathNot: ['-(store|queries)[.]ts$', TEST] },
    { path: ['^src/platform/database/', DATABASE_DRIVERS], pathNot: '/transaction[.]ts$' },
  ),

  wall(
    'contract-is-wire-only',
    'A contract is what crosses the wire: zod and domain types.',
    { path: '-contract[.]ts$' },
    { pathNot: ['^src/domain/', '-contract[.]ts$', 'node_modules/zod/'] },
  ),

  wall(
    'report-is-pure',
    'A report turns read data into blocks; it fetches nothing.',
    { path: '-report[.]ts$' },
    { pathNot: ['^src/domain/', '^src/platform/documents/', '-(queries|contract)[.]ts$'] },
  ),

  wall(
    'browser-imports-no-server',
    'Screens see contracts, domain and other screens.',
    { path: BROWSER, pathNot: TEST },
    {
      path: ['^src/', DATABASE_DRIVERS, NODE_MODULES_OF_THE_RUNTIME],
      pathNot: [...BROWSER, '-contract[.]ts$', '^src/domain/'],
    },
  ),

  wall(
    'only-main-wires',
    'Nothing imports the entry points.',
    { pathNot: '^(src/main|e2e|bench|test)/' },
    { path: '^src/main/' },
  ),

  wall(
    'no-test-in-production',
    'Production code does not import tests or fixtures.',
    { pathNot: [TEST, OUTSIDE_PRODUCTION] },
    { path: [TEST, OUTSIDE_PRODUCTION] },
  ),
]

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
