import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import { createElement } from 'react'
import { signInSearchSchema } from '../features/account/web/sign-in-search.ts'
import { importSearchSchema } from '../features/exchange/web/import-search.ts'
import { hazardListSearchSchema } from '../features/hazard-log/web/hazard-list-search.ts'
import { findingsSearchSchema } from '../features/living/web/findings-search.ts'
import { recordListSearchSchema, recordSearchSchema } from '../features/records/web/record-search.ts'
import { reportsSearchSchema } from '../features/reports/web/reports-search.ts'
import { CaseShell } from './browser-case.tsx'
import { BrowserFault, BrowserNotFound, BrowserShell } from './browser-shell.tsx'

const root = createRootRoute({
  component: BrowserShell,
  notFoundComponent: BrowserNotFound,
  errorComponent: BrowserFault,
})

const portfolio = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/portfolio/web/portfolio-page.tsx'), 'PortfolioPage'),
})

// Whoever is signed in already has nothing to do here; for the others the shell shows the sign-in page itself.
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  component: () => createElement(Navigate, { to: '/' }),
})

const newImport = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: importSearchSchema,
  component: lazyRouteComponent(() => import('../features/exchange/web/import-page.tsx'), 'ImportPage'),
})

const oneCase = createRoute({ getParentRoute: () => root, path: '/cases/$space', component: CaseShell })

const overview = createRoute({
  getParentRoute: () => oneCase,
  path: '/',
  component: lazyRouteComponent(() => import('../features/living/web/overview-page.tsx'), 'OverviewPage'),
})

const hazards = createRoute({
  getParentRoute: () => oneCase,
  path: '/hazards',
  validateSearch: hazardListSearchSchema,
  component: lazyRouteComponent(() => import('../features/hazard-log/web/hazard-list-page.tsx'), 'HazardListPage'),
})

const hazard = createRoute({
  getParentRoute: () => oneCase,
  path: '/hazards/$ref',
  validateSearch: recordSearchSchema,
  component: lazyRouteComponent(() => import('../features/hazard-log/web/hazard-page.tsx'), 'HazardPage'),
})

const matrix = createRoute({
  getParentRoute: () => oneCase,
  path: '/matrix',
  component: lazyRouteComponent(() => import('../features/living/web/matrix-page.tsx'), 'MatrixPage'),
})

const findings = createRoute({
  getParentRoute: () => oneCase,
  path: '/findings',
  validateSearch: findingsSearchSchema,
  component: lazyRouteComponent(() => import('../features/living/web/findings-page.tsx'), 'FindingsPage'),
})

const history = createRoute({
  getParentRoute: () => oneCase,
  path: '/history',
  component: lazyRouteComponent(() => import('../features/living/web/case-history-page.tsx'), 'CaseHistoryPage'),
})

const kinds = createRoute({
  getParentRoute: () => oneCase,
  path: '/records',
  component: lazyRouteComponent(() => import('../features/records/web/kinds-page.tsx'), 'KindsPage'),
})

const records = createRoute({
  getParentRoute: () => oneCase,
  path: '/records/$kind',
  validateSearch: recordListSearchSchema,
  component: lazyRouteComponent(() => import('../features/records/web/record-list-page.tsx'), 'RecordListPage'),
})

const record = createRoute({
  getParentRoute: () => oneCase,
  path: '/records/$kind/$ref',
  validateSearch: recordSearchSchema,
  component: lazyRouteComponent(() => import('../features/records/web/record-page.tsx'), 'RecordPage'),
})

const caseImport = createRoute({
  getParentRoute: () => oneCase,
  path: '/import',
  validateSearch: importSearchSchema,
  component: lazyRouteComponent(() => import('../features/exchange/web/import-page.tsx'), 'ImportPage'),
})

const reports = createRoute({
  getParentRoute: () => oneCase,
  path: '/reports',
  validateSearch: reportsSearchSchema,
  component: lazyRouteComponent(() => import('../features/reports/web/reports-page.tsx'), 'ReportsPage'),
})

/** Every screen by its address; each is loaded when it is first asked for. */
export const browserRouter = createRouter({
  routeTree: root.addChildren([
    portfolio,
    signIn,
    newImport,
    oneCase.addChildren([
      overview,
      hazards,
      hazard,
      matrix,
      findings,
      history,
      kinds,
      records,
      record,
      caseImport,
      reports,
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
