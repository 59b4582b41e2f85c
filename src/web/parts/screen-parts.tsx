import { type ComponentType, createContext, use } from 'react'

/** What a list says of itself where its named views are offered. */
export interface ViewedScreen {
  /** The screen by the name under which its views are kept. */
  readonly screen: 'hazard-log' | 'portfolio'
  /** The parameters of its address. */
  readonly search: { readonly [name: string]: unknown }
}

/** A second rating that is asked of whoever looks. */
export interface AskedRating {
  readonly hazard: string
  readonly request: string
  /** Called when it is given. */
  readonly onGiven: () => void
}

/** An import that somebody prepared and has not stored yet. */
export interface PreparedHere {
  readonly importId: string
  /** The case it goes into; null where it may become a new one. */
  readonly space: string | null
  /** Called when it is given up. */
  readonly onGone: () => void
}

/** Where the ways to work stand. */
export interface WorkShown {
  /** They come first on their screen, because nothing else waits there. */
  readonly leads: boolean
}

/**
 * Parts that one feature makes and screens of others show. Ground knows no feature and no screen knows another: the
 * product says once who makes them.
 */
export interface ScreenParts {
  readonly views: ComponentType<ViewedScreen>
  readonly rating: ComponentType<AskedRating>
  readonly prepared: ComponentType<PreparedHere>
  readonly work: ComponentType<WorkShown>
  readonly notices: ComponentType
}

/** Who makes the parts. */
export const ScreenPartsContext = createContext<Partial<ScreenParts>>({})

/** The named views of a list, beside what narrows it; the list itself does not wait for them. */
export function ScreenViews(viewed: ViewedScreen) {
  const { views: Views } = use(ScreenPartsContext)
  return Views && <Views {...viewed} />
}

/** The form in which an asked second rating is given. */
export function RatingAsked(asked: AskedRating) {
  const { rating: Rating } = use(ScreenPartsContext)
  return Rating && <Rating {...asked} />
}

/** The questions of a prepared import, and where it is gone on with or given up. */
export function ImportPrepared(here: PreparedHere) {
  const { prepared: Prepared } = use(ScreenPartsContext)
  return Prepared && <Prepared {...here} />
}

/** The ways to work: the cases somebody holds, and how to begin another. */
export function WorkToStart(shown: WorkShown) {
  const { work: Work } = use(ScreenPartsContext)
  return Work && <Work {...shown} />
}

/** What somebody must hear when they come home, before anything else. */
export function HomeNotices() {
  const { notices: Notices } = use(ScreenPartsContext)
  return Notices && <Notices />
}
