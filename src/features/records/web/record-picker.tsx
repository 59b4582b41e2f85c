import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ComboBox } from '../../../web/forms/combo-box.tsx'
import { isCalledAlike, withNew } from '../../../web/forms/combo-options.ts'
import { useRested } from '../../../web/forms/use-rested.ts'
import { fieldText } from './field-text.ts'
import { recordStrings } from './record-strings.ts'
import type { RecordPage } from '../records-contract.ts'
import { pickQuery } from './record-queries.ts'
import { kindsQuery } from './space-queries.ts'
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

/**
 * Finds a record of a kind by a few words, or starts a new one from them. Whoever is quicker than the search still gets
 * the record that is called so, where there is one.
 */
export function RecordPicker({ kind, label, without, onPick, onCreate, onLeave }: Props) {
  const space = useSpace()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const written = text.trim()
  const { data: kinds } = useQuery(kindsQuery)
  const client = useQueryClient()
  const rested = useRested(text).trim()
  const { data: page, isPlaceholderData } = useQuery(pickQuery(space, kind, rested))
  const title = kinds?.find((one) => one.name === kind)?.title ?? 'name'
  const optionsOf = (records: RecordPage['records']) =>
    records
      .filter((record) => !without.includes(record.id))
      .map((record) => ({ id: record.id, mark: record.ref, text: fieldText(record.fields[title]) }))
  const found = page && optionsOf(page.records)
  const options =
    written === '' ? found : withNew({ id: NEW, mark: recordStrings.createNew, text: written }, found ?? [])

  // The button that opened it is gone: the focus goes on here.
  useEffect(() => input.current?.focus(), [])

  const isAnswered = page !== undefined && rested === written && !isPlaceholderData
  const begin = async () => {
    // While the server is away nothing is found, and what is new is kept to be sent.
    const answer = isAnswered ? null : await client.fetchQuery(pickQuery(space, kind, written)).catch(() => null)
    const same = optionsOf(answer?.records ?? []).find((option) => isCalledAlike(option.text, written))
    if (same === undefined) onCreate(written)
    else onPick(same.id)
  }

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
        if (id === NEW) void begin()
        else onPick(id)
      }}
    />
  )
}
