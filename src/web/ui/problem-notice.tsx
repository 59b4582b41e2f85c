import { ApiProblem } from '../api/api-problem.ts'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

interface Props {
  readonly error: Error
  readonly retry?: () => void
}

/**
 * A refusal in one sentence with its remedy; anything else is called a fault of ours. Trying again is offered where it may
 * help.
 */
export function ProblemNotice({ error, retry }: Props) {
  const [title, remedy] = wordsOf(error)
  return (
    <Notice tone="bad" title={title}>
      <p>{remedy}</p>
      {retry && !(error instanceof ApiProblem && !error.mayPass) && (
        <div>
          <Button onClick={retry}>{uiStrings.tryAgain}</Button>
        </div>
      )}
    </Notice>
  )
}

function wordsOf(error: Error): readonly [sentence: string, remedy: string] {
  if (!(error instanceof ApiProblem)) return [uiStrings.unexpected, uiStrings.unexpectedRemedy]
  const { misfit } = error
  return misfit === undefined ? [error.message, error.remedy] : [uiStrings.misfit(misfit), uiStrings.misfitRemedy]
}
