import { ApiProblem } from '../../../web/api/api-problem.ts'
import { Notice } from '../../../web/ui/notice.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { PasskeyUnused } from './passkey-ceremony.ts'
import { ProveAgain } from './prove-again.tsx'
import { signInStrings } from './sign-in-strings.ts'

/** What stands against a change of an account: a refusal, a passkey that was not used, or a sign-in too long ago. */
export function AccountProblem({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  if (error instanceof PasskeyUnused) {
    return (
      <Notice tone="bad" title={signInStrings.passkeyUnused}>
        <p>{signInStrings.passkeyUnusedRemedy}</p>
      </Notice>
    )
  }
  if (error instanceof ApiProblem && error.code === 'PROVE_AGAIN') return <ProveAgain />
  return <ProblemNotice error={error} />
}
