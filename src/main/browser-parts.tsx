import type { ScreenParts } from '../web/parts/screen-parts.tsx'
import { lazyPart } from '../web/parts/lazy-part.tsx'

const ViewsMenu = lazyPart(() => import('../features/saved-views/web/views-menu.tsx'), 'ViewsMenu')
const RatingRequest = lazyPart(() => import('../features/hazard-log/web/rating-request.tsx'), 'RatingRequest')
const WaitingImport = lazyPart(() => import('../features/exchange/web/waiting-import.tsx'), 'WaitingImport')
const StartWork = lazyPart(() => import('../features/portfolio/web/start-work.tsx'), 'StartWork')

/** What features make for the screens of others; each is loaded when it is first shown. */
export const SCREEN_PARTS: ScreenParts = {
  views: (viewed) => <ViewsMenu {...viewed} />,
  rating: (asked) => <RatingRequest {...asked} />,
  prepared: (here) => <WaitingImport {...here} />,
  work: (shown) => <StartWork {...shown} />,
}
