import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { ComboBox } from '../../../web/forms/combo-box.tsx'
import { useRested } from '../../../web/forms/use-rested.ts'
import { recordStrings } from './record-strings.ts'
import { searchQuery } from './space-queries.ts'
import './search-box.css'

const SHOWN = 10

/** Searches the whole case from the header; Ctrl K brings the focus here. */
export function SearchBox({ space }: { readonly space: string }) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const words = useRested(text).trim()
  const { data, isPlaceholderData } = useQuery(searchQuery(space, words))
  const hits = words === '' || text.trim() === '' || isPlaceholderData ? undefined : data?.hits.slice(0, SHOWN)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const open = (id: string) => {
    const hit = hits?.find((one) => one.id === id)
    setText('')
    if (hit === undefined) return
    const { kind, ref } = hit
    if (kind === 'hazard') void navigate({ to: '/cases/$space/hazards/$ref', params: { space, ref } })
    else void navigate({ to: '/cases/$space/records/$kind/$ref', params: { space, kind, ref } })
  }
  return (
    <search className="search-box">
      <ComboBox
        ref={input}
        label={recordStrings.searchCase}
        hideLabel
        placeholder={recordStrings.searchCase}
        shortcut="Control+K"
        text={text}
        onText={setText}
        options={hits?.map(({ id, ref, title }) => ({ id, mark: ref, text: title }))}
        empty={recordStrings.noneFound}
        onPick={open}
      />
    </search>
  )
}
