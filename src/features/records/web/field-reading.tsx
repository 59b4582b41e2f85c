import type { Json } from '../../../domain/record/json.ts'
import { ratingSchema } from '../../../domain/risk/rating.ts'
import { matrixSchema } from '../../../domain/risk/matrix.ts'
import { dayText } from '../../../web/text/dates.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import { MatrixReading } from './matrix-reading.tsx'
import { recordStrings } from './record-strings.ts'
import './field-reading.css'

type Members = { readonly [name: string]: Json }

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
  if (items.every(isMembers)) return <MembersTable rows={items} />
  return (
    <ul className="reading-list">
      {items.map((item, position) => (
        // oxlint-disable-next-line react/no-array-index-key -- items of a stored list have no identity but their place
        <li key={position}>
          <FieldReading value={item} />
        </li>
      ))}
    </ul>
  )
}

/** A list of like things as rows, one column for each part that any of them has. */
function MembersTable({ rows }: { readonly rows: readonly Members[] }) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return (
    <div className="reading-rows">
      <table className="reading-table">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {wordsOf(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            // oxlint-disable-next-line react/no-array-index-key -- items of a stored list have no identity but their place
            <tr key={position}>
              {names.map((name) => (
                <td key={name} data-label={wordsOf(name)}>
                  {row[name] === undefined ? '–' : <FieldReading value={row[name]} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StructureReading({ value }: { readonly value: Members }) {
  const matrix = matrixSchema.safeParse(value)
  if (matrix.success) return <MatrixReading matrix={matrix.data} />
  return (
    <dl className="reading-structure">
      {inOrder(value).map(([name, part]) => (
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

const RATING_PARTS = [...Object.keys(ratingSchema.shape), 'risk']

/** The parts of a rating in the order in which it is judged, for a store has an order of its own; others as they are. */
function inOrder(value: Members): readonly (readonly [string, Json])[] {
  const parts = Object.entries(value)
  const places = new Map(parts.map(([name]) => [name, RATING_PARTS.indexOf(name)]))
  if ([...places.values()].includes(-1)) return parts
  return parts.toSorted(([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}

/** `checkedOn` as people read it: Checked on. */
export function wordsOf(name: string): string {
  return capitalised(
    name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`),
  )
}

function isMembers(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: readonly Json[] | Members): value is readonly Json[] {
  return Array.isArray(value)
}
