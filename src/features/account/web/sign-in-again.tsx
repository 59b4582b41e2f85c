import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useEditQueue } from '../../../web/forms/use-edit-queue.ts'
import { Modal } from '../../../web/ui/modal.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { CodeForm } from './code-form.tsx'
import type { PasswordGiven } from './sign-in-calls.ts'
import { signInStrings } from './sign-in-strings.ts'
import { SignInWays } from './sign-in-ways.tsx'

interface Props {
  /** Who was signed in: what is shown and what waits is theirs. */
  readonly personId: string
  readonly onClose: () => void
}

/** The session ended while somebody was at work: they sign in over the page, which stays as they left it. */
export function SignInAgain({ personId, onClose }: Props) {
  const client = useQueryClient()
  const queue = useEditQueue()
  const [halfway, setHalfway] = useState<PasswordGiven | null>(null)
  const signedIn = async () => {
    const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
    // Somebody else at the same browser is shown nothing that was there.
    if (session.personId !== personId) return client.resetQueries()
    queue.retry()
    return client.invalidateQueries()
  }
  return (
    <Modal title={signInStrings.endedTitle} onClose={onClose}>
      <div className="stack service-density">
        <p>{signInStrings.endedAbout}</p>
        {halfway === null ? (
          <SignInWays onSignedIn={signedIn} onCodeNeeded={setHalfway} />
        ) : (
          <CodeForm given={halfway} onSignedIn={signedIn} onBack={() => setHalfway(null)} />
        )}
      </div>
    </Modal>
  )
}
