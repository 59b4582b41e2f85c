import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { fieldText } from './field-text.ts'
import { recordStrings } from './record-strings.ts'
import { kindsQuery, pickQuery } from './space-queries.ts'
import { useSpace } from './use-space.ts'
import './record-picker.css'

interface Props {
  readonly kind: string
  readonly label: string
  /** Records that cannot be chosen, because they are joined already. */
  readonly without: readonly string[]
  readonly onPick: (id: string) => void
  /** Where a new record may be written instead of choosing one. */
  readonly onCreate?: (title: string) => void
}

const NEW = 'new'

/** Finds a record of a kind by a few words, or starts a new one from them. */
export function RecordPicker({ kind, label, without, onPick, onCreate }: Props) {
  const space = useSpace()
  const [words, setWords] = useState('')
  const { data: kinds } = useQuery(kindsQuery)
  const { data: page } = useQuery(pickQuery(space, kind, words.trim()))
  const title = kinds?.find((one) => one.name === kind)?.title ?? 'name'
  const found = (page?.records ?? [])
    .filter((record) => !without.includes(record.id))
    .map((record) => ({ id: record.id, text: `${record.ref} ${fieldText(record.fields[title])}` }))
  const written = words.trim()
  const items =
    onCreate === undefined || written === '' ? found : [{ id: NEW, text: recordStrings.createNew(written) }, ...found]
  return (
    <ComboBox
      className="picker"
      items={items}
      inputValue={words}
      onInputChange={setWords}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="focus"
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        if (key === NEW) onCreate?.(written)
        else onPick(String(key))
        setWords('')
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="control" autoComplete="off" placeholder={recordStrings.linkHelp} />
      <Popover className="picker-popover">
        <ListBox className="picker-list" renderEmptyState={() => recordStrings.noneFound}>
          {(item: { id: string; text: string }) => (
            <ListBoxItem id={item.id} textValue={item.text} className="picker-item">
              {item.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
