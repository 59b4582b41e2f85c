import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../web/ui/card.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { recordQuery } from '../../records/web/record-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { WorkshopView } from '../workshop-contract.ts'
import { roomStrings } from './workshop-strings.ts'

/** The hazards that the workshop looked at and that were not written in its room; nothing where there are none. */
export function ConsideredHazards({ view }: { readonly view: WorkshopView }) {
  const { data } = useQuery(recordQuery(useSpace(), view.record.kind, view.record.ref))
  const found = new Set(view.hazards.map(({ id }) => id))
  const considered = (data?.neighbours ?? []).filter(
    ({ role, direction, other }) => role === 'considered' && direction === 'from' && !found.has(other.id),
  )
  const hazards = considered.filter(({ other }) => other.kind === 'hazard')
  if (hazards.length === 0) return null
  return (
    <Card title={roomStrings.considered} aside={<span className="muted">{roomStrings.hazards(hazards.length)}</span>}>
      <ul className="stack-small">
        {hazards.map(({ link, other }) => (
          <li key={link}>
            <RecordChip record={other} saysOutlook />
          </li>
        ))}
      </ul>
    </Card>
  )
}
