import { Button } from '../../../web/ui/button.tsx'
import { AccountProblem } from './account-problem.tsx'
import type { SignInOffer } from '../account-contract.ts'
import { useIdentityLinking } from './identity-calls.ts'
import { profileStrings } from './profile-strings.ts'

interface Props extends Pick<SignInOffer, 'providers'> {
  readonly organisation: string
}

/** Links who somebody is at one of the providers of the organisation. */
export function LinkIdentity({ organisation, providers }: Props) {
  const link = useIdentityLinking(organisation)
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
