import type { Rating } from '../../../domain/risk/rating.ts'
import { Field } from '../../../web/forms/field.tsx'
import { todayIso } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import { SeverityFinder } from './severity-finder.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { cellOf, judged } from './rating-value.ts'
import { RiskPicker } from './risk-picker.tsx'
import { WordSelect } from './word-select.tsx'

/** What a rating is judged on. */
export interface RatingGround {
  readonly title: string
  readonly matrix: MatrixView
  /** The harm as the hazard states it, on which both words are judged; null where many are judged at once. */
  readonly harm: string | null
  readonly patients: string
  /** The severity before the controls, when this is a rating after them. */
  readonly severityBefore: string | undefined
}

interface Props {
  readonly ground: RatingGround
  /** Who judges. */
  readonly rater: string
  readonly rating: Rating | null
  readonly onChange: (rating: Rating | null, when: 'rest' | 'now') => void
  readonly onLeave: () => void
}

/** Severity from harm and patients, likelihood of that harm, both on the matrix, and why. */
export function RatingForm({ ground, rater, rating, onChange, onLeave }: Props) {
  const { title, matrix, harm } = ground
  const { severity, likelihood } = rating ?? {}
  const judge = (part: { readonly severity?: string | undefined; readonly likelihood?: string | undefined }) => {
    const next = { severity, likelihood, ...part }
    const judgement = {
      ...(next.severity === undefined ? {} : { severity: next.severity }),
      ...(next.likelihood === undefined ? {} : { likelihood: next.likelihood }),
    }
    onChange(judged(matrix, rating, judgement, rater, todayIso()), 'now')
  }
  return (
    <div className="rating-form">
      {harm !== null && (
        <p className="rating-harm">
          <b>{hazardLogStrings.harm}:</b>{' '}
          {harm === '' ? <span className="muted">{hazardLogStrings.noHarm}</span> : harm}
        </p>
      )}
      <SeverityFinder matrix={matrix} patients={ground.patients} onSeverity={(word) => judge({ severity: word })} />
      <div className="rating-words">
        <WordSelect
          label={hazardLogStrings.severity}
          words={matrix.severities}
          meanings={matrix.meanings}
          value={severity}
          onSelect={(word) => judge({ severity: word })}
        />
        <WordSelect
          label={hazardLogStrings.likelihood}
          help={hazardLogStrings.likelihoodHelp}
          words={matrix.likelihoods}
          meanings={matrix.meanings}
          value={likelihood}
          onSelect={(word) => judge({ likelihood: word })}
        />
      </div>
      <RiskPicker title={title} matrix={matrix} severity={severity} likelihood={likelihood} onPick={judge} />
      <Field
        label={hazardLogStrings.rationale}
        help={[
          ...askedWhy(ground, rating),
          harm === null ? hazardLogStrings.rationaleOfMany : hazardLogStrings.rationaleHelp,
        ].join(' ')}
      >
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
      {rating !== null && harm !== null && (
        <div>
          <Button look="quiet" onClick={() => onChange(null, 'now')}>
            {hazardLogStrings.takeAway}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Why this rating must be explained: what the plan says of its level, and a severity that became lower. */
function askedWhy({ matrix, severityBefore }: RatingGround, rating: Rating | null): readonly string[] {
  const cell = cellOf(matrix, rating)
  const level = matrix.levels.find((one) => one.level === cell?.level)
  const place = (word: string | undefined) => (word === undefined ? -1 : matrix.severities.indexOf(word))
  const isLower = place(rating?.severity) >= 0 && place(rating?.severity) < place(severityBefore)
  return [
    ...(level === undefined || level.verdict === 'acceptable'
      ? []
      : [hazardLogStrings.levelAsksWhy(level.level, level.word)]),
    ...(isLower && severityBefore !== undefined ? [hazardLogStrings.severityAsksWhy(severityBefore)] : []),
  ]
}
