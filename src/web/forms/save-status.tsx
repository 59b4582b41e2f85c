import { uiStrings } from '../strings/ui-strings.ts'
import type { SaveState } from './autosaver.ts'

const WORDS: { readonly [state in SaveState]: string } = {
  clean: '',
  waiting: '',
  saving: uiStrings.saving,
  saved: uiStrings.saved,
  failed: uiStrings.notSaved,
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
