import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CellControl } from './grid-column.ts'
import { typedWith } from './typed-choice.ts'

/** Where the cursor goes once a cell is written. */
export type AfterEdit = 'stay' | 'down' | 'up' | 'left' | 'right'

interface Props {
  readonly control: CellControl
  readonly label: string
  readonly text: string
  readonly fault: string | null
  /** What was typed of a word of a list so far. */
  readonly typed: string
  readonly onText: (text: string) => void
  readonly onTypedChoice: (choices: readonly string[], typed: string) => void
  readonly onDone: (after: AfterEdit) => void
  readonly onCancel: () => void
}

/** Writes in a cell: Enter and Tab keep it, Escape gives it up, Alt+Enter breaks the line. */
export function CellEditor(props: Props) {
  const { control, label, text, fault, typed, onText, onTypedChoice, onDone, onCancel } = props
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  useEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length)
    // The window may become so narrow that what is being written would be out of sight.
    const show = () => element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    window.addEventListener('resize', show)
    return () => window.removeEventListener('resize', show)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isBreak = event.key === 'Enter' && event.altKey
    if (isBreak && control === 'text') {
      event.preventDefault()
      document.execCommand('insertText', false, '\n')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onDone(event.shiftKey ? 'up' : 'down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      onDone(event.shiftKey ? 'left' : 'right')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    } else if (typeof control !== 'string') {
      // A list of the browser starts anew with each letter after a pause: “Major” would be taken for “Minor”.
      const now = typedWith(typed, event)
      if (now !== null) {
        event.preventDefault()
        onTypedChoice(control.choices, now)
      }
    }
    event.stopPropagation()
  }
  const shared = {
    ref: field,
    className: 'cell-editor',
    'aria-label': label,
    'aria-invalid': fault !== null,
    'aria-describedby': fault === null ? undefined : 'cell-fault',
    value: text,
    onKeyDown,
    onBlur: () => onDone('stay'),
  }
  return (
    <>
      {typeof control === 'string' ? (
        <textarea {...shared} rows={1} onChange={({ target }) => onText(shaped(control, target.value))} />
      ) : (
        <select {...shared} onChange={({ target }) => onText(target.value)}>
          {[...new Set(['', text, ...control.choices])].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      {fault !== null && (
        <p id="cell-fault" className="cell-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}

function shaped(control: 'line' | 'text', text: string): string {
  return control === 'line' ? text.replace(/\s*\n\s*/g, ' ') : text
}
