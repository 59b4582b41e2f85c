import type { ScreenParts } from '../web/parts/screen-parts.tsx'
import { lazyPart } from '../web/parts/lazy-part.tsx'
import { StillToCome } from '../web/ui/loading.tsx'

/** What stands before other things is waited for, so that it does not push them down when it comes. */
const waiting = <StillToCome />

/** What features make for the screens of others; each is loaded when it is first shown. */
export const SCREEN_PARTS: ScreenParts = {
  views: lazyPart(() => import('../features/saved-views/web/views-menu.tsx'), 'ViewsMenu'),
  rating: lazyPart(() => import('../features/hazard-log/web/rating-request.tsx'), 'RatingRequest'),
  prepared: lazyPart(() => import('../features/exchange/web/waiting-import.tsx'), 'WaitingImport'),
  work: lazyPart(() => import('../features/portfolio/web/start-work.tsx'), 'StartWork', { waiting }),
  notices: lazyPart(() => import('../features/account/web/no-way-back-notice.tsx'), 'NoWayBackNotice', {
    waiting,
    missing: null,
  }),
}
