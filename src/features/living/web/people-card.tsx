import { Link } from '@tanstack/react-router'
import { withDays } from '../../../web/text/dates.ts'
import { initialsOf } from '../../../web/text/words.ts'
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
