import { createRoute, createRouter } from '@tanstack/react-router'
import { argumentSearchSchema } from '../features/argument/web/argument-search.ts'
import { changesSearchSchema } from '../features/changes/web/changes-search.ts'
import { importSearchSchema } from '../features/exchange/web/import-search.ts'
import { hazardListSearchSchema } from '../features/hazard-log/web/hazard-list-search.ts'
import { findingsSearchSchema } from '../features/living/web/findings-search.ts'
import { nowSearchSchema } from '../features/now/web/now-search.ts'
import { portfolioSearchSchema } from '../features/portfolio/web/portfolio-search.ts'
import { recordListSearchSchema, recordSearchSchema } from '../features/records/web/record-search.ts'
import { differencesSearchSchema, reportsSearchSchema } from '../features/reports/web/reports-search.ts'
import { traceSearchSchema } from '../features/trace/web/trace-search.ts'
import { lazyPart } from '../web/parts/lazy-part.tsx'
import { accountRoutes } from './browser-account-routes.ts'
import { rootRoute } from './browser-root.ts'

const now = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: nowSearchSchema,
  component: lazyPart(() => import('../features/now/web/now-page.tsx'), 'NowPage'),
})

const portfolio = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portfolio',
  validateSearch: portfolioSearchSchema,
  component: lazyPart(() => import('../features/portfolio/web/portfolio-page.tsx'), 'PortfolioPage'),
})

const providers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation/providers',
  component: lazyPart(() => import('../features/account/web/providers-page.tsx'), 'ProvidersPage'),
})

const newProvider = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation/providers/new',
  component: lazyPart(() => import('../features/account/web/new-provider-page.tsx'), 'NewProviderPage'),
})

const newImport = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  validateSearch: importSearchSchema,
  component: lazyPart(() => import('../features/exchange/web/import-page.tsx'), 'ImportPage'),
})

const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$space',
  component: lazyPart(() => import('./browser-case.tsx'), 'CaseShell'),
})

const overview = createRoute({
  getParentRoute: () => oneCase,
  path: '/',
  component: lazyPart(() => import('../features/living/web/overview-page.tsx'), 'OverviewPage'),
})

const hazards = createRoute({
  getParentRoute: () => oneCase,
  path: '/hazards',
  validateSearch: hazardListSearchSchema,
  component: lazyPart(() => import('../features/hazard-log/web/hazard-list-page.tsx'), 'HazardListPage'),
})

const hazard = createRoute({
  getParentRoute: () => oneCase,
  path: '/hazards/$ref',
  validateSearch: recordSearchSchema,
  component: lazyPart(() => import('../features/hazard-log/web/hazard-page.tsx'), 'HazardPage'),
})

const matrix = createRoute({
  getParentRoute: () => oneCase,
  path: '/matrix',
  component: lazyPart(() => import('../features/living/web/matrix-page.tsx'), 'MatrixPage'),
})

const argument = createRoute({
  getParentRoute: () => oneCase,
  path: '/argument',
  validateSearch: argumentSearchSchema,
  component: lazyPart(() => import('../features/argument/web/argument-page.tsx'), 'ArgumentPage'),
})

const findings = createRoute({
  getParentRoute: () => oneCase,
  path: '/findings',
  validateSearch: findingsSearchSchema,
  component: lazyPart(() => import('../features/living/web/findings-page.tsx'), 'FindingsPage'),
})

const trace = createRoute({
  getParentRoute: () => oneCase,
  path: '/trace',
  validateSearch: traceSearchSchema,
  component: lazyPart(() => import('../features/trace/web/trace-page.tsx'), 'TracePage'),
})

const changes = createRoute({
  getParentRoute: () => oneCase,
  path: '/changes',
  validateSearch: changesSearchSchema,
  component: lazyPart(() => import('../features/changes/web/changes-page.tsx'), 'ChangesPage'),
})

const history = createRoute({
  getParentRoute: () => oneCase,
  path: '/history',
  component: lazyPart(() => import('../features/living/web/case-history-page.tsx'), 'CaseHistoryPage'),
})

const kinds = createRoute({
  getParentRoute: () => oneCase,
  path: '/records',
  component: lazyPart(() => import('../features/records/web/kinds-page.tsx'), 'KindsPage'),
})

const records = createRoute({
  getParentRoute: () => oneCase,
  path: '/records/$kind',
  validateSearch: recordListSearchSchema,
  component: lazyPart(() => import('../features/records/web/record-list-page.tsx'), 'RecordListPage'),
})

const record = createRoute({
  getParentRoute: () => oneCase,
  path: '/records/$kind/$ref',
  validateSearch: recordSearchSchema,
  component: lazyPart(() => import('../features/records/web/record-page.tsx'), 'RecordPage'),
})

const caseImport = createRoute({
  getParentRoute: () => oneCase,
  path: '/import',
  validateSearch: importSearchSchema,
  component: lazyPart(() => import('../features/exchange/web/import-page.tsx'), 'ImportPage'),
})

const reports = createRoute({
  getParentRoute: () => oneCase,
  path: '/reports',
  validateSearch: reportsSearchSchema,
  component: lazyPart(() => import('../features/reports/web/reports-page.tsx'), 'ReportsPage'),
})

const reportDifferences = createRoute({
  getParentRoute: () => oneCase,
  path: '/reports/differences',
  validateSearch: differencesSearchSchema,
  component: lazyPart(() => import('../features/reports/web/differences-page.tsx'), 'DifferencesPage'),
})

const workshops = createRoute({
  getParentRoute: () => oneCase,
  path: '/workshops',
  component: lazyPart(() => import('../features/workshop/web/workshops-page.tsx'), 'WorkshopsPage'),
})

const workshop = createRoute({
  getParentRoute: () => oneCase,
  path: '/workshops/$ref',
  component: lazyPart(() => import('../features/workshop/web/workshop-door.tsx'), 'WorkshopDoor'),
})

const workshopPreparation = createRoute({
  getParentRoute: () => oneCase,
  path: '/workshops/$ref/prepare',
  component: lazyPart(() => import('../features/workshop/web/prepare-page.tsx'), 'PreparePage'),
})

const workshopRoom = createRoute({
  getParentRoute: () => oneCase,
  path: '/workshops/$ref/room',
  component: lazyPart(() => import('../features/workshop/web/room-page.tsx'), 'RoomPage'),
})

const workshopMinutes = createRoute({
  getParentRoute: () => oneCase,
  path: '/workshops/$ref/minutes',
  component: lazyPart(() => import('../features/workshop/web/minutes-page.tsx'), 'MinutesPage'),
})

const access = createRoute({
  getParentRoute: () => oneCase,
  path: '/access',
  component: lazyPart(() => import('../features/account/web/case-access-page.tsx'), 'CaseAccessPage'),
})

/** Every screen by its address; each is loaded when it is first asked for. */
export const browserRouter = createRouter({
  routeTree: rootRoute.addChildren([
    now,
    portfolio,
    ...accountRoutes,
    providers,
    newProvider,
    newImport,
    oneCase.addChildren([
      overview,
      hazards,
      hazard,
      matrix,
      argument,
      trace,
      findings,
      changes,
      workshops,
      workshop,
      workshopPreparation,
      workshopRoom,
      workshopMinutes,
      history,
      kinds,
      records,
      record,
      caseImport,
      reports,
      reportDifferences,
      access,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Addresses that people can read and send: plain words, no quotes.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: { readonly [name: string]: unknown }) => {
    const kept = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '')
    const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
    return text === '' ? '' : `?${text}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof browserRouter
  }
}
