import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { useToasts } from './use-toasts.ts'

const ToastList: LazyExoticComponent<ComponentType> = lazy(async () => ({
  default: (await import('./toast-list.tsx')).ToastList,
}))

/** Where toasts appear: there from the start, because only then what is put into it is said aloud. */
export function ToastRegion() {
  const isEmpty = useToasts().length === 0
  return (
    <div role="region" aria-label={uiStrings.toasts}>
      <div role="status">
        <Suspense>{!isEmpty && <ToastList />}</Suspense>
      </div>
    </div>
  )
}
