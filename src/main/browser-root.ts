import { createRootRoute } from '@tanstack/react-router'
import { BrowserFault, BrowserNotFound, BrowserShell } from './browser-shell.tsx'

/** Around every screen. */
export const rootRoute = createRootRoute({
  component: BrowserShell,
  notFoundComponent: BrowserNotFound,
  errorComponent: BrowserFault,
})

/** What begins the declaration of a screen that lies in no other. */
export const atRoot = { getParentRoute: () => rootRoute } as const

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /**
     * What stands around a screen: the frame of the application where nothing is said; nothing, for whoever is signed
     * in and does one thing; nothing, and nobody need be signed in.
     */
    readonly around?: 'nothing' | 'nothing, for anybody'
  }
}
