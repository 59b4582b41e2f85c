import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { Present } from '../presence-contract.ts'
import { fieldName } from './field-name.ts'
import { presentQuery } from '../../records/web/present-query.ts'
import { tellPresence } from './tell-presence.ts'

/** Three times within the time after which a silent tab is forgotten, in milliseconds. */
const AGAIN = 10_000
/** Somebody who walks through the fields with the Tab key is not followed into each. */
const SETTLED = 250

/** Says where this tab is as long as it is open; answers where to put what the others say. */
export function usePresence(space: string, record: string | null): (present: readonly Present[]) => void {
  const client = useQueryClient()
  const tab = useRef(crypto.randomUUID())
  const hear = useCallback(
    (present: readonly Present[]) => client.setQueryData(presentQuery(space).queryKey, present),
    [client, space],
  )
  useEffect(() => {
    let field: string | null = null
    let settle: number | undefined
    const tell = (leaving: boolean) => {
      // Whoever cannot be told, as while the network is away, is told again soon.
      tellPresence(space, { tab: tab.current, record, field, leaving }).then(
        ({ present }) => hear(present),
        () => undefined,
      )
    }
    const onFocus = ({ type, target }: FocusEvent) => {
      window.clearTimeout(settle)
      const next = type === 'focusin' ? fieldName(target) : null
      settle = window.setTimeout(() => {
        if (next === field) return
        field = next
        tell(false)
      }, SETTLED)
    }
    const leave = () => tell(true)
    const back = ({ persisted }: PageTransitionEvent) => persisted && tell(false)
    tell(false)
    const again = window.setInterval(() => tell(false), AGAIN)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onFocus)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', back)
    return () => {
      window.clearInterval(again)
      window.clearTimeout(settle)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onFocus)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', back)
    }
  }, [space, record, hear])
  // Leaving the case is said once; going from record to record only says where one is now.
  useEffect(() => {
    const { current } = tab
    return () => {
      tellPresence(space, { tab: current, record: null, field: null, leaving: true }).catch(() => undefined)
    }
  }, [space])
  return hear
}
