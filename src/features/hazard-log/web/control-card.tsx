import { useQuery } from '@tanstack/react-query'
import { textOf } from '../../../domain/record/record.ts'
import type { NeighbourView, RecordDetail } from '../../records/records-contract.ts'
import { AddNeighbour } from '../../records/web/add-neighbour.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { RecordField } from '../../records/web/record-field.tsx'
import type { Relation } from '../../records/web/relations.ts'
import { recordQuery } from '../../records/web/space-queries.ts'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import { UnlinkButton } from '../../records/web/unlink-button.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { SHOWN_EFFECTIVE, SHOWN_IMPLEMENTED } from './bow-tie-relations.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { PartHead } from './part-head.tsx'

/** One control with its two results, implemented and effective, each with its own evidence. */
export function ControlCard({ neighbour }: { readonly neighbour: NeighbourView }) {
  const space = useSpace()
  const { data: detail } = useQuery(recordQuery(space, 'control', neighbour.other.id))
  return (
    <div className="bow-part">
      <PartHead neighbour={neighbour} note={detail && noteOf(detail)} />
      {detail && <RecordField record={detail.record} name="statement" calm showHelp={false} />}
      <SuspectReview neighbour={neighbour} />
      {detail && (
        <dl className="results">
          <ControlResult detail={detail} relation={SHOWN_IMPLEMENTED} name={hazardLogStrings.implemented} />
          <ControlResult detail={detail} relation={SHOWN_EFFECTIVE} name={hazardLogStrings.effective} />
        </dl>
      )}
    </div>
  )
}

/** What sort of control it is, and whose when it is not the maker's. */
function noteOf({ record }: RecordDetail): string {
  const party = textOf(record, 'party')
  const owner = party === '' || party === 'manufacturer' ? '' : (hazardLogStrings.party[party] ?? party)
  return [textOf(record, 'type'), owner].filter((part) => part !== '').join(' · ')
}

interface ResultProps {
  readonly detail: RecordDetail
  readonly relation: Relation
  readonly name: string
}

function ControlResult({ detail, relation, name }: ResultProps) {
  const evidence = detail.neighbours.filter(({ role }) => role === relation.role)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {evidence.length === 0 && <span className="muted">{hazardLogStrings.noEvidence}</span>}
        {evidence.map((item) => (
          <div key={item.link} className="result-evidence">
            <RecordChip record={item.other} />
            <UnlinkButton neighbour={item} />
            <SuspectReview neighbour={item} />
          </div>
        ))}
        <AddNeighbour
          record={detail.record}
          relation={relation}
          kind="evidence"
          neighbours={detail.neighbours}
          label={hazardLogStrings.addEvidence}
        />
      </dd>
    </div>
  )
}
