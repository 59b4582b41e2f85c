import { useEffect, useRef } from 'react'
import { KeySequence } from './key-sequence.ts'
import { type PermissionJudge, reasonAgainst } from './screen-action.ts'
import { singleKeysOn } from './single-keys.ts'
import { useActionRegistry } from './use-actions.ts'

/** Where every key means something else: text is written there, or a dialog waits. */
const KEYS_OF_ITS_OWN = 'input, textarea, select, [contenteditable=true], [role=grid], dialog'

/** Where a letter or a digit goes to the next line that starts with it. */
const LETTERS_OF_ITS_OWN = '[role=tree], [role=listbox]'
const LETTER = /[\p{L}\p{N}]/u

/** Calls the actions by their keys, wherever the focus is not in a place that takes keys for itself. */
export function useShortcuts(judge: PermissionJudge): void {
  const registry = useActionRegistry()
  const latest = useRef(judge)
  useEffect(() => {
    latest.current = judge
  }, [judge])
  useEffect(() => {
    const sequence = new KeySequence()
    const onKey = (event: KeyboardEvent) => {
      if (!isMeant(event) || !singleKeysOn()) return
      const sequences = registry.read().flatMap(({ keys }) => (keys === undefined ? [] : [keys]))
      const keys = sequence.press(event.key, event.timeStamp, sequences)
      const action = keys === null ? undefined : registry.called(keys)
      if (action === undefined || reasonAgainst(action, latest.current) !== null) return
      event.preventDefault()
      action.run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [registry])
}

function isMeant({
  defaultPrevented,
  isComposing,
  repeat,
  ctrlKey,
  metaKey,
  altKey,
  key,
  target,
}: KeyboardEvent): boolean {
  const isPlain = !ctrlKey && !metaKey && !altKey && key.length === 1
  if (!isPlain || defaultPrevented || isComposing || repeat) return false
  const taken = LETTER.test(key) ? `${KEYS_OF_ITS_OWN}, ${LETTERS_OF_ITS_OWN}` : KEYS_OF_ITS_OWN
  return !(target instanceof Element && target.closest(taken) !== null)
}
