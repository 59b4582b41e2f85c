import type { Json } from '../../../domain/record/json.ts'
import { dayText } from '../../../web/text/dates.ts'
import { capitalised } from '../../../web/text/words.ts'
import { recordStrings } from './record-strings.ts'
import './field-reading.css'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Any stored value as a person reads it; lists of like things become a table. */
export function FieldReading({ value }: { readonly value: Json | undefined }) {
  if (value === undefined || value === null || value === '') {
    return <span className="muted">{recordStrings.notRecorded}</span>
  }
  if (typeof value === 'boolean') return value ? recordStrings.yes : recordStrings.no
  if (typeof value === 'string') return ISO_DATE.test(value) ? dayText(value) : value
  if (typeof value === 'number') return String(value)
  if (isList(value)) return <ListReading items={value} />
  return <StructureReading value={value} />
}

function ListReading({ items }: { readonly items: readonly Json[] }) {
  if (items.length === 0) return <span className="muted">{recordStrings.notRecorded}</span>
  return (
    <ul className="reading-list">
      {items.map((item, position) => (
        // The items of a stored list have no identity but their place.
        <li key={position}>
          <FieldReading value={item} />
        </li>
      ))}
    </ul>
  )
}

function StructureReading({ value }: { readonly value: { readonly [name: string]: Json } }) {
  const parts = Object.entries(value).filter(([, part]) => part !== null)
  return (
    <dl className="reading-structure">
      {parts.map(([name, part]) => (
        <div key={name}>
          <dt>{wordsOf(name)}</dt>
          <dd>
            <FieldReading value={part} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** `checkedOn` as people read it: Checked on. */
export function wordsOf(name: string): string {
  return capitalised(name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`))
}

function isList(value: readonly Json[] | { readonly [name: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}
