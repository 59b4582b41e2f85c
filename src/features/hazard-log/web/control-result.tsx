import { useRef } from 'react'
import type { Outlook } from '../../../domain/living/finding.ts'
import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import type { RecordDetail } from '../../records/records-contract.ts'
import { AddNeighbour } from '../../records/web/add-neighbour.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import type { Relation } from '../../records/web/relations.ts'
import { SuspectReview } from '../../records/web/suspect-review.tsx'
import { UnlinkButton } from '../../records/web/unlink-button.tsx'
import { FileEvidence } from './file-evidence.tsx'
import { RetiredParts } from './retired-parts.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'

interface Props {
  readonly detail: RecordDetail
  readonly relation: Relation
  readonly name: string
  /** Whether it is for the organisation whose case it is to show. */
  readonly isAsked: boolean
}

/** Whether one of a control's two results is shown, and by what. */
export function ControlResult({ detail, relation, name, isAsked }: Props) {
  const area = useRef<HTMLElement>(null)
  const given = detail.neighbours.filter(({ role }) => role === relation.role)
  const evidence = given.filter(({ other }) => !other.retired)
  const { tone, word } = shownBy(evidence.map(({ other }) => other.outlook)) ?? nothingShown(isAsked)
  return (
    <div>
      <dt>{name}</dt>
      <dd ref={area}>
        <Tag tone={tone}>{word}</Tag>
        <div className="result-adders">
          <AddNeighbour
            record={detail.record}
            relation={relation}
            kind="evidence"
            neighbours={detail.neighbours}
            label={hazardLogStrings.addEvidence}
          />
          <FileEvidence control={detail.record} relation={relation} result={name} area={area} />
        </div>
        {evidence.map((item) => (
          <div key={item.link} className="result-evidence">
            <RecordChip record={item.other} saysOutlook />
            <UnlinkButton neighbour={item} />
            <SuspectReview neighbour={item} record={detail.record} />
          </div>
        ))}
        <RetiredParts neighbours={given} record={detail.record} counted={hazardLogStrings.retiredEvidence} />
      </dd>
    </div>
  )
}

interface ShownAs {
  readonly tone: Tone
  readonly word: string
}

function nothingShown(isAsked: boolean): ShownAs {
  return { tone: 'quiet', word: isAsked ? hazardLogStrings.noEvidence : hazardLogStrings.forOthers }
}

/** Some evidence must hold and none may have failed (as a control combines what it rests on). */
function shownBy(outlooks: readonly Outlook[]): ShownAs | null {
  if (outlooks.length === 0) return null
  if (outlooks.includes('broken')) return { tone: 'bad', word: hazardLogStrings.evidenceFailed }
  if (outlooks.includes('holds')) return { tone: 'good', word: hazardLogStrings.evidenceShown }
  return { tone: 'warn', word: hazardLogStrings.evidenceInDoubt }
}
