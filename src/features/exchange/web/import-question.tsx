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
  return (
    <fieldset className="question">
      <legend>{question.about}</legend>
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
