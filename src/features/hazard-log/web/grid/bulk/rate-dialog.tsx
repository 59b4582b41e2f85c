import { useId, useState } from 'react'
import type { Rating } from '../../../../../domain/risk/rating.ts'
import { ChoiceGroup } from '../../../../../web/forms/choice-group.tsx'
import { reversibleChange } from '../../../../records/web/reversible-change.ts'
import type { HazardRow } from '../../../hazard-log-contract.ts'
import { hazardLogStrings } from '../../hazard-log-strings.ts'
import { RatingForm } from '../../rating-form.tsx'
import { sameRating } from '../../rating-value.ts'
import { changesOf } from '../hazard-fields.ts'
import { rateRow, type RatedField, type RatingCells, type RatingWords } from '../rate-row.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { planBulk } from './bulk-plan.ts'
import { bulkStrings } from './bulk-strings.ts'
import type { BulkProps } from './bulk-write.ts'
import '../../ratings.css'

const TITLES = { initial: hazardLogStrings.initialRisk, residual: hazardLogStrings.residualRisk }

/** Judges the same risk of many hazards on the matrix: what is left open stays as it is in each. */
export function RateDialog({ space, rows, cells, onWrite, onClose }: BulkProps & { readonly cells: RatingCells }) {
  const id = useId()
  const [field, setField] = useState<RatedField>('residual')
  const [rating, setRating] = useState<Rating | null>(null)
  const said = saidIn(rating)
  const plan = planBulk(
    rows,
    (row) => rateRow(row, field, said, cells),
    (before, after) => Object.keys(said).every((word) => saysSame(before, after, field, word)),
  )
  return (
    <BulkDialog
      title={bulkStrings.rateMany(rows.length)}
      plan={plan}
      act={bulkStrings.rateMany}
      missing={Object.keys(said).length === 0 ? bulkStrings.chooseWords : null}
      onWrite={() => onWrite(bulkStrings.rated(plan.changes.length), reversibleChange(space, changesOf(plan.changes)))}
      onClose={onClose}
    >
      <p className="muted">{bulkStrings.rateAbout}</p>
      <ChoiceGroup
        id={id}
        legend={bulkStrings.whichRating}
        several={false}
        choices={(['residual', 'initial'] as const).map((value) => ({
          value,
          text: TITLES[value],
          help: value === 'initial' ? hazardLogStrings.initialAbout : hazardLogStrings.residualAbout,
        }))}
        chosen={[field]}
        onChoose={([chosen]) => setField(chosen === 'initial' ? 'initial' : 'residual')}
      />
      <RatingForm
        ground={{
          title: TITLES[field],
          matrix: cells.matrix,
          harm: null,
          patients: '',
          severityBefore: field === 'initial' ? undefined : highestBefore(rows, cells.matrix.severities),
        }}
        rater={cells.rater}
        rating={rating}
        onChange={setRating}
        onLeave={() => {}}
      />
    </BulkDialog>
  )
}

/** Only what was chosen or written: the rest stays as each hazard has it. */
function saidIn(rating: Rating | null): RatingWords {
  const { severity, likelihood } = rating ?? {}
  const rationale = rating?.rationale?.trim() ?? ''
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(rationale === '' ? {} : { rationale }),
  }
}

/** The same words under the same matrix are the same rating, whoever judged and whenever. */
function saysSame(before: HazardRow, after: HazardRow, field: RatedField, word: string): boolean {
  const part = (row: HazardRow) => Object.entries(row[field].rating ?? {}).find(([name]) => name === word)?.[1]
  return (
    sameRating(before[field].rating, after[field].rating) ||
    (part(before) === part(after) && before[field].rating?.matrixVersion === after[field].rating?.matrixVersion)
  )
}

/** The highest severity before the controls: whoever goes below it says why. */
function highestBefore(rows: readonly HazardRow[], severities: readonly string[]): string | undefined {
  return severities.findLast((word) => rows.some((row) => row.initial.rating?.severity === word))
}
