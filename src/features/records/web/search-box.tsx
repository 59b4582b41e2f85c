import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { SearchHit } from '../records-contract.ts'
import { recordStrings } from './record-strings.ts'
import { searchQuery } from './space-queries.ts'
import '../../../web/forms/field.css'
import './search-box.css'

const REST = 200

/** Searches the whole case from the header: a list that the arrows walk and Enter opens. */
export function SearchBox({ space }: { readonly space: string }) {
  const id = useId()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const words = useRested(text)
  const [active, setActive] = useState(0)
  const { data } = useQuery(searchQuery(space, words))
  const hits = words.trim() === '' ? [] : (data?.hits ?? []).slice(0, 10)
  const open = text.trim() !== '' && words.trim() !== ''

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const close = () => setText('')
  const go = ({ kind, ref }: SearchHit) => {
    close()
    if (kind === 'hazard') void navigate({ to: '/cases/$space/hazards/$ref', params: { space, ref } })
    else void navigate({ to: '/cases/$space/records/$kind/$ref', params: { space, kind, ref } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1))
    if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    const hit = hits[active]
    if (event.key === 'Enter' && hit !== undefined) go(hit)
    if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) event.preventDefault()
  }
  return (
    <div className="search-box" role="search">
      <input
        ref={input}
        className="control"
        type="text"
        role="combobox"
        aria-label={recordStrings.searchCase}
        aria-expanded={open}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
        aria-keyshortcuts="Control+K"
        autoComplete="off"
        placeholder={recordStrings.searchCase}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div id={`${id}-hits`} className="search-hits" role="listbox" aria-label={recordStrings.found} hidden={!open}>
        {hits.map((hit, position) => (
          <div
            key={hit.id}
            id={`${id}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === active}
            // The press comes before the blur that closes the list.
            onMouseDown={() => go(hit)}
          >
            <b>{hit.ref}</b> <span>{hit.title}</span>
          </div>
        ))}
        {hits.length === 0 && (
          <div role="option" tabIndex={-1} aria-disabled="true" aria-selected="false" className="muted">
            {recordStrings.noneFound}
          </div>
        )}
      </div>
    </div>
  )
}

/** The text as it was when typing last rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), REST)
    return () => window.clearTimeout(timer)
  }, [text])
  return rested
}
