import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../web/ui/button.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { proveAgainStrings } from './sign-in-strings.ts'
import { hasWayIn, profileQuery } from './profile-query.ts'
import { useSignOut } from './use-sign-out.ts'

/** Says why a fresh sign-in is needed; signing out shows the sign-in page here, and signing in comes back here. */
export function ProveAgain() {
  const { data } = useQuery(profileQuery)
  const signOut = useSignOut()
  return (
    <Notice tone="bad" title={proveAgainStrings.title}>
      <p>{proveAgainStrings.about}</p>
      {data !== undefined && hasWayIn(data) && (
        <>
          <p>{proveAgainStrings.comesBack}</p>
          <div>
            <Button disabled={signOut.isPending} onClick={() => signOut.mutate()}>
              {proveAgainStrings.action}
            </Button>
          </div>
        </>
      )}
      {data !== undefined && !hasWayIn(data) && <p>{proveAgainStrings.byLink}</p>}
    </Notice>
  )
}
