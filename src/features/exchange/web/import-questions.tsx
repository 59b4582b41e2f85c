import { type ReactNode, type SubmitEvent, useId, useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { DeskImport, ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'
import { Question } from './import-question.tsx'
import { questionGroups } from './question-groups.ts'
import { useImportAnswers } from './use-import-answers.ts'
import './import.css'

/**
 * What the source leaves open: each with a proposed answer that a person agrees to or changes. What they choose is kept
 * at once, so that it can be left and taken up again.
 */
export function ImportQuestions({ prepared }: { readonly prepared: DeskImport }) {
  const { importId, result, answers, open } = prepared
  const { questions } = result
  const [chosen, setChosen] = useState<ImportAnswers>({})
  const answer = useImportAnswers(importId)
  const answerTo = ({ id, proposed }: ImportQuestion) => chosen[id] ?? answers[id] ?? proposed
  const choose = (id: string, choice: string) => {
    setChosen({ ...chosen, [id]: choice })
    answer.mutate({ [id]: choice })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    answer.mutate(Object.fromEntries(questions.map((question) => [question.id, answerTo(question)])))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="muted" role="status">
        {open > 0 ? `${exchangeStrings.openLeft(open)} ${exchangeStrings.questionsAbout}` : exchangeStrings.answered}
      </p>
      {questionGroups(questions).map((group) => (
        <Questions key={group.name} name={group.name}>
          {group.questions.map((question) => (
            <Question
              key={question.id}
              question={question}
              answer={answerTo(question)}
              onAnswer={(choice) => choose(question.id, choice)}
            />
          ))}
        </Questions>
      ))}
      {answer.error && <ProblemNotice error={answer.error} />}
      <div>
        <Button look="primary" type="submit" disabled={answer.isPending}>
          {exchangeStrings.answer}
        </Button>
      </div>
    </form>
  )
}

/** Questions about one thing under its name; no heading, because the headings around it differ from place to place. */
function Questions({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const title = useId()
  return (
    <div className="question-group" role="group" aria-labelledby={title}>
      <p id={title} className="question-group-name">
        {name}
      </p>
      {children}
    </div>
  )
}
