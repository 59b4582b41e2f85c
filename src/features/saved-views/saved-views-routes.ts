import { z } from 'zod'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import {
  changeViewBodySchema,
  saveViewBodySchema,
  savedViewsQuerySchema,
  savedViewsSchema,
} from './saved-views-contract.ts'
import type { SavedViewsService } from './saved-views-service.ts'

const TAG = 'Views'
const oneView = z.object({ view: z.uuid() })

/** Named views of screens; every change answers with the views of the screen as they then are. */
export function savedViewsEndpoints(views: SavedViewsService): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/views',
      name: 'listViews',
      summary: 'Your views of a screen, and those shared with the organisation.',
      tag: TAG,
      query: savedViewsQuerySchema,
      gives: savedViewsSchema,
      answer: ({ authority, query }) => views.list(authority, query.screen),
    }),
    endpoint({
      method: 'post',
      path: '/views',
      name: 'saveView',
      summary: 'Keeps a view of a screen under a name.',
      tag: TAG,
      body: saveViewBodySchema,
      gives: savedViewsSchema,
      status: 201,
      answer: ({ authority, body }) => views.save(authority, body),
    }),
    endpoint({
      method: 'patch',
      path: '/views/{view}',
      name: 'changeView',
      summary: 'Another name for a view, what it shows, and whether it is shared.',
      tag: TAG,
      params: oneView,
      body: changeViewBodySchema,
      gives: savedViewsSchema,
      answer: ({ authority, params, body }) => views.change(authority, params.view, body),
    }),
    endpoint({
      method: 'post',
      path: '/views/{view}/end',
      name: 'endView',
      summary: 'Deletes a view; for a day it can be brought back.',
      tag: TAG,
      params: oneView,
      gives: savedViewsSchema,
      answer: ({ authority, params }) => views.end(authority, params.view),
    }),
    endpoint({
      method: 'post',
      path: '/views/{view}/restore',
      name: 'restoreView',
      summary: 'Brings a deleted view back.',
      tag: TAG,
      params: oneView,
      gives: savedViewsSchema,
      answer: ({ authority, params }) => views.bringBack(authority, params.view),
    }),
  ]
}
