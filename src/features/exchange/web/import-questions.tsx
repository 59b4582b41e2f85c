import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { ImportQuestion } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'
import { answerQuestions, type Prepared } from './import-calls.ts'

interface Props {
  readonly importId: string
  readonly questions: readonly ImportQuestion[]
  /** How many of them nobody has answered. */
  readonly open: number
  readonly onAnswered: (prepared: Prepared) => void
}

/** What the source leaves open: each with a proposed answer that a person agrees to or changes. */
export function ImportQuestions({ importId, questions, open, onAnswered }: Props) {
  const [answers, setAnswers] = useState<{ readonly [id: string]: string }>({})
  const answer = useMutation({
    mutationFn: () =>
      answerQuestions(importId, Object.fromEntries(questions.map(({ id, proposed }) => [id, answers[id] ?? proposed]))),
    onSuccess: onAnswered,
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    answer.mutate()
  }
  return (
    <Card title={exchangeStrings.questionsTitle}>
      <form className="stack" onSubmit={submit}>
        <p className="muted" role="status">
          {open > 0 ? exchangeStrings.questionsAbout : exchangeStrings.answered}
        </p>
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            answer={answers[question.id] ?? question.proposed}
            onAnswer={(choice) => setAnswers({ ...answers, [question.id]: choice })}
          />
        ))}
        {answer.error && <ProblemNotice error={answer.error} />}
        <div>
          <Button look="primary" type="submit" disabled={answer.isPending}>
            {exchangeStrings.answer}
          </Button>
        </div>
      </form>
    </Card>
  )
}

interface QuestionProps {
  readonly question: ImportQuestion
  readonly answer: string
  readonly onAnswer: (choice: string) => void
}

function Question({ question, answer, onAnswer }: QuestionProps) {
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
