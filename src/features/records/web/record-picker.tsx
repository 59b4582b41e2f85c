import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ComboBox } from '../../../web/forms/combo-box.tsx'
import { withNew } from '../../../web/forms/combo-options.ts'
import { useRested } from '../../../web/forms/use-rested.ts'
import { fieldText } from './field-text.ts'
import { recordStrings } from './record-strings.ts'
import { kindsQuery, pickQuery } from './space-queries.ts'
import { useSpace } from './use-space.ts'

interface Props {
  readonly kind: string
  readonly label: string
  /** Records that cannot be chosen, because they are joined already. */
  readonly without: readonly string[]
  readonly onPick: (id: string) => void
  /** Writes a new record instead of choosing one. */
  readonly onCreate: (title: string) => void
  /** Escape when no list is open. */
  readonly onLeave: () => void
}

const NEW = 'new'

/** Finds a record of a kind by a few words, or starts a new one from them. */
export function RecordPicker({ kind, label, without, onPick, onCreate, onLeave }: Props) {
  const space = useSpace()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const written = text.trim()
  const { data: kinds } = useQuery(kindsQuery)
  const { data: page } = useQuery(pickQuery(space, kind, useRested(text).trim()))
  const title = kinds?.find((one) => one.name === kind)?.title ?? 'name'
  const found = page?.records
    .filter((record) => !without.includes(record.id))
    .map((record) => ({ id: record.id, mark: record.ref, text: fieldText(record.fields[title]) }))
  const options =
    written === '' ? found : withNew({ id: NEW, mark: recordStrings.createNew, text: written }, found ?? [])

  // The button that opened it is gone: the focus goes on here.
  useEffect(() => input.current?.focus(), [])

  return (
    <ComboBox
      ref={input}
      label={label}
      placeholder={recordStrings.linkHelp}
      text={text}
      onText={setText}
      onLeave={onLeave}
      options={options}
      empty={recordStrings.noneFound}
      onPick={(id) => {
        setText('')
        if (id === NEW) onCreate(written)
        else onPick(id)
      }}
    />
  )
}
