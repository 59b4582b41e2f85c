import type { LinkProps } from '@tanstack/react-router'

/** Where a record is shown: hazards and workshops have a screen made for them. */
export function recordPlace(space: string, { kind, ref }: { readonly kind: string; readonly ref: string }) {
  if (kind === 'hazard') return { to: '/cases/$space/hazards/$ref', params: { space, ref } } satisfies LinkProps
  if (kind === 'workshop') return { to: '/cases/$space/workshops/$ref', params: { space, ref } } satisfies LinkProps
  return { to: '/cases/$space/records/$kind/$ref', params: { space, kind, ref } } satisfies LinkProps
}

/** Where the records of a kind are listed: hazards have a grid made for them. */
export function listPlace(space: string, kind: string) {
  if (kind === 'hazard') return { to: '/cases/$space/hazards', params: { space } } satisfies LinkProps
  return { to: '/cases/$space/records/$kind', params: { space, kind } } satisfies LinkProps
}
