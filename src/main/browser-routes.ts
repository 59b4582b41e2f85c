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
import { atRoot, rootRoute } from './browser-root.ts'

const now = createRoute({
  ...atRoot,
  path: '/',
  validateSearch: nowSearchSchema,
  component: lazyPart(() => import('../features/now/web/now-page.tsx'), 'NowPage'),
})

const portfolio = createRoute({
  ...atRoot,
  path: '/portfolio',
  validateSearch: portfolioSearchSchema,
  component: lazyPart(() => import('../features/portfolio/web/portfolio-page.tsx'), 'PortfolioPage'),
})

const newImport = createRoute({
  ...atRoot,
  path: '/import',
  validateSearch: importSearchSchema,
  component: lazyPart(() => import('../features/exchange/web/import-page.tsx'), 'ImportPage'),
})

const oneCase = createRoute({
  ...atRoot,
  path: '/cases/$space',
  component: lazyPart(() => import('./browser-case.tsx'), 'CaseShell'),
})

const inCase = { getParentRoute: () => oneCase } as const

const overview = createRoute({
  ...inCase,
  path: '/',
  component: lazyPart(() => import('../features/living/web/overview-page.tsx'), 'OverviewPage'),
})

const hazards = createRoute({
  ...inCase,
  path: '/hazards',
  validateSearch: hazardListSearchSchema,
  component: lazyPart(() => import('../features/hazard-log/web/hazard-list-page.tsx'), 'HazardListPage'),
})

const hazard = createRoute({
  ...inCase,
  path: '/hazards/$ref',
  validateSearch: recordSearchSchema,
  component: lazyPart(() => import('../features/hazard-log/web/hazard-page.tsx'), 'HazardPage'),
})

const matrix = createRoute({
  ...inCase,
  path: '/matrix',
  component: lazyPart(() => import('../features/living/web/matrix-page.tsx'), 'MatrixPage'),
})

const argument = createRoute({
  ...inCase,
  path: '/argument',
  validateSearch: argumentSearchSchema,
  component: lazyPart(() => import('../features/argument/web/argument-page.tsx'), 'ArgumentPage'),
})

const findings = createRoute({
  ...inCase,
  path: '/findings',
  validateSearch: findingsSearchSchema,
  component: lazyPart(() => import('../features/living/web/findings-page.tsx'), 'FindingsPage'),
})

const trace = createRoute({
  ...inCase,
  path: '/trace',
  validateSearch: traceSearchSchema,
  component: lazyPart(() => import('../features/trace/web/trace-page.tsx'), 'TracePage'),
})

const changes = createRoute({
  ...inCase,
  path: '/changes',
  validateSearch: changesSearchSchema,
  component: lazyPart(() => import('../features/changes/web/changes-page.tsx'), 'ChangesPage'),
})

const history = createRoute({
  ...inCase,
  path: '/history',
  component: lazyPart(() => import('../features/living/web/case-history-page.tsx'), 'CaseHistoryPage'),
})

const kinds = createRoute({
  ...inCase,
  path: '/records',
  component: lazyPart(() => import('../features/records/web/kinds-page.tsx'), 'KindsPage'),
})

const records = createRoute({
  ...inCase,
  path: '/records/$kind',
  validateSearch: recordListSearchSchema,
  component: lazyPart(() => import('../features/records/web/record-list-page.tsx'), 'RecordListPage'),
})

const record = createRoute({
  ...inCase,
  path: '/records/$kind/$ref',
  validateSearch: recordSearchSchema,
  component: lazyPart(() => import('../features/records/web/record-page.tsx'), 'RecordPage'),
})

const caseImport = createRoute({
  ...inCase,
  path: '/import',
  validateSearch: importSearchSchema,
  component: lazyPart(() => import('../features/exchange/web/import-page.tsx'), 'ImportPage'),
})

const reports = createRoute({
  ...inCase,
  path: '/reports',
  validateSearch: reportsSearchSchema,
  component: lazyPart(() => import('../features/reports/web/reports-page.tsx'), 'ReportsPage'),
})

const reportDifferences = createRoute({
  ...inCase,
  path: '/reports/differences',
  validateSearch: differencesSearchSchema,
  component: lazyPart(() => import('../features/reports/web/differences-page.tsx'), 'DifferencesPage'),
})

const workshops = createRoute({
  ...inCase,
  path: '/workshops',
  component: lazyPart(() => import('../features/workshop/web/workshops-page.tsx'), 'WorkshopsPage'),
})

const workshop = createRoute({
  ...inCase,
  path: '/workshops/$ref',
  component: lazyPart(() => import('../features/workshop/web/workshop-door.tsx'), 'WorkshopDoor'),
})

const workshopPreparation = createRoute({
  ...inCase,
  path: '/workshops/$ref/prepare',
  component: lazyPart(() => import('../features/workshop/web/prepare-page.tsx'), 'PreparePage'),
})

const workshopRoom = createRoute({
  ...inCase,
  path: '/workshops/$ref/room',
  component: lazyPart(() => import('../features/workshop/web/room-page.tsx'), 'RoomPage'),
})

const workshopMinutes = createRoute({
  ...inCase,
  path: '/workshops/$ref/minutes',
  component: lazyPart(() => import('../features/workshop/web/minutes-page.tsx'), 'MinutesPage'),
})

const access = createRoute({
  ...inCase,
  path: '/access',
  component: lazyPart(() => import('../features/account/web/case-access-page.tsx'), 'CaseAccessPage'),
})

/** Every screen by its address; each is loaded when it is first asked for. */
export const browserRouter = createRouter({
  routeTree: rootRoute.addChildren([
    now,
    portfolio,
    ...accountRoutes,
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
