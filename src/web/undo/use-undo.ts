import { createContext, use, useEffect } from 'react'
import { type Doing, UndoStack } from './undo-stack.ts'

/** One stack for each case: nothing is taken back in a case that is not in sight. */
const Stacks = createContext(new Map<string, UndoStack>())

/** The stack of what was done in a case, shared by all its screens. */
export function useUndoStack(scope: string): UndoStack {
  const stacks = use(Stacks)
  const stack = stacks.get(scope) ?? new UndoStack()
  stacks.set(scope, stack)
  return stack
}

interface Told {
  readonly onUndone: (doing: Doing) => void
  readonly onRedone: (doing: Doing) => void
  readonly onFailed: (failure: unknown) => void
}

const OWN_UNDO = 'input, textarea, select, [contenteditable=true], dialog'

/** Ctrl+Z takes back, Ctrl+Shift+Z or Ctrl+Y does again, wherever no text is being written. */
export function useUndoKeys(stack: UndoStack, { onUndone, onRedone, onFailed }: Told): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const isOwn = event.target instanceof Element && event.target.closest(OWN_UNDO) !== null
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || isOwn) return
      event.preventDefault()
      const again = key === 'y' || event.shiftKey
      const tell = again ? onRedone : onUndone
      void (again ? stack.redo() : stack.undo()).then((doing) => doing !== null && tell(doing), onFailed)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [stack, onUndone, onRedone, onFailed])
}
