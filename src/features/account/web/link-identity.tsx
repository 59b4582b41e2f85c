import { Button } from '../../../web/ui/button.tsx'
import { AccountProblem } from './account-problem.tsx'
import { type LinkableProvider, useIdentityLinking } from './identity-calls.ts'
import { profileStrings } from './profile-strings.ts'

/** Links who somebody is at one of the providers of the organisation. */
export function LinkIdentity({ providers }: { readonly providers: readonly LinkableProvider[] }) {
  const link = useIdentityLinking()
  return (
    <>
      <AccountProblem error={link.error} />
      <div className="row">
        {providers.map(({ id, name }) => (
          <Button key={id} disabled={link.isPending} onClick={() => link.mutate(id)}>
            {profileStrings.link(name)}
          </Button>
        ))}
      </div>
    </>
  )
}
