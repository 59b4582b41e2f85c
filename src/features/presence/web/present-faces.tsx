import { useQuery } from '@tanstack/react-query'
import { classNames } from '../../../web/ui/class-names.ts'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { othersPresent, type PresentPerson } from './present-people.ts'
import { presenceStrings } from './presence-strings.ts'
import { presentQuery } from '../../records/web/present-query.ts'
import './present-faces.css'

interface Props {
  readonly space: string
  readonly record: string | null
}

const SHOWN = 4

/** Who else has the case open, as initials; of whoever is at the same record also what they write in. */
export function PresentFaces({ space, record }: Props) {
  const { data: session } = useQuery(sessionQuery)
  const { data: present } = useQuery(presentQuery(space))
  const others = othersPresent(present ?? [], session?.personId ?? '', record)
  if (others.length === 0) return null
  const hidden = others.length - SHOWN
  return (
    <ul className="present" aria-label={presenceStrings.alsoHere}>
      {others.slice(0, SHOWN).map((one) => (
        <Face key={one.person} person={one} />
      ))}
      {hidden > 0 && <li className="muted small">{presenceStrings.more(hidden)}</li>}
    </ul>
  )
}

function Face({ person }: { readonly person: PresentPerson }) {
  const { name, initials, isHere } = person
  const place = placeOf(person)
  return (
    <li className={classNames('present-one', isHere && 'is-here')} title={`${name}, ${place}`}>
      <span className="present-face" aria-hidden="true">
        {initials}
      </span>
      <span className={isHere ? 'present-name' : 'visually-hidden'}>
        {name} <span className="muted">{place}</span>
      </span>
    </li>
  )
}

function placeOf({ isHere, record, field }: PresentPerson): string {
  if (isHere) return field === null ? presenceStrings.here : presenceStrings.writing(field)
  return record === null ? presenceStrings.inCase : presenceStrings.at(record)
}
