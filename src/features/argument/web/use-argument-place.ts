import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ArgumentElement, ArgumentPart, ArgumentView } from '../argument-contract.ts'
import { isModule, placeOf, shownAt } from './argument-place.ts'

const route = getRouteApi('/cases/$space/argument')

/** Where in the argument the address says somebody is, what is to be seen there, and the ways from there. */
export function useArgumentPlace(view: ArgumentView) {
  const { at, module: wanted, whole, canvas } = route.useSearch()
  const navigate = route.useNavigate()
  const place = placeOf(view, { at, module: wanted, whole })
  const inside = place.at === 'module' ? place.module : null
  const module = inside?.ref
  // By reference, so that choosing an element does not lay the diagram out anew.
  const shown = useMemo(() => shownAt(view, placeOf(view, { module, whole })), [view, module, whole])
  const chosen = view.elements.find(({ ref }) => ref === at) ?? view.modules.find(({ ref }) => ref === at) ?? null

  type Search = ReturnType<typeof route.useSearch>
  const go = (to: Partial<Search>, replace = false) =>
    void navigate({ search: (before) => ({ ...before, ...to }), replace, resetScroll: false })
  const goTo = (element: Pick<ArgumentElement, 'ref'> & { readonly module: { readonly ref: string } | null }) =>
    go({ module: element.module?.ref, at: element.ref })
  const enter = (ref: string) => go({ module: ref, at: undefined, whole: undefined })
  return {
    inside,
    shown,
    chosen,
    whole: whole === 'yes',
    canvas: canvas === 'yes',
    choose: (part: ArgumentPart) => go({ module, at: part.ref }, true),
    goTo,
    enter,
    leave: inside === null ? null : () => go({ module: inside.module?.ref, at: inside.ref }),
    /** Opens a module, or goes to the goal that an away goal stands for; anything else leads nowhere. */
    follow: (part: ArgumentPart) => {
      if (isModule(part)) enter(part.ref)
      else if (part.standsFor !== null) goTo(part.standsFor)
    },
    showWhole: (shows: boolean) => go({ whole: shows ? 'yes' : undefined, module: undefined }),
    showCanvas: (shows: boolean) => go({ canvas: shows ? 'yes' : undefined }),
  }
}
export type ArgumentPlaces = ReturnType<typeof useArgumentPlace>
