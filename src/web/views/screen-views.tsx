import { createContext, type ReactNode, Suspense, use } from 'react'

/** What a list says of itself where its named views are offered. */
export interface ViewedScreen {
  /** The screen by the name under which its views are kept. */
  readonly screen: 'hazard-log' | 'portfolio'
  /** The parameters of its address. */
  readonly search: { readonly [name: string]: unknown }
}

/** Who offers the named views; ground knows no feature, so the product says it once for all screens. */
export const ScreenViewsContext = createContext<(viewed: ViewedScreen) => ReactNode>(() => null)

/** The named views of a list, beside what narrows it; the list itself does not wait for them. */
export function ScreenViews(viewed: ViewedScreen) {
  const views = use(ScreenViewsContext)
  return <Suspense>{views(viewed)}</Suspense>
}
