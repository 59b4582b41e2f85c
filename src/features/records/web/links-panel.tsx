import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { capitalised } from '../../../domain/record/spoken.ts'
import { Card } from '../../../web/ui/card.tsx'
import type { KindView, NeighbourView, RecordDetail } from '../records-contract.ts'
import { AddNeighbour } from './add-neighbour.tsx'
import { ATTACHED_TO } from './attachments-card.tsx'
import { COMMENTS_ON } from './comments-card.tsx'
import { useMay } from './permission-guard.tsx'
import { RecordChip } from './record-chip.tsx'
import { recordStrings } from './record-strings.ts'
import { type Relation, relationsOf } from './relations.ts'
import { kindsQuery } from './space-queries.ts'
import { SuspectReview } from './suspect-review.tsx'
import { UnlinkButton } from './unlink-button.tsx'
import './links-panel.css'
import { spoken } from '../../../domain/record/spoken.ts'

interface Props {
  readonly detail: RecordDetail
  /** Roles that the screen already shows elsewhere. */
  readonly without?: readonly string[]
}

const NONE: readonly string[] = []

/** What has a card of its own on every screen. */
const OF_ITS_OWN: ReadonlySet<string> = new Set([COMMENTS_ON, ATTACHED_TO])

/** What a record is joined to, by relation, with suspect links to be answered, and a way to add more. */
export function LinksPanel({ detail, without = NONE }: Props) {
  const { data: kinds } = useQuery(kindsQuery)
  const may = useMay('record.write')
  const shown = detail.neighbours.filter(({ role }) => !without.includes(role) && !OF_ITS_OWN.has(role))
  const labels = [...new Set(shown.map(({ label }) => label))]
  const inOrder = labels.flatMap((label) => shown.filter((one) => one.label === label))
  return (
    <Card title={recordStrings.links}>
      <div className="stack">
        {shown.length === 0 && <p className="muted">{recordStrings.noLinks}</p>}
        {labels.map((label) => (
          <LinkGroup key={label} label={label} record={detail.record} neighbours={inOrder} />
        ))}
        {kinds && may && detail.record.retired === null && <AddLink detail={detail} kinds={kinds} without={without} />}
      </div>
    </Card>
  )
}

interface GroupProps {
  readonly label: string
  readonly record: RecordDetail['record']
  /** Those of every relation, in the order of the screen. */
  readonly neighbours: readonly NeighbourView[]
}

function LinkGroup({ label, record, neighbours }: GroupProps) {
  return (
    <section aria-label={capitalised(label)}>
      <h3 className="muted">{capitalised(label)}</h3>
      <ul className="link-rows">
        {neighbours.map(
          (neighbour, place) =>
            neighbour.label === label && (
              <li key={neighbour.link}>
                <div className="link-row">
                  <RecordChip record={neighbour.other} saysOutlook />
                  <UnlinkButton neighbour={neighbour} />
                </div>
                <SuspectReview neighbour={neighbour} record={record} above={looksOf(neighbours.slice(0, place))} />
              </li>
            ),
        )}
      </ul>
    </section>
  )
}

/** When those in doubt were looked at last. */
function looksOf(neighbours: readonly NeighbourView[]): readonly string[] {
  return neighbours.flatMap(({ suspect, seen }) => (suspect && seen !== null ? [seen.at] : []))
}

interface Choice {
  readonly key: string
  readonly text: string
  readonly kind: string
  readonly relation: Relation
}

function AddLink({ detail, kinds, without }: Required<Props> & { readonly kinds: readonly KindView[] }) {
  const { record, neighbours } = detail
  const choices = choicesOf(kinds, record.kind).filter(
    ({ relation }) => !OF_ITS_OWN.has(relation.role) && !without.includes(relation.role),
  )
  const [key, setKey] = useState('')
  const chosen = choices.find((choice) => choice.key === key)
  if (choices.length === 0) return null
  return (
    <div className="stack-small screen-only">
      <SelectField
        label={recordStrings.addLink}
        none={recordStrings.chooseRelation}
        options={choices.map((choice) => ({ value: choice.key, text: choice.text }))}
        value={key}
        onSelect={(choice = '') => setKey(choice)}
      />
      {chosen && (
        <AddNeighbour
          key={chosen.key}
          record={record}
          relation={chosen.relation}
          kind={chosen.kind}
          neighbours={neighbours}
          label={chosen.text}
        />
      )}
    </div>
  )
}

function choicesOf(kinds: readonly KindView[], own: string): readonly Choice[] {
  const labels = new Map(kinds.map((kind) => [kind.name, spoken(kind.label)]))
  return relationsOf(kinds, own).flatMap((relation) =>
    relation.kinds.map((kind) => ({
      key: `${relation.end} ${relation.role} ${kind}`,
      text: `${capitalised(relation.label)} → ${labels.get(kind) ?? kind}`,
      kind,
      relation,
    })),
  )
}
