import { Link } from '@tanstack/react-router'
import { withDays } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { Overview } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'

/** Who holds which role in the case, and whether they are in post. */
export function PeopleCard({ people }: { readonly people: Overview['people'] }) {
  const space = useSpace()
  return (
    <Card title={livingStrings.people}>
      {people.length === 0 && (
        <div className="stack-small">
          <p className="muted">{livingStrings.nobody}</p>
          <Link to="/cases/$space/records/$kind" params={{ space, kind: 'cso-appointment' }}>
            {livingStrings.appoint}
          </Link>
        </div>
      )}
      <ul className="rows">
        {people.map(({ name, role, inPost, note }) => (
          <li key={`${role} ${name}`} className="person">
            <span className="avatar" aria-hidden="true">
              {initialsOf(name)}
            </span>
            <span>
              <b>{name}</b>
              <span className="muted person-role">{[role, withDays(note)].filter(Boolean).join(' · ')}</span>
            </span>
            <Tag tone={inPost ? 'good' : 'warn'}>{inPost ? livingStrings.inPost : livingStrings.notInPost}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const TITLES = /^(dr|prof|professor|mr|mrs|ms|miss|sister|nurse)\.?\s+/i

function initialsOf(name: string): string {
  const words = name.replace(TITLES, '').split(/\s+/)
  const first = words[0]?.charAt(0) ?? ''
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''
  return `${first}${last}`.toUpperCase()
}
