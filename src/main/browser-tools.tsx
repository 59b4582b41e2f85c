import { useCallback, useEffect, useState } from 'react'
import type { SessionView } from '../features/account/session-contract.ts'
import { actionStrings } from '../web/actions/action-strings.ts'
import { useShortcuts } from '../web/actions/use-shortcuts.ts'
import { lazyPart } from '../web/parts/lazy-part.tsx'
import { Button } from '../web/ui/button.tsx'
import { useShellActions } from './browser-actions.ts'
import '../web/actions/palette-button.css'

const BrowserPalette = lazyPart(() => import('./browser-palette.tsx'), 'BrowserPalette')
const BrowserKeys = lazyPart(() => import('./browser-keys.tsx'), 'BrowserKeys')

const AT_REST_MS = 1_500

/** The palette and the keyboard sheet, by a button and by their keys, on every screen. */
export function BrowserTools({ session }: { readonly session: SessionView }) {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = useCallback(() => setOpen(null), [])
  useShellActions({ showKeys: useCallback(() => setOpen('keys'), []) })
  // Whoever may not do something is told why in the palette; a key alone then does nothing.
  useShortcuts(useCallback((permission) => (session.permissions.includes(permission) ? null : permission), [session]))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((now) => (now === 'palette' ? null : 'palette'))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  // Fetched once the screen rests: what is typed straight after Ctrl+K must find it there, and not go into a cell.
  useEffect(() => {
    const rest = setTimeout(() => void BrowserPalette.preload?.(), AT_REST_MS)
    return () => clearTimeout(rest)
  }, [])
  return (
    <>
      <Button
        className="palette-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen('palette')}
      >
        <span>{actionStrings.find}</span>
        <kbd aria-hidden="true">{actionStrings.keys}</kbd>
      </Button>
      {open === 'palette' && <BrowserPalette onClose={close} />}
      {open === 'keys' && <BrowserKeys onClose={close} />}
    </>
  )
}
