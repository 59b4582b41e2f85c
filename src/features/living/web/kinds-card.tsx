import { Link } from '@tanstack/react-router'
import { numberText } from '../../../web/text/words.ts'
import { Card } from '../../../web/ui/card.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { listPlace } from '../../records/web/record-place.ts'
import { recordStrings } from '../../records/web/record-strings.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { Overview } from '../living-contract.ts'
import { livingStrings } from './living-strings.ts'

/** How many records of each kind there are, and how many are to look at. */
export function KindsCard({ kinds }: { readonly kinds: Overview['kinds'] }) {
  const space = useSpace()
  return (
    <Card title={livingStrings.kinds}>
      <ul className="kind-counts">
        {kinds.map(({ kind, label, plural, total, inDoubt }) => (
          <li key={kind}>
            <Link {...listPlace(space, kind)}>{total === 1 ? label : plural}</Link>
            <span className="kind-count">{numberText(total)}</span>
            {inDoubt > 0 && <Tag tone="warn">{recordStrings.toLookAt(inDoubt)}</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
