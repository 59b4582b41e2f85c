import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import type { ComboOption } from './combo-options.ts'
import './field.css'
import './combo-box.css'

interface Props {
  readonly label: string
  readonly placeholder?: string
  readonly text: string
  readonly onText: (text: string) => void
  /** What fits the text, best first; undefined while it is being looked for. */
  readonly options: readonly ComboOption[] | undefined
  readonly empty: string
  readonly onPick: (id: string) => void
  /** Escape once the list is put away. */
  readonly onLeave?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A text box with a list beneath it that the arrows walk and Enter takes from (ARIA combobox with a listbox). */
export function ComboBox({ label, placeholder, text, onText, options, empty, onPick, onLeave, ref }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const shown = isOpen && options !== undefined
  const choices = shown ? options : []
  const pick = (option: ComboOption) => {
    setOpen(false)
    onPick(option.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = choices[active]
    if (event.key === 'Escape' && !shown) onLeave?.()
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'ArrowDown') {
      setActive(shown ? Math.min(active + 1, choices.length - 1) : 0)
      setOpen(true)
    } else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && chosen !== undefined) pick(chosen)
    if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) event.preventDefault()
  }
  return (
    <div className="combo">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        className="control"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} className="combo-list" role="listbox" aria-label={label} hidden={!shown}>
        {choices.map((option, position) => (
          <div
            key={option.id}
            id={`${id}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === active}
            // The press comes before the blur that closes the list.
            onMouseDown={() => pick(option)}
          >
            <b>{option.mark}</b> <span>{option.text}</span>
          </div>
        ))}
        {choices.length === 0 && (
          <div role="option" tabIndex={-1} aria-disabled="true" aria-selected="false" className="muted">
            {empty}
          </div>
        )}
      </div>
    </div>
  )
}
