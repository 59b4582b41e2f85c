import { uiStrings } from '../strings/ui-strings.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { useToasts } from './use-toasts.ts'

const ToastList = lazyPart(() => import('./toast-list.tsx'), 'ToastList')

/** Where toasts appear: there from the start, because only then what is put into it is said aloud. */
export function ToastRegion() {
  const isEmpty = useToasts().length === 0
  return (
    <div role="region" aria-label={uiStrings.toasts}>
      <div role="status">{!isEmpty && <ToastList />}</div>
    </div>
  )
}
