import type { SaveState } from './autosaver.ts'
import { formStrings } from './form-strings.ts'

const WORDS: { readonly [state in SaveState]: string } = {
  clean: '',
  waiting: '',
  saving: formStrings.saving,
  saved: formStrings.saved,
  failed: formStrings.notSaved,
}

/** Whether a field is saved, in a word; said aloud when it changes, and silent until somebody has written in it. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  return (
    <span
      className={state === 'failed' ? 'save-state save-state-failed' : 'save-state'}
      role={state === 'clean' ? undefined : 'status'}
    >
      {WORDS[state]}
    </span>
  )
}
