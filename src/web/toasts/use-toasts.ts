import { createContext, use, useSyncExternalStore } from 'react'
import { type Toast, ToastShelf } from './toast-shelf.ts'

const Shelf = createContext(
  new ToastShelf((act, ms) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  }),
)

/** Where a screen puts what can be taken back, and work that goes on. */
export function useToastShelf(): ToastShelf {
  return use(Shelf)
}

/** The toasts that are shown. */
export function useToasts(): readonly Toast[] {
  const shelf = use(Shelf)
  return useSyncExternalStore(shelf.subscribe, shelf.read)
}
