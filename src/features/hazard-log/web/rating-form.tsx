import type { Rating } from '../../../domain/risk/rating.ts'
import { Field } from '../../../web/forms/field.tsx'
import { todayIso } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { judged } from './rating-value.ts'
import { RiskPicker } from './risk-picker.tsx'

interface Props {
  readonly title: string
  readonly matrix: MatrixView
  /** Who judges. */
  readonly rater: string
  readonly rating: Rating | null
  readonly onChange: (rating: Rating | null, when: 'rest' | 'now') => void
  readonly onLeave: () => void
}

/** Severity and likelihood, chosen on the matrix or by their words, and why. */
export function RatingForm({ title, matrix, rater, rating, onChange, onLeave }: Props) {
  const { severity, likelihood } = rating ?? {}
  const judge = (part: { readonly severity?: string | undefined; readonly likelihood?: string | undefined }) => {
    const next = { severity, likelihood, ...part }
    onChange(
      judged(
        matrix,
        rating,
        {
          ...(next.severity === undefined ? {} : { severity: next.severity }),
          ...(next.likelihood === undefined ? {} : { likelihood: next.likelihood }),
        },
        rater,
        todayIso(),
      ),
      'now',
    )
  }
  return (
    <div className="rating-form">
      <RiskPicker title={title} matrix={matrix} severity={severity} likelihood={likelihood} onPick={judge} />
      <div className="rating-words">
        <WordSelect
          label={hazardLogStrings.severity}
          words={matrix.severities}
          value={severity}
          onSelect={(word) => judge({ severity: word })}
        />
        <WordSelect
          label={hazardLogStrings.likelihood}
          words={matrix.likelihoods}
          value={likelihood}
          onSelect={(word) => judge({ likelihood: word })}
        />
      </div>
      <Field label={hazardLogStrings.rationale} help={hazardLogStrings.rationaleHelp}>
        {(ids) => (
          <textarea
            {...ids}
            className="control"
            value={rating?.rationale ?? ''}
            onChange={(event) => onChange({ ...rating, rationale: event.target.value }, 'rest')}
            onBlur={onLeave}
          />
        )}
      </Field>
      {rating !== null && (
        <div>
          <Button look="quiet" onClick={() => onChange(null, 'now')}>
            {hazardLogStrings.takeAway}
          </Button>
        </div>
      )}
    </div>
  )
}

interface WordProps {
  readonly label: string
  readonly words: readonly string[]
  readonly value: string | undefined
  readonly onSelect: (word: string | undefined) => void
}

/** The words of one scale; a word of another scale stays as it was written until it is judged anew. */
function WordSelect({ label, words, value, onSelect }: WordProps) {
  const foreign = value !== undefined && !words.includes(value)
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          className="control"
          value={value ?? ''}
          onChange={(event) => onSelect(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{hazardLogStrings.choose}</option>
          {foreign && <option value={value}>{value}</option>}
          {words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
