import { useRef } from 'react'
import type { RecordDetail } from '../../records/records-contract.ts'
import { type Adder, AddNeighbour } from '../../records/web/add-neighbour.tsx'
import { RecordField } from '../../records/web/record-field.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { BowTieContext, useBowTieParts } from './bow-tie-query.ts'
import { CAUSED_BY } from './bow-tie-relations.ts'
import { CauseStrand } from './cause-strand.tsx'
import { ControlList } from './control-list.tsx'
import { controlPlaces } from './control-places.ts'
import { RetiredParts } from './retired-parts.tsx'
import { Ratings } from './ratings.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import './bow-tie.css'

/** The way from cause to harm in columns, every part of it written in place. */
export function BowTie({ detail }: { readonly detail: RecordDetail }) {
  const { record, neighbours } = detail
  const { type, parts, error } = useBowTieParts(record.ref)
  const nextCause = useRef<Adder>(null)
  const causes = neighbours.filter(({ role }) => role === 'leads-to')
  const living = causes.filter(({ other }) => !other.retired)
  const owners = [...living.flatMap(({ other }) => parts.get(other.id) ?? []), detail]
  return (
    <BowTieContext value={{ type, hazard: detail, parts, places: controlPlaces(owners) }}>
      <Card title={hazardLogStrings.bowTie} className="bow-tie">
        {error && <ProblemNotice error={error} />}
        <div className="bow-tie-columns">
          <div className="bow-tie-heads">
            <h3>{hazardLogStrings.causes}</h3>
            <h3>{hazardLogStrings.controls}</h3>
          </div>
          <ul className="strands">
            {living.map((neighbour) => (
              <CauseStrand key={neighbour.link} neighbour={neighbour} onEnter={() => nextCause.current?.open()} />
            ))}
            <li className="strand">
              <div className="stack-small">
                {living.length === 0 && <p className="muted">{hazardLogStrings.noCauses}</p>}
                <AddNeighbour
                  ref={nextCause}
                  record={record}
                  relation={CAUSED_BY}
                  kind="cause"
                  neighbours={neighbours}
                  label={hazardLogStrings.addCause}
                />
                <RetiredParts neighbours={causes} record={record} counted={hazardLogStrings.retiredCauses} />
              </div>
              <ControlList
                owner={detail}
                title={hazardLogStrings.directControls}
                label={hazardLogStrings.addDirectControl}
              />
            </li>
          </ul>
          <div className="bow-tie-right">
            <div className="bow-tie-ends">
              <div className="bow-tie-end">
                <RecordField record={record} name="name" showHelp={false} />
              </div>
              <div className="bow-tie-end">
                <RecordField record={record} name="effect" label={hazardLogStrings.effect} showHelp={false} />
              </div>
              <div className="bow-tie-end">
                <RecordField record={record} name="harm" showHelp={false} />
              </div>
            </div>
            <Ratings detail={detail} />
          </div>
        </div>
      </Card>
    </BowTieContext>
  )
}
