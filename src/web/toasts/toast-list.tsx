import { useEffect, useMemo } from 'react'
import type { ScreenAction } from '../actions/screen-action.ts'
import { useActions } from '../actions/use-actions.ts'
import { Button } from '../ui/button.tsx'
import { toastStrings } from './toast-strings.ts'
import type { Toast } from './toast-shelf.ts'
import { useToasts, useToastShelf } from './use-toasts.ts'
import './toast-list.css'

/** The toasts, the newest last; they stand still while a pointer or the focus is on them, or nobody looks at the page. */
export function ToastList() {
  const shelf = useToastShelf()
  const toasts = useToasts()
  const latest = toasts.findLast(({ undo }) => undo !== undefined)
  useActions(
    useMemo((): readonly ScreenAction[] => {
      if (latest === undefined) return []
      const run = () => void shelf.undo(latest.id)
      return [{ id: 'undo', name: toastStrings.undoNamed(latest.text), group: toastStrings.group, keys: 'u', run }]
    }, [latest, shelf]),
  )
  useEffect(() => {
    const look = () => (document.hidden ? shelf.pause() : shelf.resume())
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      shelf.resume()
    }
  }, [shelf])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only keeps its buttons where they are
    <ul
      className="toasts"
      onPointerEnter={() => shelf.pause()}
      onPointerLeave={() => shelf.resume()}
      onFocus={() => shelf.pause()}
      onBlur={() => shelf.resume()}
    >
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </ul>
  )
}

function ToastItem({ toast: { id, text, undo, progress, state } }: { readonly toast: Toast }) {
  const shelf = useToastShelf()
  return (
    <li className="toast">
      <span className="toast-text">
        {text}
        {state === 'failed' && <span className="toast-failed"> {toastStrings.failed}</span>}
      </span>
      {progress && (
        <progress aria-label={text} {...(progress.total > 0 ? { max: progress.total, value: progress.done } : {})} />
      )}
      {undo && (
        <Button look="quiet" disabled={state === 'undoing'} onClick={() => void shelf.undo(id)}>
          {state === 'failed' ? toastStrings.again : toastStrings.undo}
          <span className="visually-hidden"> {text}</span>
        </Button>
      )}
      {progress === undefined && (
        <Button
          look="quiet"
          className="button-mark"
          aria-label={toastStrings.dismiss(text)}
          onClick={() => shelf.dismiss(id)}
        >
          ×
        </Button>
      )}
    </li>
  )
}
