import { useEffect, useId, useRef, useState } from 'react'
import './field.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onSearch: (words: string | undefined) => void
  /** Whether the `/` key brings the focus here. */
  readonly slash?: boolean
}

const REST = 250

/** A search box that looks when typing rests. */
export function SearchInput({ label, value, onSearch, slash = false }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  // The address changed under the box: it follows.
  if (seen !== value) {
    setSeen(value)
    setText(value)
  }
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useEffect(() => {
    if (!slash) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isWriting(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [slash])
  const change = (next: string) => {
    setText(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onSearch(next.trim() === '' ? undefined : next.trim()), REST)
  }
  return (
    <div className="field field-search">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className="control"
        type="search"
        autoComplete="off"
        aria-keyshortcuts={slash ? '/' : undefined}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  )
}

/** Whether the person is writing: then a letter is text and no shortcut. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
