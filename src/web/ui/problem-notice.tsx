import { ApiProblem } from '../api/api-problem.ts'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

interface Props {
  readonly error: Error
  readonly retry?: () => void
}

/** A refusal in one sentence with its remedy; anything else is called a fault of ours. */
export function ProblemNotice({ error, retry }: Props) {
  const known = error instanceof ApiProblem
  return (
    <Notice tone="bad" title={known ? error.message : uiStrings.unexpected}>
      <p>{known ? error.remedy : uiStrings.unexpectedRemedy}</p>
      {retry && (
        <div>
          <Button onClick={retry}>{uiStrings.tryAgain}</Button>
        </div>
      )}
    </Notice>
  )
}
