import { useQuery } from '@tanstack/react-query'
import {
  type ErrorComponentProps,
  Link,
  Outlet,
  useLocation,
  useMatches,
  useParams,
  useRouterState,
  useSearch,
} from '@tanstack/react-router'
import { useState } from 'react'
import { AccountMenu } from '../features/account/web/account-menu.tsx'
import { sessionQuery } from '../features/records/web/space-queries.ts'
import { ApiProblem } from '../web/api/api-problem.ts'
import { AppFrame } from '../web/layout/app-frame.tsx'
import { useRouteFocus } from '../web/layout/use-route-focus.ts'
import { lazyPart } from '../web/parts/lazy-part.tsx'
import { uiStrings } from '../web/strings/ui-strings.ts'
import { ScreenPartsContext } from '../web/parts/screen-parts.tsx'
import { Loading } from '../web/ui/loading.tsx'
import { Page } from '../web/ui/page.tsx'
import { ProblemNotice } from '../web/ui/problem-notice.tsx'
import { BrowserBreadcrumb } from './browser-breadcrumb.tsx'
import { BrowserNavigation } from './browser-navigation.tsx'
import { SCREEN_PARTS } from './browser-parts.tsx'
import { browserStrings } from './browser-strings.ts'

const UNAUTHORISED = 401

const SignInPage = lazyPart(() => import('../features/account/web/sign-in-page.tsx'), 'SignInPage')
const BrowserTools = lazyPart(() => import('./browser-tools.tsx'), 'BrowserTools', { missing: null })
const PresentFaces = lazyPart(() => import('../features/presence/web/present-faces.tsx'), 'PresentFaces', {
  missing: null,
})
const SignInAgain = lazyPart(() => import('../features/account/web/sign-in-again.tsx'), 'SignInAgain')

/** Around every screen: the sign-in page for whoever is not signed in, else the frame unless the screen needs none. */
export function BrowserShell() {
  const session = useQuery(sessionQuery)
  // The page under the dialog can be read on; what is asked for next asks to sign in anew.
  const [dismissedAt, setDismissedAt] = useState(0)
  const { pathname } = useLocation()
  const { space, ref } = useParams({ strict: false })
  const { spent } = useSearch({ strict: false })
  // The place whose screen is there, not the one still being loaded.
  useRouteFocus(useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname }))
  const around = useMatches({ select: (matches) => matches.at(-1)?.staticData.around })
  if (around === 'nothing, for anybody') return <Outlet />
  const isOut = session.error instanceof ApiProblem && session.error.status === UNAUTHORISED
  if (isOut && session.data === undefined) {
    return <SignInPage spent={spent !== undefined} />
  }
  if (session.data === undefined) {
    return (
      <main className="page">
        {session.error ? <ProblemNotice error={session.error} retry={() => void session.refetch()} /> : <Loading />}
      </main>
    )
  }
  if (around === 'nothing') return <Outlet />
  return (
    <>
      {isOut && dismissedAt !== session.errorUpdatedAt && (
        <SignInAgain personId={session.data.personId} onClose={() => setDismissedAt(session.errorUpdatedAt)} />
      )}
      <AppFrame
        place={pathname}
        brand={
          <Link className="brand" to="/">
            <span className="brand-mark" aria-hidden="true" />
            {uiStrings.product}
          </Link>
        }
        navigation={<BrowserNavigation />}
        breadcrumb={<BrowserBreadcrumb />}
        tools={
          <>
            {space !== undefined && <PresentFaces space={space} record={ref ?? null} />}
            <BrowserTools session={session.data} />
            <AccountMenu session={session.data} />
          </>
        }
      >
        <ScreenPartsContext value={SCREEN_PARTS}>
          <Outlet />
        </ScreenPartsContext>
      </AppFrame>
    </>
  )
}

/** An address that leads nowhere. */
export function BrowserNotFound() {
  return (
    <Page title={browserStrings.nothingHere}>
      <p>
        <Link to="/">{browserStrings.toNow}</Link>
      </p>
    </Page>
  )
}

/** A screen that failed: said plainly, with a way on. */
export function BrowserFault({ error, reset }: ErrorComponentProps) {
  return (
    <main className="page">
      <ProblemNotice error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
    </main>
  )
}
