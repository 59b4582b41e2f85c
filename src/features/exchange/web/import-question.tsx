import { useId } from 'react'
import type { ImportQuestion } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'
import './import.css'

interface Props {
  readonly question: ImportQuestion
  /** What is chosen; undefined where nobody has chosen and nothing is taken for granted. */
  readonly answer: string | undefined
  readonly onAnswer: (choice: string) => void
}

/** One question with its choices, the proposed one marked. */
export function Question({ question, answer, onAnswer }: Props) {
  const name = useId()
  const [asks, why] = questionAndWhy(question.about)
  return (
    <fieldset className="question">
      <legend>
        {asks} {why !== '' && <span className="question-why">{why}</span>}
      </legend>
      <div className="question-choices">
        {question.choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === answer}
              onChange={() => onAnswer(choice)}
            />
            <span>
              {choice}
              {choice === question.proposed && <span className="muted"> ({exchangeStrings.proposed})</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A question that comes first is set apart from what is said about it; any other stays whole. */
function questionAndWhy(about: string): readonly [string, string] {
  const end = about.indexOf('? ') + 1
  return end === 0 ? [about, ''] : [about.slice(0, end), about.slice(end + 1)]
}
