import { usePermissionJudge } from '../features/records/web/permission-guard.tsx'
import { KeyboardSheet } from '../web/actions/keyboard-sheet.tsx'

/** The keyboard sheet, with what the person may not do and why. */
export function BrowserKeys({ onClose }: { readonly onClose: () => void }) {
  return <KeyboardSheet judge={usePermissionJudge()} onClose={onClose} />
}
